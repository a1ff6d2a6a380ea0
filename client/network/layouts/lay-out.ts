import type { LayoutName } from "../../../model/exchange/figure/arrangement.ts";
import type { Case } from "../../store/case.ts";
import type { WindowSlice } from "../../store/slice.ts";
import { type Size, widthOfRoom } from "../frame.ts";
import { layOutInCircle } from "./circle.ts";
import { layOutByForce } from "./force.ts";
import type { LaidOut } from "./layout.ts";

/** Places once found are kept: by force a case that the page holds has them for good, in a circle while it draws the same. */
const known = new WeakMap<Case, Map<LayoutName, { readonly of: string; readonly laidOut: Case }>>();

/**
 * A case with the places of a layout. Beyond that by history there are no sides at which poles are held. In a circle all that
 * is drawn is spread evenly around it, always in the same order, and so moves on when others come or go.
 * @param slice what is drawn; by force of a case that is too large for the page, where the rest gets free places when it comes
 * @param size of the room that it is drawn in
 */
export function layOut(loaded: Case, layout: LayoutName, slice: WindowSlice, size: Size): Case {
  if (layout !== "force" && layout !== "circle") return loaded;
  const wide = widthOfRoom(size);
  const shown = layout === "circle" && loaded.isWhole ? onlyDrawn(loaded, slice) : loaded;
  const of = layout === "circle" ? [wide.toFixed(2), ...shown.entities.keys()].join("\n") : "";
  const before = known.get(loaded)?.get(layout);
  if (before?.of === of) return before.laidOut;
  const lay = layout === "circle" ? layOutInCircle : layOutByForce;
  const places = lay({ ...(loaded.isWhole ? allOf(shown) : drawnOf(shown, slice)), wide });
  const laidOut: Case = {
    ...shown,
    dataset: { ...loaded.dataset, layout: places, poles: { left: [], right: [] } },
  };
  if (loaded.isWhole) known.set(loaded, new Map([...(known.get(loaded) ?? []), [layout, { of, laidOut }]]));
  return laidOut;
}

/** A case as if it had nothing but what is drawn: what is not there takes no room. */
function onlyDrawn(loaded: Case, { drawn, entities }: WindowSlice): Case {
  const joined = new Set(drawn.flatMap(({ relation: { from, to } }) => [from, to]));
  const there = entities.filter(({ id }) => joined.has(id) || loaded.poles.has(id));
  return {
    ...loaded,
    entities: new Map(there.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((entity) => [entity.id, entity])),
    relations: drawn.map(({ relation }) => relation),
  };
}

function allOf({ entities, relations, dataset }: Case): Omit<LaidOut, "wide"> {
  const pairs = relations.map(({ from, to }) => [from, to] as const);
  return { entities: [...entities.values()], pairs, homes: dataset.layout };
}

function drawnOf({ dataset }: Case, { entities, drawn, pairs }: WindowSlice): Omit<LaidOut, "wide"> {
  const single = drawn.map(({ relation: { from, to } }) => [from, to] as const);
  return {
    entities: entities.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    pairs: [...single, ...pairs.map(({ ends: [one, other] }) => [one, other] as const)],
    homes: dataset.layout,
  };
}
