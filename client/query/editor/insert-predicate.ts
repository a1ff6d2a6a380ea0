import { type Token, tokenize } from "../../../model/console/lexer.ts";

/** A text with what was put into it. */
export interface Insertion {
  readonly text: string;
  /** Where the inserted words stand now. */
  readonly start: number;
  readonly end: number;
}

const CLAUSES = new Set(
  "MATCH OPTIONAL WITH RETURN UNWIND CALL UNION ORDER SKIP LIMIT SHOW YIELD FINISH".split(" "),
);

/**
 * Puts a predicate on a variable into the query's text: into the WHERE of the MATCH that names the variable, before
 * what stands there (which is bracketed where it has an OR of its own), or as a WHERE of its own behind the pattern.
 */
export function insertPredicate(query: string, variable: string, predicate: string): Insertion {
  const tokens = withDepth(tokenize(query));
  const named = tokens.findIndex(
    ({ text, kind }) => text === variable && (kind === "word" || kind === "name"),
  );
  if (named < 0)
    return { text: query + predicate, start: query.length, end: query.length + predicate.length };
  const { depth } = matchBefore(tokens, named);
  const where = tokens.findIndex(
    (token, at) => at > named && token.depth === depth && isWord(token, "WHERE"),
  );
  const end = endOfClause(tokens, named, depth);
  if (where < 0 || where >= end) return appendWhere(query, tokens[end - 1]?.end ?? query.length, predicate);
  return intoWhere(query, tokens.slice(where, end), predicate);
}

interface DeepToken extends Token {
  readonly depth: number;
}

function withDepth(tokens: readonly Token[]): DeepToken[] {
  let depth = 0;
  return tokens.map((token) => {
    if (token.kind === "symbol" && /^[)\]}]$/.test(token.text)) depth -= 1;
    const deep = { ...token, depth };
    if (token.kind === "symbol" && /^[([{]$/.test(token.text)) depth += 1;
    return deep;
  });
}

function matchBefore(tokens: readonly DeepToken[], at: number): DeepToken {
  const found = tokens.slice(0, at).findLast((token) => isWord(token, "MATCH"));
  return found ?? { kind: "word", text: "", start: 0, end: 0, depth: 0 };
}

/** The index of the token that begins the next clause, or closes the braces around this one. */
function endOfClause(tokens: readonly DeepToken[], from: number, depth: number): number {
  const end = tokens.findIndex(
    (token, at) =>
      at > from &&
      (token.depth < depth || (token.depth === depth && (isClause(token) || token.text === ";"))),
  );
  return end < 0 ? tokens.length : end;
}

function isClause({ kind, text }: Token): boolean {
  return kind === "word" && CLAUSES.has(text.toUpperCase());
}

function isWord({ kind, text }: Token, word: string): boolean {
  return kind === "word" && text.toUpperCase() === word;
}

function appendWhere(query: string, at: number, predicate: string): Insertion {
  const inserted = `\nWHERE ${predicate}`;
  return { text: query.slice(0, at) + inserted + query.slice(at), start: at + 1, end: at + inserted.length };
}

function intoWhere(query: string, clause: readonly DeepToken[], predicate: string): Insertion {
  const [where, ...rest] = clause;
  const at = where?.end ?? 0;
  const depth = where?.depth ?? 0;
  const isLoose = rest.some(
    (token) => token.depth === depth && /^X?OR$/i.test(token.text) && token.kind === "word",
  );
  const end = rest.at(-1)?.end ?? at;
  const head = `${query.slice(0, at)} ${predicate} AND`;
  const kept = query.slice(at, end).trim();
  const text = `${head} ${isLoose ? `(${kept})` : kept}${query.slice(end)}`;
  return { text, start: at + 1, end: at + 1 + predicate.length };
}
