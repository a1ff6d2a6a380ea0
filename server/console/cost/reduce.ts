import { Excess } from "./excess.ts";
import { type Extent, itemOf, SCALAR } from "./extent.ts";
import { findLoop, repeated } from "./loops.ts";
import { binding, type InspectedQuery, type Scope } from "./scope.ts";
import { type Group, items, nameOf, says } from "./tree.ts";

/** Reduces within reduces: each is measured several times over. */
const REDUCES = 3;

/** Fields of an accumulator that are told apart. */
const FIELDS = 20;

/** A value so large, in a probe, that whatever grows from it is told from all else. */
const PROBE = 1e12;

/**
 * Measures `reduce(accumulator = initial, x IN list | step)`: what grows from itself by more than one step's worth at each
 * step outgrows any memory. How it grows is found by trying the step on an accumulator that is very large in one part.
 * @throws Excess for one that outgrows the limit
 */
export function readReduce(opening: Group, start: number, scope: Scope, reading: InspectedQuery): Extent {
  const [head = [], rest = []] = items(opening.inside);
  const name = nameOf(head[0]);
  const loop = findLoop(rest);
  if (name === undefined || loop === undefined || !says(head[1], "=")) return SCALAR;
  if (scope.reduces >= REDUCES)
    throw new Excess(`reduce may stand ${REDUCES} deep within each other.`, start);
  const initial = reading.measure(head.slice(2), scope, reading);
  const list = reading.measure(loop.list, scope, reading);
  const inner = binding(
    { ...repeated(scope, list.count, start, reading), reduces: scope.reduces + 1 },
    loop.name,
    itemOf(list),
  );
  const step = (accumulator: Extent) =>
    reading.measure(loop.result ?? [], binding(inner, name, accumulator), {
      ...reading,
      limits: boundless(reading),
    });
  const grown = grow(step, initial, list.count, reading.limits.nesting);
  if (grown <= reading.limits.leaves * STEADY) {
    const count = Math.min(grown, list.count + initial.count);
    return { ...step(initial), leaves: Math.min(grown, reading.limits.leaves), count };
  }
  throw new Excess(
    `This reduce puts ${name} into a list, repeats it or adds it to itself at each step, and so outgrows any memory. Mention it once, as in ${name} + …`,
    start,
  );
}

/** While probing nothing is too large. */
function boundless({ limits }: InspectedQuery): InspectedQuery["limits"] {
  return { ...limits, leaves: Number.POSITIVE_INFINITY };
}

/** The leaves after so many steps. */
function grow(
  step: (accumulator: Extent) => Extent,
  initial: Extent,
  steps: number,
  nesting: number,
): number {
  const parts = partsOf(initial);
  const base = step(composed(initial, parts, () => 1));
  const matrix = parts.map((part) => {
    const probed = step(composed(initial, parts, (other) => (other === part ? PROBE : 1)));
    return parts.map(
      (other) => Math.round(((sizeOf(probed, other) - sizeOf(base, other)) / PROBE) * 100) / 100,
    );
  });
  const nests = step({ ...initial, depth: DEEP }).depth > DEEP;
  if (nests && steps > nesting) return Number.POSITIVE_INFINITY;
  let sizes = parts.map((part) => sizeOf(initial, part));
  const constant = parts.map((part, index) => {
    const own = matrix.reduce((sum, row) => sum + (row[index] ?? 0), 0);
    return Math.max(0, sizeOf(base, part) - own);
  });
  for (let done = 0; done < Math.min(steps, MANY); done++) {
    sizes = parts.map((_, index) =>
      matrix.reduce((sum, row, from) => sum + (row[index] ?? 0) * (sizes[from] ?? 0), constant[index] ?? 0),
    );
    if (sizes.some((size) => size > PROBE)) return Number.POSITIVE_INFINITY;
  }
  return Math.max(...sizes);
}

const DEEP = 1_000;

/** After so many steps what grows exponentially has long outgrown everything. */
const MANY = 20_000;

type PartName = string | typeof WHOLE | typeof ITEM;

/** All leaves of a list or text, and those of its largest element. */
const WHOLE = Symbol("whole");
const ITEM = Symbol("item");

function partsOf({ fields }: Extent): PartName[] {
  return fields !== undefined && fields.size <= FIELDS ? [...fields.keys()] : [WHOLE, ITEM];
}

/** An accumulator whose parts are of these sizes. */
function composed(initial: Extent, parts: readonly PartName[], size: (part: PartName) => number): Extent {
  const sized = (leaves: number): Extent => ({ count: 1, leaves, depth: 0, item: SCALAR });
  if (parts[0] === WHOLE) return { ...initial, leaves: size(WHOLE), item: sized(size(ITEM)) };
  const names = parts.filter((part) => typeof part === "string");
  return { ...initial, fields: new Map(names.map((name) => [name, sized(size(name))])) };
}

function sizeOf(extent: Extent, part: PartName): number {
  if (part === WHOLE) return extent.leaves;
  return (part === ITEM ? itemOrNone(extent) : (extent.fields?.get(String(part)) ?? SCALAR)).leaves;
}

function itemOrNone(extent: Extent): Extent {
  return extent.item ?? SCALAR;
}

/** What grows by the same at each step is often a number, which does not grow at all; the estimate takes it for a text. */
const STEADY = 20;
