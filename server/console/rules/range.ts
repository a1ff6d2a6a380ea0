import type { Token } from "../../../model/console/lexer.ts";
import { is, isMember, isName, type Rule, split, type Wording, within } from "./rule.ts";

/**
 * Long ranges inside an expression, where the database looks neither at the clock nor at the memory. `UNWIND range(…)
 * AS` is free: it goes row by row.
 */
export const range: Rule = (wording, index) => {
  const { tokens, limits } = wording;
  const token = tokens[index];
  // As a function's name it may stand in backticks.
  if (!isName(token) || token.text.toLowerCase() !== "range") return undefined;
  if (!is(tokens[index + 1], "(") || isMember(tokens, index)) return undefined;
  const { inside, close } = within(tokens, index + 1);
  if (is(tokens[index - 1], "UNWIND") && is(tokens[close + 1], "AS")) return undefined;
  const size = sizeOf(split(inside, ","), wording);
  if (size !== undefined && size <= limits.range) return undefined;
  const why = `Inside an expression range() may have ${limits.range} elements, its ends given as numbers, as parameters or by size() or length(). For any other write UNWIND range(…) AS … and go on from its rows.`;
  return { why, offset: token.start };
};

function sizeOf(ends: readonly Token[][], wording: Wording): number | undefined {
  const [first, last, step = 1] = ends.map((end) => endOf(end, wording));
  if (first === undefined || last === undefined || step === undefined || step === 0) return undefined;
  return Math.abs(last - first) / Math.abs(step) + 1;
}

/** A number, a parameter, or size(…) or length(…) with something added: the last two are as small as what they measure. */
function endOf(tokens: readonly Token[], wording: Wording): number | undefined {
  const [first, second] = tokens;
  if (is(first, "-") && tokens.length === 2) return negative(endOf(tokens.slice(1), wording));
  if (tokens.length === 1 && first?.kind === "number") return Number(first.text.replaceAll("_", ""));
  if (tokens.length === 1 && first?.kind === "parameter") return numberOf(wording.parameters[first.text]);
  if (!(is(first, "SIZE") || is(first, "LENGTH")) || !is(second, "(")) return undefined;
  const rest = tokens.slice(within(tokens, 1).close + 1);
  const added = rest.length === 2 && (is(rest[0], "+") || is(rest[0], "-")) && rest[1]?.kind === "number";
  return rest.length === 0 || added ? 0 : undefined;
}

function negative(size: number | undefined): number | undefined {
  return size === undefined ? undefined : -size;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" || typeof value === "bigint" ? Number(value) : undefined;
}
