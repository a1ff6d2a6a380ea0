import { sumUp } from "../../graph/counting-sort.ts";

/** Arcs are sorted in stretches of whole states of about so many arcs, which a processor's cache holds. */
const STRETCH = 2 ** 13;

const DIGIT = 11;
const DIGITS = 2 ** DIGIT;

/** The first and the last day that count; those outside count as the days next to them. */
interface DaySpan {
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * Sorts the arcs of each state by earliest start, those of one day in the order in which they stand, in place: a radix
 * sort of one digit or two, which are enough for eleven thousand years. Linear in arcs and states.
 * @param firstOut per state the place of its first arc
 * @param columns what is known of each arc, its earliest start first
 */
export function sortByStart(
  firstOut: Int32Array,
  span: DaySpan,
  columns: readonly [Int32Array, ...Int32Array[]],
): void {
  let room = new Room(STRETCH);
  for (let state = 0, next = 0; state + 1 < firstOut.length; state = next) {
    next = endOfStretch(firstOut, state);
    const first = firstOut.subarray(state, next + 1);
    const begin = first[0] ?? 0;
    const end = first.at(-1) ?? 0;
    if (end - begin > room.size) room = new Room(end - begin);
    const order = room.sort(columns[0].subarray(begin, end), first, span);
    for (const column of columns) permute(column.subarray(begin, end), order, room.spare);
  }
}

/** The state after the stretch that starts with a state: as many as fit, but one at least. */
function endOfStretch(firstOut: Int32Array, state: number): number {
  const most = (firstOut[state] ?? 0) + STRETCH;
  let next = state + 1;
  while (next + 1 < firstOut.length && (firstOut[next + 1] ?? 0) <= most) next++;
  return next;
}

function permute(column: Int32Array, order: Int32Array, spare: Int32Array): void {
  for (let rank = 0; rank < column.length; rank++) spare[rank] = column[rank] ?? 0;
  for (let rank = 0; rank < column.length; rank++) column[rank] = spare[order[rank] ?? 0] ?? 0;
}

/** Room to sort a stretch of arcs in, used again for the next. */
class Room {
  readonly size: number;
  readonly #order: Int32Array;
  readonly #keys: Int32Array;
  /** Free between two calls of `sort`. */
  readonly spare: Int32Array;

  constructor(size: number) {
    this.size = size;
    this.#order = new Int32Array(size);
    this.#keys = new Int32Array(size);
    this.spare = new Int32Array(size);
  }

  /** The arcs of a stretch in order, counted from its first; good until the next call. */
  sort(startMin: Int32Array, first: Int32Array, span: DaySpan): Int32Array {
    const count = startMin.length;
    const keys = this.#keys;
    for (let arc = 0; arc < count; arc++) this.#order[arc] = arc;
    for (let arc = 0; arc < count; arc++) keys[arc] = daysInto(startMin[arc] ?? 0, span) & (DIGITS - 1);
    this.#sortBy(DIGITS, count);
    if (daysInto(span.lastDay + 1, span) >= DIGITS) {
      for (let arc = 0; arc < count; arc++) keys[arc] = daysInto(startMin[arc] ?? 0, span) >> DIGIT;
      this.#sortBy(DIGITS, count);
    }
    const begin = first[0] ?? 0;
    for (let state = 0; state + 1 < first.length; state++) {
      keys.fill(state, (first[state] ?? 0) - begin, (first[state + 1] ?? 0) - begin);
    }
    this.#sortBy(first.length, count);
    return this.#order.subarray(0, count);
  }

  /** Sorts the order so far by the keys of its arcs, keeping the order of those with the same. */
  #sortBy(keyCount: number, count: number): void {
    const [order, keys, sorted] = [this.#order, this.#keys, this.spare];
    const place = new Int32Array(keyCount + 1);
    for (let arc = 0; arc < count; arc++) {
      const next = (keys[arc] ?? 0) + 1;
      place[next] = (place[next] ?? 0) + 1;
    }
    sumUp(place);
    for (let rank = 0; rank < count; rank++) {
      const arc = order[rank] ?? 0;
      const key = keys[arc] ?? 0;
      const at = place[key] ?? 0;
      place[key] = at + 1;
      sorted[at] = arc;
    }
    order.set(sorted.subarray(0, count));
  }
}

function daysInto(day: number, { firstDay, lastDay }: DaySpan): number {
  return Math.min(Math.max(day, firstDay - 1), lastDay + 1) - firstDay + 1;
}
