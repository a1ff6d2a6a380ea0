import type { Value } from "./value.ts";
import { toWords } from "./words.ts";

/** Sorts values of a column: numbers by size without loss, all else by its words, null last. */
export function compareValues(a: Value, b: Value): number {
  if (a.$type === "Null" || b.$type === "Null")
    return Number(a.$type === "Null") - Number(b.$type === "Null");
  if (a.$type === "Integer" && b.$type === "Integer") return compare(BigInt(a._value), BigInt(b._value));
  if (isNumber(a) && isNumber(b)) return compare(Number(a._value), Number(b._value));
  return collator.compare(toWords(a), toWords(b));
}

const collator = new Intl.Collator("en", { numeric: true });

function isNumber(value: Value): value is Value & { $type: "Integer" | "Float" } {
  return value.$type === "Integer" || value.$type === "Float";
}

function compare(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
