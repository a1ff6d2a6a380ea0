import type { Reading } from "../time/reading.ts";
import { parametersOf } from "./parameters.ts";

/**
 * The Cypher predicate that keeps a relation (or an entity with dates) in force at the day `$asOf`: certainly when
 * its latest start is not after that day and its earliest end not before it, possibly when that holds for its earliest
 * start and latest end.
 * @param variable the name that the query gives it; quoted where it is no plain name
 */
export function inForceAsOf(variable: string, reading: Reading): string {
  const name = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(variable)
    ? variable
    : `\`${variable.replaceAll("`", "``")}\``;
  return reading === "certain"
    ? `${name}.startMax <= $asOf AND ${name}.endMin >= $asOf`
    : `${name}.startMin <= $asOf AND ${name}.endMax >= $asOf`;
}

/** Whether a query asks for the date that `$asOf` is bound to; one that does not answers for all times. */
export function mentionsAsOf(query: string): boolean {
  return parametersOf(query).includes("asOf");
}
