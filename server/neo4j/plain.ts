import neo4j from "neo4j-driver";
import { formatInstant } from "./temporal.ts";

/**
 * A value of the driver as plain JSON data: whole numbers as numbers, temporal values as ISO 8601 text, lists and maps
 * all the way down.
 * @throws RangeError for a whole number that a JavaScript number cannot hold exactly
 */
export function toPlain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (neo4j.isInt(value)) return toNumber(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (isTemporal(value)) return formatInstant(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]));
}

function toNumber(value: { inSafeRange(): boolean; toNumber(): number }): number {
  if (!value.inSafeRange()) throw new RangeError(`${value} is larger than a number can hold exactly`);
  return value.toNumber();
}

function isTemporal(value: unknown): boolean {
  return (
    value instanceof Object &&
    (neo4j.isDate(value) ||
      neo4j.isDateTime(value) ||
      neo4j.isLocalDateTime(value) ||
      neo4j.isTime(value) ||
      neo4j.isLocalTime(value) ||
      neo4j.isDuration(value))
  );
}
