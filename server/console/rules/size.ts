import { depthChange, type Finding, is, type Wording } from "./rule.ts";

/** Of these the planner's work grows exponentially, and it cannot be interrupted at it. */
const COUNTED = { XOR: 8, NOT: 100 };

/** Queries too long or too deep to be parsed and planned in good time. */
export function findOversize({ tokens, limits }: Wording): Finding | undefined {
  const beyond = tokens[limits.queryTokens];
  if (beyond !== undefined) {
    return { why: `A query may have ${limits.queryTokens} words and signs.`, offset: beyond.start };
  }
  return findDepth(tokens, limits.nesting) ?? findRepeated(tokens);
}

/** Subqueries (and maps) within each other: the planner's work on these grows exponentially too. */
const BRACES = 10;

function findDepth(tokens: Wording["tokens"], nesting: number): Finding | undefined {
  let depth = 0;
  let braces = 0;
  for (const token of tokens) {
    depth += depthChange(token);
    braces += Number(is(token, "{")) - Number(is(token, "}"));
    if (braces > BRACES)
      return { why: `Braces may stand ${BRACES} deep within each other.`, offset: token.start };
    if (depth > nesting) {
      return { why: `Brackets may stand ${nesting} deep within each other.`, offset: token.start };
    }
  }
  return undefined;
}

function findRepeated(tokens: Wording["tokens"]): Finding | undefined {
  for (const [word, most] of Object.entries(COUNTED)) {
    const beyond = tokens.filter((token) => is(token, word))[most];
    if (beyond) return { why: `A query may say ${word} ${most} times.`, offset: beyond.start };
  }
  return undefined;
}
