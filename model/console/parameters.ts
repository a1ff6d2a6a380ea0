import { tokenize } from "./lexer.ts";

/**
 * The names of the parameters that a query mentions, in the order of their first mention. What only looks like one in
 * a comment, a string or a name in backticks is not counted, nor is the `$(…)` of a dynamic label.
 */
export function parametersOf(query: string): string[] {
  const mentioned = tokenize(query).filter(({ kind }) => kind === "parameter");
  return [...new Set(mentioned.map(({ text }) => text))];
}
