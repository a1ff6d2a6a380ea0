import type { LayoutName } from "../../../model/exchange/figure/arrangement.ts";
import type { Case } from "../../store/case.ts";
import type { WindowSlice } from "../../store/slice.ts";
import { layOutInCircle } from "./circle.ts";
import { layOutByForce } from "./force.ts";
import type { LaidOut, LayOut } from "./layout.ts";

/** How each layout finds its places; by history they are those of the case, and charts have none. */
const LAYOUTS: Readonly<Partial<Record<LayoutName, LayOut>>> = {
  force: layOutByForce,
  circle: layOutInCircle,
};

/** Places once found are kept: a case that the page holds has them for good. */
const known = new WeakMap<Case, Map<LayoutName, Case>>();

/**
 * A case with the places of a layout. Beyond that by history there are no sides at which poles are held.
 * @param slice what is drawn of a case that is too large for the page; the rest gets free places when it comes
 */
export function layOut(loaded: Case, layout: LayoutName, slice: WindowSlice): Case {
  const lay = LAYOUTS[layout];
  if (lay === undefined) return loaded;
  const before = known.get(loaded)?.get(layout);
  if (before !== undefined) return before;
  const places = lay(loaded.isWhole ? allOf(loaded) : drawnOf(loaded, slice));
  const laidOut: Case = {
    ...loaded,
    dataset: { ...loaded.dataset, layout: places, poles: { left: [], right: [] } },
  };
  if (loaded.isWhole) known.set(loaded, new Map([...(known.get(loaded) ?? []), [layout, laidOut]]));
  return laidOut;
}

function allOf({ entities, relations, dataset }: Case): LaidOut {
  const pairs = relations.map(({ from, to }) => [from, to] as const);
  return { entities: [...entities.values()], pairs, homes: dataset.layout };
}

function drawnOf({ dataset }: Case, { entities, drawn, pairs }: WindowSlice): LaidOut {
  const single = drawn.map(({ relation: { from, to } }) => [from, to] as const);
  return {
    entities: entities.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    pairs: [...single, ...pairs.map(({ ends: [one, other] }) => [one, other] as const)],
    homes: dataset.layout,
  };
}
