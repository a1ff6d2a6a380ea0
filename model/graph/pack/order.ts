import { groupBy } from "../counting-sort.ts";
import { type PackedTexts, readTexts } from "./texts.ts";

/** What relations are put in order by; ends are numbered in the order of their ids. */
export interface Ordered {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly startMin: Int32Array;
  readonly ids: PackedTexts;
}

/**
 * The order in which a case holds its relations, whatever order they came in: by the pair that they join, then by
 * earliest start, then by id. Linear in relations, entities and days, but for relations of one pair and day.
 */
export function orderRelations({ from, to, startMin, ids }: Ordered, entityCount: number): Int32Array {
  const lower = from.map((entity, index) => Math.min(entity, to[index] ?? 0));
  const upper = from.map((entity, index) => Math.max(entity, to[index] ?? 0));
  const byStart = orderBy(startMin);
  const byUpper = compose(byStart, upper, entityCount);
  const order = compose(byUpper, lower, entityCount);
  const isTie = (one: number, other: number) =>
    lower[one] === lower[other] && upper[one] === upper[other] && startMin[one] === startMin[other];
  settleTies(order, isTie, ids);
  return order;
}

/** The order of some whole numbers, least first and equal ones as they stand: a radix sort of two digits. */
export function orderBy(values: Int32Array): Int32Array {
  let least = values[0] ?? 0;
  for (let index = 0; index < values.length; index++) least = Math.min(least, values[index] ?? 0);
  const low = values.map((value) => (value - least) & (DIGITS - 1));
  const high = values.map((value) => (value - least) >>> DIGIT);
  return compose(groupBy(low, DIGITS).order, high, DIGITS);
}

/** Two digits are enough for the days of eleven thousand years. */
const DIGIT = 11;
const DIGITS = 2 ** DIGIT;

/** An order sorted anew by a key, in which items of one key stay as they were. */
export function compose(order: Int32Array, keys: Int32Array, keyCount: number): Int32Array {
  const sorted = groupBy(
    order.map((item) => keys[item] ?? 0),
    keyCount,
  );
  return sorted.order.map((rank) => order[rank] ?? 0);
}

function settleTies(
  order: Int32Array,
  isTie: (one: number, other: number) => boolean,
  ids: PackedTexts,
): void {
  const texts = readTexts(ids);
  for (let start = 0, end = 1; start < order.length; start = end++) {
    while (end < order.length && isTie(order[start] ?? 0, order[end] ?? 0)) end++;
    if (end - start < 2) continue;
    const named = Array.from(order.subarray(start, end), (item) => ({ item, id: texts.at(item) ?? "" }));
    named.sort((one, other) => (one.id < other.id ? -1 : 1));
    order.set(
      named.map(({ item }) => item),
      start,
    );
  }
}
