import { type Token, tokenize } from "../../model/console/lexer.ts";
import { Problem } from "../errors.ts";
import { placeOf } from "../text-position.ts";
import { type BoundedQuery, boundRanges } from "./bounded.ts";
import { inspectCost } from "./cost/inspect-cost.ts";
import type { Limits } from "./limits.ts";
import { type Prefix, readPrefix } from "./prefix.ts";
import { refusal } from "./refusal.ts";
import { functionCall, plannedCall, procedure } from "./rules/calls.ts";
import { regularExpression } from "./rules/regular-expression.ts";
import type { Finding, Rule, Wording } from "./rules/rule.ts";
import { findOversize } from "./rules/size.ts";
import { loadCsv, lostKey, secondStatement, use } from "./rules/statements.ts";

/** What a query may not say. */
const RULES: readonly Rule[] = [
  loadCsv,
  use,
  secondStatement,
  lostKey,
  procedure,
  functionCall,
  regularExpression,
];

/** What the details of a plan operator may not say: its expressions, in the database's own words. */
const PLAN_RULES: readonly Rule[] = [loadCsv, procedure, plannedCall];

/** A query that may be planned. */
export interface InspectedQuery extends BoundedQuery {
  readonly prefix: Prefix;
}

/**
 * Reads a query for what its plan would hide (a plan does not show the operators of a subquery inside an expression)
 * and for what the database could not interrupt.
 * @throws Problem `refused` or `tooLarge`, with the place
 */
export function inspectText(
  query: string,
  parameters: Wording["parameters"],
  limits: Limits,
): InspectedQuery {
  if (query.length > limits.queryLength) {
    throw new Problem(
      "tooLarge",
      `A query may have ${limits.queryLength} characters; this one has ${query.length}.`,
    );
  }
  const wording = { tokens: tokenize(query), parameters, limits };
  refuseEscapes(query, wording.tokens);
  const oversize = findOversize(wording);
  if (oversize) throw new Problem("tooLarge", oversize.why, { place: placeOf(query, oversize.offset) });
  const finding = find(wording, RULES);
  if (finding) throw refusal(finding.why, query, finding.offset);
  const cost = inspectCost(wording);
  if (cost.finding) throw refusal(cost.finding.why, query, cost.finding.offset);
  const prefix = readPrefix(query, wording.tokens);
  return { prefix, ...boundRanges(query, cost.guards, limits.range) };
}

/** Whether the details of a plan operator name what is not allowed. */
export function findInDetails(details: string, limits: Limits): Finding | undefined {
  return find({ tokens: tokenize(details), parameters: {}, limits }, PLAN_RULES);
}

function find(wording: Wording, rules: readonly Rule[]): Finding | undefined {
  for (const index of wording.tokens.keys()) {
    for (const rule of rules) {
      const finding = rule(wording, index);
      if (finding) return finding;
    }
  }
  return undefined;
}

// Cypher 5 replaces these before it looks for words and quotes, so that one can hide the other. Within a text, those of
// other letters than ASCII hide nothing.
function refuseEscapes(query: string, tokens: readonly Token[]): void {
  for (const { 0: slashes, 1: code = "", index } of query.matchAll(/\\+u+([\da-f]{0,4})/gi)) {
    // A backslash that is itself escaped begins no escape.
    if (slashes.lastIndexOf("\\") % 2 === 1) continue;
    const within = tokens.some(({ kind, start, end }) => kind === "string" && start < index && index < end);
    if (within && /^[\da-f]{4}$/i.test(code) && isHarmless(Number.parseInt(code, 16))) continue;
    throw refusal(
      "Write the character itself: escapes such as \\u0041 are not taken here, because they can hide what a query says.",
      query,
      index,
    );
  }
}

/** Neither ASCII nor half a character. */
function isHarmless(code: number): boolean {
  return code >= 0xa0 && (code < 0xd800 || code > 0xdfff);
}

/** The query with EXPLAIN before it and its own EXPLAIN or PROFILE blotted out, every character in its place. */
export function explained(query: string, modes: readonly Token[]): string {
  const blotted = modes.reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    query,
  );
  return `${EXPLAIN}${blotted}`;
}

/** What is put before a query to have it planned and not run. */
export const EXPLAIN = "EXPLAIN ";
