/** At most so many buckets: enough for a day each over more than a century. */
export const MOST_BUCKETS = 2 ** 16;

/**
 * A bucket queue of states by tick (Dial 1969, Commun. ACM 12(11); buckets wider than a tick after Dinic 1978): each state
 * waits once, in the bucket of its best tick, in a doubly linked list, so that taking, adding and moving one are O(1).
 * States of one bucket come in any order; who is improved after having been taken is added again, which keeps a
 * search exact however wide the buckets are.
 */
export class DayQueue {
  readonly #low: number;
  readonly #shift: number;
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  /** Per state its bucket, or −1 while it does not wait. */
  readonly #bucket: Int32Array;
  #current = 0;

  /**
   * @param low @param high the ticks between which order matters most; others share the outermost buckets
   * @param mostBuckets as many as there are ticks where whoever is taken must be the least of all
   */
  constructor(stateCount: number, low: number, high: number, mostBuckets = MOST_BUCKETS) {
    const range = Math.max(0, high - low);
    this.#low = low;
    this.#shift = Math.max(0, 32 - Math.clz32(Math.floor(range / mostBuckets)));
    this.#first = new Int32Array((range >> this.#shift) + 1).fill(-1);
    this.#next = new Int32Array(stateCount);
    this.#previous = new Int32Array(stateCount);
    this.#bucket = new Int32Array(stateCount).fill(-1);
  }

  /** Adds a state, or moves it to an earlier tick. */
  add(state: number, tick: number): void {
    const bucket = this.#bucketOf(tick);
    const before = this.#bucket[state] ?? -1;
    if (before === bucket) return;
    if (before >= 0) this.#unlink(state, before);
    const next = this.#first[bucket] ?? -1;
    this.#next[state] = next;
    this.#previous[state] = -1;
    if (next >= 0) this.#previous[next] = state;
    this.#first[bucket] = state;
    this.#bucket[state] = bucket;
    if (bucket < this.#current) this.#current = bucket;
  }

  /** Takes a state of the earliest bucket; −1 when none waits in a bucket up to that of `limit`. */
  take(limit: number): number {
    const last = this.#bucketOf(limit);
    while (this.#current <= last) {
      const state = this.#first[this.#current] ?? -1;
      if (state >= 0) {
        this.#unlink(state, this.#current);
        this.#bucket[state] = -1;
        return state;
      }
      this.#current++;
    }
    return -1;
  }

  #bucketOf(tick: number): number {
    const bucket = (tick - this.#low) >> this.#shift;
    return Math.max(0, Math.min(bucket, this.#first.length - 1));
  }

  #unlink(state: number, bucket: number): void {
    const next = this.#next[state] ?? -1;
    const previous = this.#previous[state] ?? -1;
    if (previous >= 0) this.#next[previous] = next;
    else this.#first[bucket] = next;
    if (next >= 0) this.#previous[next] = previous;
  }
}
