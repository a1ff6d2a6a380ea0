/** A list of texts of which each is read when it is asked for; an array of strings is one. */
export interface Texts {
  readonly length: number;
  at(index: number): string | undefined;
}

/** Texts one after the other in UTF-8, and per text where it ends. */
export interface PackedTexts {
  readonly bytes: Uint8Array;
  readonly ends: Int32Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Reads packed texts, one at a time. */
export function readTexts(packed: PackedTexts): Texts {
  const { bytes, ends } = packed;
  return {
    length: ends.length,
    at(index) {
      if (index < 0 || index >= ends.length) return undefined;
      // Memory that threads share can't be decoded in every browser, and the copy is short.
      return decoder.decode(bytes.slice(startOf(packed, index), ends[index]));
    },
  };
}

/** Where a packed text begins. */
export function startOf({ ends }: PackedTexts, index: number): number {
  return index === 0 ? 0 : (ends[index - 1] ?? 0);
}

/** The same text as it is packed. */
export function encode(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Packs texts in the order in which they come. */
export class TextPacker {
  #bytes = new Uint8Array(1024);
  #used = 0;
  #ends = new Int32Array(64);
  #count = 0;

  get length(): number {
    return this.#count;
  }

  /** Adds a text and returns its place in the list. */
  push(text: string): number {
    // UTF-8 takes at most three bytes for each of a text's code units.
    const room = this.#used + text.length * 3;
    if (room > this.#bytes.length) this.#bytes = enlarge(this.#bytes, new Uint8Array(2 * room));
    if (this.#count === this.#ends.length) this.#ends = enlarge(this.#ends, new Int32Array(2 * this.#count));
    this.#used += encoder.encodeInto(text, this.#bytes.subarray(this.#used)).written;
    this.#ends[this.#count] = this.#used;
    return this.#count++;
  }

  /** All that was added. */
  finish(): PackedTexts {
    return { bytes: this.#bytes.subarray(0, this.#used), ends: this.#ends.subarray(0, this.#count) };
  }
}

/** Packs a list of texts. */
export function packTexts(texts: Iterable<string>): PackedTexts {
  const packer = new TextPacker();
  for (const text of texts) packer.push(text);
  return packer.finish();
}

/** The same texts in another order. */
export function reorderTexts(packed: PackedTexts, order: Int32Array): PackedTexts {
  const { bytes, ends } = packed;
  const ordered = { bytes: new Uint8Array(bytes.length), ends: new Int32Array(order.length) };
  let place = 0;
  for (let rank = 0; rank < order.length; rank++) {
    const index = order[rank] ?? 0;
    const end = ends[index] ?? 0;
    for (let at = startOf(packed, index); at < end; at++) ordered.bytes[place++] = bytes[at] ?? 0;
    ordered.ends[rank] = place;
  }
  return ordered;
}

function enlarge<A extends Uint8Array | Int32Array>(full: A, larger: A): A {
  larger.set(full);
  return larger;
}
