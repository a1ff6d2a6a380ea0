import type { Token } from "../../model/console/lexer.ts";
import { refusal } from "./refusal.ts";
import { is } from "./rules/rule.ts";

/** What a query asks for: its answer, its plan, or both. */
export type Mode = "run" | "explain" | "profile";

/** The words before a query proper. */
export interface Prefix {
  readonly mode: Mode;
  /** The words EXPLAIN and PROFILE, where they stand. */
  readonly modes: readonly Token[];
}

/** Options that choose how a query is planned, not what it may do. */
const OPTIONS = new Set([
  "runtime",
  "planner",
  "operatorengine",
  "expressionengine",
  "interpretedpipesfallback",
]);

/**
 * Reads `EXPLAIN`, `PROFILE` and `CYPHER` with its options, in any order.
 * @throws Problem `refused` for other options
 */
export function readPrefix(query: string, tokens: readonly Token[]): Prefix {
  const modes: Token[] = [];
  let index = 0;
  for (;;) {
    const token = tokens[index];
    if (is(token, "EXPLAIN") || is(token, "PROFILE")) {
      modes.push(token);
      index++;
    } else if (is(token, "CYPHER")) index = skipOptions(query, tokens, index + 1);
    else break;
  }
  if (modes.some((token) => is(token, "PROFILE"))) return { mode: "profile", modes };
  return { mode: modes.length > 0 ? "explain" : "run", modes };
}

function skipOptions(query: string, tokens: readonly Token[], from: number): number {
  let index = tokens[from]?.kind === "number" ? from + 1 : from;
  while (is(tokens[index + 1], "=")) {
    const option = tokens[index];
    if (option === undefined || !OPTIONS.has(option.text.toLowerCase())) {
      throw refusal(
        `The option ${option?.text} is not offered here; ${[...OPTIONS].join(", ")} are.`,
        query,
        option?.start,
      );
    }
    index += 3;
  }
  return index;
}
