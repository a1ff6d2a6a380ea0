import type { Case } from "../store/case.ts";
import type { WindowSlice } from "../store/slice.ts";
import { bendsOf } from "./bends.ts";
import { around, type Box, join } from "./box.ts";
import { createElements, type ToElements } from "./elements.ts";
import { boxOfLayout, type Camera, frame, type Size, stretchBox, stretchFor } from "./frame.ts";
import { marginsFor, NARROW } from "./margins.ts";
import { placeRest } from "./place-rest.ts";
import { keepApart, type Places, placeAtHome } from "./places.ts";

/** A picture of a case that fits a room: how a slice of it is drawn, and the camera that shows it whole. */
export interface Fit {
  readonly toElements: ToElements;
  readonly camera: Camera;
}

/** How often the zoom is found anew: nodes keep a size on the screen, so that places and zoom depend on each other. */
const ROUNDS = 4;

/**
 * The shape of the picture that fills a room of some size: of all that the case has, or of a large case of what its
 * layout holds and a slice draws beside that.
 */
export function fitPicture(of: Case, size: Size, slice: WindowSlice): Fit {
  return of.isWhole ? fitCase(of, size) : fitLarge(of, size, slice);
}

/** Whether two pictures are seen through the same camera. */
export function isSameRoom({ camera: one }: Fit, { camera: other }: Fit): boolean {
  return one.zoom === other.zoom && one.pan.x === other.pan.x && one.pan.y === other.pan.y;
}

function fitLarge(of: Case, size: Size, slice: WindowSlice): Fit {
  const margins = marginsFor(of, size.width);
  const layoutOf = ({ entities }: WindowSlice) =>
    placeRest(
      of.dataset.layout,
      entities.map(({ id }) => id),
    );
  const flat = boxOfLayout({ ...of.dataset.layout, ...layoutOf(slice) });
  const stretch = stretchFor(size, flat, margins);
  const camera = frame(size, stretchBox(flat, stretch), margins);
  const isNarrow = size.width < NARROW;
  const placesOf = (drawn: WindowSlice) => {
    const ids = drawn.entities.map(({ id }) => id);
    return placeAtHome({ ...of.dataset, layout: layoutOf(drawn) }, ids, {
      stretch,
      zoom: camera.zoom,
      isNarrow,
    });
  };
  return { toElements: createElements(of, placesOf), camera };
}

/** The shape of the picture that fills a room of some size, and the camera that shows all of it, bent lines too. */
export function fitCase(of: Case, size: Size): Fit {
  const margins = marginsFor(of, size.width);
  const flat = boxOfLayout(of.dataset.layout);
  const stretch = stretchFor(size, flat, margins);
  const look = (places: Places) => frame(size, boxOfPicture(of, places), margins);
  let { zoom } = frame(size, stretchBox(flat, stretch), margins);
  const isNarrow = size.width < NARROW;
  const place = () => placeAtHome(of.dataset, of.entities.keys(), { stretch, zoom, isNarrow });
  let homes = place();
  for (let round = 0; round < ROUNDS; round++) {
    zoom = look(homes).zoom;
    homes = place();
  }
  const places = keepApart(of, homes, zoom);
  return { toElements: createElements(of, () => places), camera: look(places) };
}

/** The rectangle that nodes and lines take, each line as far as it bows out. */
function boxOfPicture(of: Case, places: Places): Box {
  const bends = bendsOf(of);
  const points = [...places.values()].map(({ x, y }) => around(x, y, 0));
  const bows = of.relations.flatMap(({ id, from, to }): Box[] => {
    const [a, b] = [places.get(from), places.get(to)];
    const bend = bends.get(id) ?? 0;
    if (bend === 0 || a === undefined || b === undefined) return [];
    // A curve of one control point reaches half as far as that point, in the middle and across its chord.
    const reach = Math.abs(bend) / 2 / (Math.hypot(b.x - a.x, b.y - a.y) || 1);
    const [high, wide] = [Math.abs(b.x - a.x) * reach, Math.abs(b.y - a.y) * reach];
    return [around((a.x + b.x) / 2, (a.y + b.y) / 2, high, wide)];
  });
  return [...points, ...bows].reduce(join, points[0] ?? around(0, 0, 0));
}
