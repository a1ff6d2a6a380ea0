import { Excess } from "./excess.ts";
import { collected, type Extent, itemOf } from "./extent.ts";
import { binding, type InspectedQuery, type Scope } from "./scope.ts";
import { type Group, nameOf, type Part, says, splitAt, startOf } from "./tree.ts";

/** `name IN list WHERE condition | result`, as list comprehensions and `any(…)` have it. */
export interface Loop {
  readonly name: string;
  readonly list: readonly Part[];
  readonly condition: readonly Part[];
  readonly result: readonly Part[] | undefined;
}

/** Reads the loop that begins a bracket; undefined where there is none. */
export function findLoop(parts: readonly Part[]): Loop | undefined {
  const name = nameOf(parts[0]);
  if (name === undefined || !says(parts[1], "IN")) return undefined;
  const [head = [], ...results] = splitAt(parts.slice(2), (part) => says(part, "|"));
  const [list = [], ...conditions] = splitAt(head, (part) => says(part, "WHERE"));
  return {
    name,
    list,
    condition: conditions.flat(),
    result: results.length > 0 ? results.flat() : undefined,
  };
}

/**
 * Measures a loop: what it goes through, and what it does for each element.
 * @returns how many elements it has, and what it makes of one
 * @throws Excess where loops within each other go round too often
 */
export function readLoop(
  { name, list, condition, result }: Loop,
  start: number,
  scope: Scope,
  reading: InspectedQuery,
): { count: number; each: Extent } {
  const source = reading.measure(list, scope, reading);
  const inner = binding(repeated(scope, source.count, start, reading), name, itemOf(source));
  reading.measure(condition, inner, reading);
  const each = result === undefined ? itemOf(source) : reading.measure(result, inner, reading);
  return { count: source.count, each };
}

/** The scope within a loop of so many elements. */
export function repeated(scope: Scope, count: number, start: number, { limits }: InspectedQuery): Scope {
  const times = scope.times * Math.max(1, count);
  if (scope.times === 1 || times <= limits.nestedLoops) return { ...scope, times };
  throw new Excess(
    `Loops within each other may go round ${limits.nestedLoops} times in all. For more write UNWIND … AS … for each list and go on from the rows.`,
    start,
  );
}

/** A list comprehension or a pattern comprehension; undefined for a list of elements. */
export function readListLoop(part: Group, scope: Scope, reading: InspectedQuery): Extent | undefined {
  const loop = findLoop(part.inside);
  if (loop !== undefined) {
    const { count, each } = readLoop(loop, part.start, scope, reading);
    const size = { count, leaves: Math.max(1, count * each.leaves), depth: each.depth + 1, item: each };
    return refuseLarge(size, part.inside, reading);
  }
  const [pattern = [], ...results] = splitAt(part.inside, (inner) => says(inner, "|"));
  if (results.length === 0) return undefined;
  reading.measure(pattern, scope, reading);
  return collected(reading.measure(results.flat(), scope, reading));
}

function refuseLarge(extent: Extent, parts: readonly Part[], reading: InspectedQuery): Extent {
  if (extent.leaves <= reading.limits.leaves) return extent;
  throw new Excess(
    "This list would hold more than any memory. Write UNWIND … AS … and go on from its rows.",
    startOf(parts),
  );
}
