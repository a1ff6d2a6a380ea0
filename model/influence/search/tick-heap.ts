/**
 * A binary heap of states by tick (Williams 1964, Commun. ACM 7(6)), with the calls of a `DayQueue`: adding and taking are
 * O(log n) however far apart ticks lie, where buckets of a day each would outnumber the states. Whoever is taken is the least.
 */
export class TickHeap {
  readonly #states: number;
  readonly #low: number;
  /** Each a tick counted from the lowest, times the states, plus the state, so that one number orders both. */
  readonly #keys: number[] = [];
  /** Per state the key under which it waits, or −1: a key that is not its state's has been overtaken. */
  readonly #waiting: Float64Array;

  /** @param low no tick is lower */
  constructor(states: number, low: number) {
    this.#states = states;
    this.#low = low;
    this.#waiting = new Float64Array(states).fill(-1);
  }

  /** Adds a state, or moves it to an earlier tick. */
  add(state: number, tick: number): void {
    const key = (tick - this.#low) * this.#states + state;
    this.#waiting[state] = key;
    this.#rise(this.#keys.push(key) - 1, key);
  }

  /** Takes a state of the earliest tick; −1 when none waits up to `limit`. */
  take(limit: number): number {
    const end = (limit - this.#low + 1) * this.#states;
    for (let key = this.#keys[0]; key !== undefined && key < end; key = this.#keys[0]) {
      this.#removeLeast();
      const state = key % this.#states;
      if (this.#waiting[state] !== key) continue;
      this.#waiting[state] = -1;
      return state;
    }
    return -1;
  }

  #removeLeast(): void {
    const last = this.#keys.pop();
    if (last !== undefined && this.#keys.length > 0) this.#sink(last);
  }

  #rise(from: number, key: number): void {
    const keys = this.#keys;
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = keys[above] ?? 0;
      if (other <= key) break;
      keys[place] = other;
      place = above;
    }
    keys[place] = key;
  }

  #sink(key: number): void {
    const keys = this.#keys;
    let place = 0;
    for (let below = 1; below < keys.length; below = 2 * place + 1) {
      if ((keys[below + 1] ?? Number.POSITIVE_INFINITY) < (keys[below] ?? 0)) below++;
      const other = keys[below] ?? 0;
      if (other >= key) break;
      keys[place] = other;
      place = below;
    }
    keys[place] = key;
  }
}
