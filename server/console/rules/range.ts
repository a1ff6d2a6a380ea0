import type { Token } from "../../../model/console/lexer.ts";
import {
  depthChange,
  type Finding,
  is,
  isMember,
  isName,
  type Rule,
  split,
  type Wording,
  within,
} from "./rule.ts";

/**
 * Long ranges inside an expression, where the database looks neither at the clock nor at the memory. `UNWIND range(…)
 * AS` is free: it goes row by row.
 */
export const range: Rule = (wording, index) => {
  const { tokens, limits } = wording;
  const token = tokens[index];
  // As a function's name it may stand in backticks.
  if (!isName(token) || !isRange(tokens, index)) return undefined;
  const size = sizeOf(wording, index);
  if (size === "free") return undefined;
  if (size !== undefined && size <= limits.range) return refuseNested(wording, index, size);
  const why = `Inside an expression range() may have ${limits.range} elements, its ends given as numbers, as parameters or by size() or length(). For any other write UNWIND range(…) AS … and go on from its rows.`;
  return { why, offset: token.start };
};

/** Ranges that go through ranges: the database works the inner one out anew for each element of the outer. */
function refuseNested(wording: Wording, index: number, size: number): Finding | undefined {
  const most = wording.limits.nestedRanges;
  if (size * timesRepeated(wording, index) <= most) return undefined;
  const why = `Within each other range() may have ${most} elements in all. For more write UNWIND range(…) AS … for each and go on from the rows.`;
  return { why, offset: wording.tokens[index]?.start ?? 0 };
}

/** How often an expression is worked out: once for each element of the ranges that the brackets around it go through. */
function timesRepeated(wording: Wording, index: number): number {
  let times = 1;
  let depth = 0;
  // Those at the level of an open bracket count once it is left, since outside all brackets nothing is repeated.
  let level = 1;
  for (let at = index - 1; at >= 0; at--) {
    const token = wording.tokens[at];
    if (token !== undefined) depth -= depthChange(token);
    if (depth === 0 && isRange(wording.tokens, at)) level *= repeatsOf(sizeOf(wording, at));
    if (depth >= 0) continue;
    depth = 0;
    times *= level;
    level = 1;
  }
  return times;
}

function repeatsOf(size: Size): number {
  return typeof size === "number" ? Math.max(1, size) : 1;
}

function isRange(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const called = isName(token) && token.text.toLowerCase() === "range" && is(tokens[index + 1], "(");
  return called && !isMember(tokens, index);
}

/** The elements of a range; `free` where they go row by row, undefined where they cannot be told. */
type Size = number | "free" | undefined;

function sizeOf(wording: Wording, index: number): Size {
  const { tokens } = wording;
  const { inside, close } = within(tokens, index + 1);
  if (is(tokens[index - 1], "UNWIND") && is(tokens[close + 1], "AS")) return "free";
  const [first, last, step = 1] = split(inside, ",").map((end) => endOf(end, wording));
  if (first === undefined || last === undefined || step === undefined || step === 0) return undefined;
  return Math.abs(last - first) / Math.abs(step) + 1;
}

/** A number, a parameter, or size(…) or length(…) with a number added: those two are as small as what they measure. */
function endOf(tokens: readonly Token[], wording: Wording): number | undefined {
  const [first, second] = tokens;
  if (is(first, "-") && tokens.length === 2) return negative(endOf(tokens.slice(1), wording));
  if (tokens.length === 1 && first?.kind === "number") return Number(first.text.replaceAll("_", ""));
  if (tokens.length === 1 && first?.kind === "parameter") return numberOf(wording.parameters[first.text]);
  if (!(is(first, "SIZE") || is(first, "LENGTH")) || !is(second, "(")) return undefined;
  const rest = tokens.slice(within(tokens, 1).close + 1);
  if (rest.length === 0) return 0;
  const isSum = rest.length === 2 && (is(rest[0], "+") || is(rest[0], "-")) && rest[1]?.kind === "number";
  return isSum ? endOf(rest.slice(1), wording) : undefined;
}

function negative(size: number | undefined): number | undefined {
  return size === undefined ? undefined : -size;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" || typeof value === "bigint" ? Number(value) : undefined;
}
