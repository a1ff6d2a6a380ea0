import { type Token, tokenize } from "../../../model/console/lexer.ts";

/** How a stretch of a query is set in the editor. */
export type Style =
  | "keyword"
  | "name"
  | "property"
  | "function"
  | "variable"
  | "string"
  | "number"
  | "parameter"
  | "comment";

/** A stretch of the query with its style. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly style: Style;
}

/** The words that Cypher 5 keeps for reading, as its clauses and operators use them. */
export const KEYWORDS: readonly string[] =
  `ALL AND ANY AS ASC ASCENDING BY CALL CASE COLLECT CONTAINS COUNT DESC DESCENDING DISTINCT ELSE END ENDS EXISTS
  EXPLAIN FALSE IN IS LIMIT MATCH NONE NOT NULL OPTIONAL OR ORDER PROFILE RETURN SHORTEST SINGLE SKIP STARTS THEN TRUE
  UNION UNWIND WHEN WHERE WITH XOR YIELD`.split(/\s+/);

const KEPT = new Set([
  ...KEYWORDS,
  "CREATE",
  "DELETE",
  "DETACH",
  "MERGE",
  "REMOVE",
  "SET",
  "LOAD",
  "CSV",
  "USE",
]);

/** The stretches of a query that are set apart, in order; what is not in one is plain. */
export function classify(query: string): Stretch[] {
  const tokens = tokenize(query);
  const styled = tokens.flatMap((token, index) => {
    const style = styleOf(tokens, token, index);
    return style ? [{ start: token.start, end: token.end, style }] : [];
  });
  return [...styled, ...commentsBetween(query, tokens)].sort((a, b) => a.start - b.start);
}

function styleOf(tokens: readonly Token[], { kind, text }: Token, index: number): Style | null {
  if (kind === "symbol") return null;
  if (kind !== "word" && kind !== "name") return kind;
  const before = tokens[index - 1]?.text;
  const after = tokens[index + 1]?.text;
  if (isNameOfType(tokens, index)) return "name";
  if (before === ".") return after === "(" ? "function" : "property";
  if (/^as$/i.test(before ?? "")) return "variable";
  if (kind === "word" && KEPT.has(text.toUpperCase()) && after !== ".") return "keyword";
  if (after === "(" || (after === "." && isCalled(tokens, index))) return "function";
  return after === ":" && inMap(tokens, index) ? "property" : "variable";
}

/** A label or a relation type: after a colon in brackets, or after | & ! behind one. */
function isNameOfType(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text;
  if (before === ":") return !inMap(tokens, index - 2);
  return (
    (before === "|" || before === "&" || before === "!") &&
    isNameOfType(tokens, index - 2 + (before === "!" ? 1 : 0))
  );
}

/** Whether a word is a key of a map: what opens before it is a brace. */
export function inMap(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text;
  return before === "{" || (before === "," && openBefore(tokens, index) === "{");
}

/** The bracket that is open at a token; null where none is. */
export function openBefore(tokens: readonly Token[], index: number): string | null {
  let depth = 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== "symbol") continue;
    if (/^[)\]}]$/.test(token.text)) depth += 1;
    else if (/^[([{]$/.test(token.text)) {
      if (depth === 0) return token.text;
      depth -= 1;
    }
  }
  return null;
}

/** A name of several parts before a bracket, as in `duration.between(`. */
function isCalled(tokens: readonly Token[], index: number): boolean {
  let at = index;
  while (tokens[at + 1]?.text === "." && tokens[at + 2]?.kind === "word") at += 2;
  return at > index && tokens[at + 1]?.text === "(";
}

function commentsBetween(query: string, tokens: readonly Token[]): Stretch[] {
  const edges = [...tokens, { start: query.length, end: query.length }];
  return edges.flatMap(({ start }, index) => {
    const from = tokens[index - 1]?.end ?? 0;
    const found = [...query.slice(from, start).matchAll(/\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g)];
    return found.map((match) => ({
      start: from + match.index,
      end: from + match.index + match[0].length,
      style: "comment" as const,
    }));
  });
}
