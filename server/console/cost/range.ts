import { Excess } from "./excess.ts";
import { type Extent, SCALAR } from "./extent.ts";
import type { InspectedQuery, Scope } from "./scope.ts";
import { type Group, isGroup, items, nameOf, type Part, says } from "./tree.ts";

/** Elements that a range of unknown ends counts as: its bound at run time is higher, as years of a century are fewer. */
const USUAL = 1_000;

/**
 * Measures a `range(…)` inside an expression, where the database looks neither at the clock nor at the memory. Where only
 * the run can tell its length, it is noted to be bounded then.
 * @throws Excess for one too long
 */
export function readRange(opening: Group, start: number, scope: Scope, reading: InspectedQuery): Extent {
  const ends = items(opening.inside);
  for (const end of ends) reading.measure(end, scope, reading);
  const size = sizeOf(ends, reading.parameters);
  if (size === undefined) {
    const { start: open, closes, end } = opening;
    reading.guards.set(start, { start, open, closes, end, arguments: ends.length });
    return { count: USUAL, leaves: USUAL, depth: 1, item: SCALAR };
  }
  const most = reading.limits.range;
  if (size <= most) return { count: size, leaves: size, depth: 1, item: SCALAR };
  throw new Excess(
    `Inside an expression range() may have ${most} elements. For any other write UNWIND range(…) AS … and go on from its rows.`,
    start,
  );
}

/** The elements of a range, where its ends are numbers or parameters. */
function sizeOf(ends: readonly Part[][], parameters: InspectedQuery["parameters"]): number | undefined {
  const [first, last, step = 1] = ends.map((end) => numberOf(end, parameters));
  if (ends.length < 2 || first === undefined || last === undefined || step === undefined) return undefined;
  // A step of 0 is an error that the database names.
  return step === 0 ? 1 : Math.max(0, Math.floor((last - first) / step) + 1);
}

function numberOf(parts: readonly Part[], parameters: InspectedQuery["parameters"]): number | undefined {
  const [first] = parts;
  if (parts.length === 1 && isGroup(first, "(")) return numberOf(first.inside, parameters);
  if (says(first, "-")) {
    const size = numberOf(parts.slice(1), parameters);
    return size === undefined ? undefined : -size;
  }
  if (parts.length !== 1 || first === undefined || first.kind === "group" || nameOf(first) !== undefined)
    return undefined;
  if (first.kind === "number") return numberIn(first.text);
  const value = first.kind === "parameter" ? parameters[first.text] : undefined;
  return typeof value === "number" || typeof value === "bigint" ? Number(value) : undefined;
}

function numberIn(text: string): number | undefined {
  const number = Number(text.replaceAll("_", ""));
  return Number.isNaN(number) ? undefined : number;
}
