import type { Layout } from "../../../model/graph/dataset.ts";
import type { Relation } from "../../../model/graph/relation.ts";

/** Distance between an entity without a place and what it is put beside, in units of the layout. */
const STEP = 70;

/** The angle at which seeds of a sunflower follow each other: places on such a spiral keep apart. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

type Point = [number, number];

/**
 * The places of an answer's entities: those of the case's layout, and for what has none there a place beside the
 * entities it is related to, or below the picture where it stands alone.
 */
export function placeMissing(
  layout: Layout,
  ids: readonly string[],
  relations: readonly Pick<Relation, "from" | "to">[],
): Layout {
  const places: Layout = {};
  for (const id of ids) {
    const place = Object.hasOwn(layout, id) ? layout[id] : undefined;
    if (place) places[id] = place;
  }
  const bottom = Math.max(0, ...Object.values(places).map(([, y]) => y));
  const missing = ids.filter((id) => !(id in places));
  for (const [index, id] of missing.entries()) {
    const around = neighbours(id, relations).flatMap((other) => places[other] ?? []);
    const centre: Point = around.length > 0 ? mean(around) : [0, bottom + 2 * STEP];
    places[id] = onSpiral(centre, index);
  }
  return places;
}

function neighbours(id: string, relations: readonly Pick<Relation, "from" | "to">[]): string[] {
  return relations.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
}

/** The mean of places that are given as x, y, x, y … */
function mean(flat: readonly number[]): Point {
  const sum = (odd: number) => flat.filter((_, index) => index % 2 === odd).reduce((a, b) => a + b, 0);
  const count = flat.length / 2;
  return [sum(0) / count, sum(1) / count];
}

function onSpiral([x, y]: Point, index: number): Point {
  const radius = STEP * Math.sqrt(index + 1);
  return [x + radius * Math.cos(index * GOLDEN_ANGLE), y + radius * Math.sin(index * GOLDEN_ANGLE)];
}
