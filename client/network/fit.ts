import { type Arrangement, type Place, UNARRANGED } from "../../model/exchange/figure/arrangement.ts";
import type { Case } from "../store/case.ts";
import type { WindowSlice } from "../store/slice.ts";
import { areSeen } from "./arrange/in-sight.ts";
import { bendsOf, boxOfBow } from "./bends.ts";
import { around, type Box, join } from "./box.ts";
import { createElements, type ToElements } from "./elements.ts";
import {
  boxOfLayout,
  type Camera,
  frame,
  type Margins,
  type Size,
  type Stretch,
  stretchBox,
  stretchFor,
} from "./frame.ts";
import { marginsFor, NARROW } from "./margins.ts";
import { placeRest } from "./place-rest.ts";
import { keepApart, type Places, type Point, placeAtHome } from "./places.ts";

/** A picture of a case that fits a room: how a slice of it is drawn, and the camera that shows it whole. */
export interface Fit {
  readonly toElements: ToElements;
  readonly camera: Camera;
  /** A point of the picture as a place of the layout, before it was stretched. */
  toPlace(point: Point): Place;
}

type Moved = Arrangement["moved"];

/** How often the zoom is found anew: nodes keep a size on the screen, so that places and zoom depend on each other. */
const ROUNDS = 4;

/**
 * The shape of the picture that fills a room of some size: of all that the case has, or of a large case of what its
 * layout holds and a slice draws beside that.
 * @param moved what was put elsewhere by hand
 */
export function fitPicture(
  loaded: Case,
  size: Size,
  slice: WindowSlice,
  moved: Moved = UNARRANGED.moved,
): Fit {
  return loaded.isWhole ? fitCase(loaded, size, moved) : fitLarge(loaded, size, slice, moved);
}

/** Whether two pictures are seen through the same camera. */
export function isSameRoom({ camera: one }: Fit, { camera: other }: Fit): boolean {
  return one.zoom === other.zoom && one.pan.x === other.pan.x && one.pan.y === other.pan.y;
}

function fitLarge(loaded: Case, size: Size, slice: WindowSlice, moved: Moved): Fit {
  const margins = marginsFor(loaded, size.width);
  const layoutOf = ({ entities }: WindowSlice) =>
    placeRest(
      loaded.dataset.layout,
      entities.map(({ id }) => id),
    );
  const flat = boxOfLayout({ ...loaded.dataset.layout, ...layoutOf(slice) });
  const stretch = stretchFor(size, flat, margins);
  const camera = look(size, stretchBox(flat, stretch), placeByHand(new Map(), moved, stretch), margins);
  const isNarrow = size.width < NARROW;
  const placesOf = (drawn: WindowSlice) => {
    const ids = drawn.entities.map(({ id }) => id);
    const room = { stretch, zoom: camera.zoom, isNarrow };
    return placeByHand(
      placeAtHome({ ...loaded.dataset, layout: layoutOf(drawn) }, ids, room),
      moved,
      stretch,
    );
  };
  return { toElements: createElements(loaded, placesOf), camera, toPlace: unstretch(stretch) };
}

/** The shape of the picture that fills a room of some size, and the camera that shows all of it, bent lines too. */
export function fitCase(loaded: Case, size: Size, moved: Moved = UNARRANGED.moved): Fit {
  const margins = marginsFor(loaded, size.width);
  const flat = boxOfLayout(loaded.dataset.layout);
  const stretch = stretchFor(size, flat, margins);
  let { zoom } = frame(size, stretchBox(flat, stretch), margins);
  const isNarrow = size.width < NARROW;
  const place = () => placeAtHome(loaded.dataset, loaded.entities.keys(), { stretch, zoom, isNarrow });
  let homes = place();
  for (let round = 0; round < ROUNDS; round++) {
    zoom = frame(size, boxOfPicture(loaded, homes), margins).zoom;
    homes = place();
  }
  const unmoved = keepApart(loaded, homes, zoom);
  const places = placeByHand(unmoved, moved, stretch);
  const camera = look(size, boxOfPicture(loaded, unmoved), placeByHand(new Map(), moved, stretch), margins);
  return { toElements: createElements(loaded, () => places), camera, toPlace: unstretch(stretch) };
}

/** The camera for a picture and what was moved by hand. Moved within sight, nothing changes how all is seen: it stays as the hand left it. */
function look(size: Size, box: Box, moved: Places, margins: Margins): Camera {
  const camera = frame(size, box, margins);
  return areSeen(moved.values(), camera, size) ? camera : frame(size, boxAround(box, moved), margins);
}

/** What was moved stands where it was put; nothing else gives way to it. */
function placeByHand(places: Places, moved: Moved, stretch: Stretch): Places {
  const byHand = [...moved].map(([id, [x, y]]) => [id, { x: x * stretch.x, y: y * stretch.y }] as const);
  return new Map([...places, ...byHand]);
}

function unstretch(stretch: Stretch): Fit["toPlace"] {
  return ({ x, y }) => [Math.round(x / stretch.x), Math.round(y / stretch.y)];
}

function boxAround(box: Box, places: Places): Box {
  return [...places.values()].map(({ x, y }) => around(x, y, 0)).reduce(join, box);
}

/** The rectangle that nodes and lines take, each line as far as it bows out. */
function boxOfPicture(loaded: Case, places: Places): Box {
  const bends = bendsOf(loaded);
  const points = [...places.values()].map(({ x, y }) => around(x, y, 0));
  const bows = loaded.relations.flatMap(({ id, from, to }): Box[] => {
    const [a, b] = [places.get(from), places.get(to)];
    const bend = bends.get(id) ?? 0;
    return bend === 0 || a === undefined || b === undefined ? [] : [boxOfBow(a, b, bend)];
  });
  return [...points, ...bows].reduce(join, points[0] ?? around(0, 0, 0));
}
