import { type Token, tokenize } from "../../../model/console/lexer.ts";

/** The names that a query gives to single relations in its patterns, in the order of their first mention. */
export function relationVariables(query: string): string[] {
  const tokens = tokenize(query);
  const named = tokens.filter((_, index) => isRelationVariable(tokens, index));
  return [...new Set(named.map(({ text }) => text))];
}

/** In a pattern a bracket follows a dash; a star behind the types makes it a list of relations, which has no dates. */
function isRelationVariable(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || (token.kind !== "word" && token.kind !== "name")) return false;
  if (tokens[index - 1]?.text !== "[" || !/^(-|<-)$/.test(tokens[index - 2]?.text ?? "")) return false;
  const end = tokens.findIndex((other, at) => at > index && other.text === "]");
  const inside = tokens.slice(index + 1, end < 0 ? tokens.length : end);
  const next = inside[0]?.text;
  return (next === undefined || /^[:{]$|^WHERE$/i.test(next)) && !inside.some(({ text }) => text === "*");
}
