import type { Layout } from "../../../model/graph/dataset.ts";
import { KINDS } from "../../../model/graph/kinds.ts";
import type { LaidOut, LayOut } from "./layout.ts";

/** How far neighbours on a ring and neighbouring rings are from each other, in units of the layout. */
const APART = 44;

/** So many entities share a ring before there is another one. */
const ON_A_RING = 40;

/** The part of the circle that is left free between kinds. */
const GAPS = 0.12;

/** A circle on which each kind has a part of its own, as long as its share, by name; of many entities several rings. */
export const layOutInCircle: LayOut = ({ entities }) => {
  const kinds = groupByKind(entities);
  const rings = Math.max(1, Math.round(Math.sqrt(entities.length / ON_A_RING)));
  const columns = kinds.map((members) => Math.ceil(members.length / rings));
  const all = columns.reduce((sum, count) => sum + count, 0);
  // The innermost ring is as long as its entities need, the gaps between kinds included.
  const innermost = (all * APART) / (2 * Math.PI * (1 - GAPS));
  const step = (2 * Math.PI * (1 - GAPS)) / Math.max(all, 1);
  const gap = (2 * Math.PI * GAPS) / Math.max(kinds.length, 1);
  const places: Layout = {};
  let column = 0;
  for (const [at, members] of kinds.entries()) {
    for (const [index, { id }] of members.entries()) {
      const angle = (column + Math.floor(index / rings) + 0.5) * step + (at + 0.5) * gap - Math.PI / 2;
      const radius = innermost + (index % rings) * APART;
      places[id] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
    }
    column += columns[at] ?? 0;
  }
  return places;
};

function groupByKind(entities: LaidOut["entities"]): (typeof entities)[] {
  return KINDS.map((kind) =>
    entities
      .filter((entity) => entity.kind === kind)
      .toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1)),
  ).filter((members) => members.length > 0);
}
