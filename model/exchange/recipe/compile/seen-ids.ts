import { contentHash } from "./content-hash.ts";

const FREE = 0;
const GONE = -1;

/**
 * Which ids were seen, each with a number: a table of hashes with open addressing, as half a million texts would take
 * many times the memory. An id is known by 53 bits: that two of half a million share them is as likely as 1 in 70,000.
 */
export class SeenIds {
  #hashes = new Float64Array(1024);
  #numbers = new Float64Array(1024);
  /** Places that are not free, those of what was taken out included. */
  #used = 0;

  /** The number of an id; undefined where it was not seen. */
  get(id: string): number | undefined {
    const place = this.#find(hashOf(id));
    return this.#hashes[place] === FREE ? undefined : this.#numbers[place];
  }

  set(id: string, number: number): void {
    if (this.#used * 2 >= this.#hashes.length) this.#grow();
    this.#put(hashOf(id), number);
  }

  delete(id: string): void {
    const place = this.#find(hashOf(id));
    if (this.#hashes[place] !== FREE) this.#hashes[place] = GONE;
  }

  #put(hash: number, number: number): void {
    const place = this.#find(hash);
    if (this.#hashes[place] === FREE) this.#used++;
    this.#hashes[place] = hash;
    this.#numbers[place] = number;
  }

  /** Where a hash stands, or the free place where it would. */
  #find(hash: number): number {
    const mask = this.#hashes.length - 1;
    let place = hash & mask;
    while (this.#hashes[place] !== FREE && this.#hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [hashes, numbers] = [this.#hashes, this.#numbers];
    this.#hashes = new Float64Array(hashes.length * 2);
    this.#numbers = new Float64Array(hashes.length * 2);
    this.#used = 0;
    for (const [place, hash] of hashes.entries()) {
      if (hash !== FREE && hash !== GONE) this.#put(hash, numbers[place] ?? 0);
    }
  }
}

/** Never what stands for a free place. */
function hashOf(id: string): number {
  return contentHash(id) + 1;
}
