/** Keeps keys non-negative: no tick lies further from day 0 than this. */
const SHIFT = 2 ** 23;

/**
 * A queue of states by tick for a search whose ticks never fall: states of the current tick wait on a stack, since most
 * relations are open already when they are reached, and only later ones in a binary heap. A key holds tick and state
 * in one double, exact as long as tick × states stays below 2⁵³.
 */
export class DayQueue {
  /** The tick of the state that was taken last. */
  tick = Number.NEGATIVE_INFINITY;
  readonly #stateCount: number;
  readonly #now: number[] = [];
  readonly #later: number[] = [];

  constructor(stateCount: number) {
    this.#stateCount = stateCount;
  }

  push(tick: number, state: number): void {
    if (tick === this.tick) this.#now.push(state);
    else this.#rise((tick + SHIFT) * this.#stateCount + state);
  }

  /** The next state in order of time, with its tick in `tick`; −1 when none is left. A state may come more than once. */
  take(): number {
    const state = this.#now.pop();
    if (state !== undefined) return state;
    const key = this.#later[0];
    if (key === undefined) return -1;
    this.#sink();
    const shifted = Math.floor(key / this.#stateCount);
    this.tick = shifted - SHIFT;
    return key - shifted * this.#stateCount;
  }

  #rise(key: number): void {
    const heap = this.#later;
    let place = heap.push(key) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent] ?? 0;
      if (above <= key) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = key;
  }

  #sink(): void {
    const heap = this.#later;
    const key = heap.pop() ?? 0;
    if (heap.length === 0) return;
    let place = 0;
    for (let child = 1; child < heap.length; child = 2 * place + 1) {
      const other = child + 1;
      if (other < heap.length && (heap[other] ?? 0) < (heap[child] ?? 0)) child = other;
      const below = heap[child] ?? 0;
      if (below >= key) break;
      heap[place] = below;
      place = child;
    }
    heap[place] = key;
  }
}
