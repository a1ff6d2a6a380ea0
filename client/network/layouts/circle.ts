import type { Layout } from "../../../model/graph/dataset.ts";
import { KINDS } from "../../../model/graph/kinds.ts";
import { alongEllipse } from "./along-ellipse.ts";
import type { LaidOut, LayOut } from "./layout.ts";

/** How far neighbours on a ring and neighbouring rings are from each other, in units of the layout. */
const APART = 44;

/** So many entities share a ring before there is another one. */
const ON_A_RING = 40;

/** The part of the circle that is left free between kinds. */
const GAPS = 0.12;

/**
 * A circle on which each kind has a part of its own, as long as its share, by name; of many entities several rings. Drawn wider
 * than high, all stand as far apart at its ends as along its sides.
 */
export const layOutInCircle: LayOut = ({ entities, wide }) => {
  const kinds = groupByKind(entities);
  const rings = Math.max(1, Math.round(Math.sqrt(entities.length / ON_A_RING)));
  const columns = kinds.map((members) => Math.ceil(members.length / rings));
  const all = columns.reduce((sum, count) => sum + count, 0);
  const ellipse = alongEllipse(wide);
  // The innermost ring is as long as its entities need, the gaps between kinds included.
  const innermost = (all * APART) / (ellipse.length * (1 - GAPS));
  const step = (1 - GAPS) / Math.max(all, 1);
  const gap = GAPS / Math.max(kinds.length, 1);
  const places: Layout = {};
  let column = 0;
  for (const [at, members] of kinds.entries()) {
    for (const [index, { id }] of members.entries()) {
      const share = (column + Math.floor(index / rings) + 0.5) * step + (at + 0.5) * gap;
      const angle = ellipse.angleAt(share);
      const radius = innermost + (index % rings) * APART;
      places[id] = [Math.sin(angle) * radius, -Math.cos(angle) * radius];
    }
    column += columns[at] ?? 0;
  }
  return places;
};

function groupByKind(entities: LaidOut["entities"]): (typeof entities)[] {
  return KINDS.map((kind) =>
    entities
      .filter((entity) => entity.kind === kind)
      .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b), "en") || (a.id < b.id ? -1 : 1)),
  ).filter((members) => members.length > 0);
}

/** By the dataset's own names: nobody moves where they are named in another language. */
function orderOf({ name, ownName }: LaidOut["entities"][number]): string {
  return ownName ?? name;
}
