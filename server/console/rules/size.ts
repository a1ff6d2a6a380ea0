import { depthChange, type Finding, type Wording } from "./rule.ts";

/** Queries too long or too deep to be parsed and planned in good time. */
export function findOversize({ tokens, limits }: Wording): Finding | undefined {
  const beyond = tokens[limits.queryTokens];
  if (beyond !== undefined) {
    return { why: `A query may have ${limits.queryTokens} words and signs.`, offset: beyond.start };
  }
  let depth = 0;
  for (const token of tokens) {
    depth += depthChange(token);
    if (depth > limits.nesting) {
      return { why: `Brackets may stand ${limits.nesting} deep within each other.`, offset: token.start };
    }
  }
  return undefined;
}
