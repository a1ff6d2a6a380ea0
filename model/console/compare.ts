import { temporalKey } from "./temporal-key.ts";
import { TEMPORAL_TYPES, type Value } from "./value.ts";
import { toWords } from "./words.ts";

/**
 * Sorts values of a column as the database does: first by type, numbers by size without loss, temporal values by time,
 * lists by their first difference, null last. Only texts, and what has no order of its own, stand as in an alphabet.
 */
export function compareValues(a: Value, b: Value): number {
  const order = rankOf(a) - rankOf(b);
  if (order !== 0) return order;
  if (a.$type === "Integer" && b.$type === "Integer") return compare(BigInt(a._value), BigInt(b._value));
  if (isNumber(a) && isNumber(b)) return compareNumbers(Number(a._value), Number(b._value));
  if (a.$type === "List" && b.$type === "List") return compareLists(a._value, b._value);
  const [keyOfA, keyOfB] = [keyOf(a), keyOf(b)];
  if (keyOfA !== null && keyOfB !== null && keyOfA !== keyOfB) return compare(keyOfA, keyOfB);
  return collator.compare(toWords(a), toWords(b));
}

const collator = new Intl.Collator("en", { numeric: true });

/** Types in the order in which Cypher sorts them, those of one group together. */
const ORDER: readonly (readonly Value["$type"][])[] = [
  ["Map"],
  ["Node"],
  ["Relationship"],
  ["List", "Vector"],
  ["Path"],
  ["Point"],
  ["OffsetDateTime", "ZonedDateTime"],
  ["LocalDateTime"],
  ["Date"],
  ["Time"],
  ["LocalTime"],
  ["Duration"],
  ["String"],
  ["Boolean"],
  ["Integer", "Float"],
  ["Base64", "Unsupported"],
  ["Null"],
];

const RANKS = new Map(ORDER.flatMap((types, rank) => types.map((type) => [type, rank] as const)));

function rankOf({ $type }: Value): number {
  return RANKS.get($type) ?? ORDER.length;
}

const keys = new WeakMap<Value, bigint | null>();

/** What a temporal value is ordered by, read once, since a sort looks at each value many times. */
function keyOf(value: Value): bigint | null {
  const { $type, _value } = value;
  const type = TEMPORAL_TYPES.find((candidate) => candidate === $type);
  if (type === undefined || typeof _value !== "string") return null;
  const known = keys.get(value);
  if (known !== undefined) return known;
  const key = temporalKey(type, _value);
  keys.set(value, key);
  return key;
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at];
    const order = other === undefined ? 1 : compareValues(value, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function isNumber(value: Value): value is Value & { $type: "Integer" | "Float" } {
  return value.$type === "Integer" || value.$type === "Float";
}

/** What is no number is larger than all. */
function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return compare(a, b);
}

function compare(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
