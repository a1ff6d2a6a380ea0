import { countRepetitions } from "../pattern.ts";
import { readPattern } from "../rules/regular-expression.ts";
import { Excess } from "./excess.ts";
import type { InspectedQuery, Scope } from "./scope.ts";
import { type Part, says } from "./tree.ts";

/** Up to so many characters any pattern that is allowed at all ends soon enough. */
const SHORT = 2_000;

const BEFORE = ["AND", "OR", "XOR", "NOT", "WHERE"];

/**
 * Looks for regular expressions whose text is so long that matching it takes time without end.
 * @throws Excess
 */
export function checkPattern(parts: readonly Part[], scope: Scope, reading: InspectedQuery): void {
  parts.forEach((part, index) => {
    if (part.kind === "group" || !says(part, "=~")) return;
    const from = parts.slice(0, index).findLastIndex((one) => BEFORE.some((word) => says(one, word))) + 1;
    const { leaves } = reading.measure(parts.slice(from, index), scope, reading);
    const pattern = readPattern(reading, reading.tokens.indexOf(part) + 1) ?? "";
    if (leaves <= SHORT || leaves ** (countRepetitions(pattern) ?? 1) <= reading.limits.matching) return;
    throw new Excess(
      `A text as long as this may be matched by a pattern with one repetition. CONTAINS, STARTS WITH and ENDS WITH take any text.`,
      part.start,
    );
  });
}
