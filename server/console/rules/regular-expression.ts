import type { Token } from "../../../model/console/lexer.ts";
import { isBounded } from "../pattern.ts";
import { is, type Rule, type Wording } from "./rule.ts";

/**
 * Regular expressions that can take time without end (Java's backtrack, and the database cannot interrupt them). So
 * that it can be told, a pattern must be there before the query runs.
 */
export const regularExpression: Rule = (wording, index) => {
  const operator = wording.tokens[index];
  if (!is(operator, "=~")) return undefined;
  const pattern = readPattern(wording, index + 1);
  if (pattern !== undefined && isBounded(pattern)) return undefined;
  const why =
    pattern === undefined
      ? "A pattern after =~ must be a text or a parameter (or these joined by +), so that it can be checked before it runs. CONTAINS, STARTS WITH and ENDS WITH take any expression."
      : "This pattern could take time without end: repeat nothing that itself repeats or chooses, use at most four repetitions, 200 characters and no back-references. CONTAINS, STARTS WITH and ENDS WITH do more often than one thinks.";
  return { why, offset: operator.start };
};

/** The pattern that a query writes or passes; undefined where it is known only as the query runs. */
export function readPattern(
  { tokens, parameters }: Pick<Wording, "tokens" | "parameters">,
  from: number,
): string | undefined {
  let index = from;
  let pattern = "";
  do {
    while (is(tokens[index], "(")) index++;
    const part = textOf(tokens[index], parameters);
    if (part === undefined) return undefined;
    pattern += part;
    index++;
    while (is(tokens[index], ")")) index++;
  } while (is(tokens[index++], "+"));
  // Whatever else is done with the text (a part of it, a property) makes another pattern of it.
  return is(tokens[index - 1], "[") || is(tokens[index - 1], ".") || is(tokens[index - 1], "||")
    ? undefined
    : pattern;
}

function textOf(token: Token | undefined, parameters: Wording["parameters"]): string | undefined {
  if (token?.kind === "string") return unquoteEscapes(token.text);
  if (token?.kind !== "parameter") return undefined;
  const value = parameters[token.text];
  return typeof value === "string" ? value : undefined;
}

function unquoteEscapes(text: string): string {
  return text.replace(/\\([\s\S])/g, "$1");
}
