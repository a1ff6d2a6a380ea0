import { forceCollide, forceSimulation, forceX, forceY } from "d3-force";
import type { Dataset } from "../../model/graph/dataset.ts";
import type { Case } from "../store/case.ts";
import type { Stretch } from "./frame.ts";
import { nodeSize } from "./sizes.ts";

/** A point of the picture, in units of the layout. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where each entity of a case stands, at all times. */
export type Places = ReadonlyMap<string, Point>;

/** The sides of the picture at which poles are held. */
export type Side = keyof Dataset["poles"];

/** Room between the poles of one side (pixels): those that meet within a window must both be seen, with their names. */
const BETWEEN_POLES = { wide: 8, narrow: 36 } as const;

/** Air between two nodes (pixels). */
const AIR = 3;

/** In larger cases only what stands in the way of poles and states is moved aside. */
const MOST_MOVED = 600;

/** How often nodes that cover each other are pushed apart. */
const ROUNDS = 40;

/** At which side of the picture an entity is held. */
export function poleOf({ poles }: Pick<Dataset, "poles">, id: string): Side | null {
  if (poles.left.includes(id)) return "left";
  return poles.right.includes(id) ? "right" : null;
}

/** The shape of the room in which things are placed. */
interface Room {
  readonly stretch: Stretch;
  /** How large a unit of the layout will be on the screen (pixels). */
  readonly zoom: number;
  readonly isNarrow: boolean;
}

/**
 * Places entities by the layout of their case: drawn wider or higher to fill the room, and the poles of one side one
 * below the other. The same room gives the same places.
 */
export function placeAtHome(
  dataset: Pick<Dataset, "layout" | "poles">,
  ids: Iterable<string>,
  { stretch, zoom, isNarrow }: Room,
): Places {
  const between = BETWEEN_POLES[isNarrow ? "narrow" : "wide"] / zoom;
  const stack = nodeSize(0, true, zoom) + between;
  return new Map([...ids].map((id) => [id, homeOf(dataset, id, stretch, stack)]));
}

/** Pushes apart what would cover another; the poles stay where they are. */
export function keepApart(loaded: Case, homes: Places, zoom: number): Places {
  const bodies = [...homes].map(([id, home]) => toBody(loaded, id, home, zoom));
  const moved = bodies.length <= MOST_MOVED ? bodies : bodies.filter(({ id }) => isLarge(loaded, id));
  forceSimulation(moved)
    .force("x", forceX<Body>(({ home }) => home.x).strength(0.15))
    .force("y", forceY<Body>(({ home }) => home.y).strength(0.15))
    .force("collide", forceCollide<Body>(({ radius }) => radius).iterations(3))
    .stop()
    .tick(ROUNDS);
  return new Map(bodies.map(({ id, x, y }) => [id, { x, y }]));
}

/** An entity as something that takes room. */
interface Body {
  readonly id: string;
  readonly home: Point;
  readonly radius: number;
  x: number;
  y: number;
  readonly fx?: number;
  readonly fy?: number;
}

function toBody(loaded: Case, id: string, home: Point, zoom: number): Body {
  const isPole = poleOf(loaded.dataset, id) !== null;
  const radius = nodeSize(loaded.degreeOf(id), isPole, zoom) / 2 + AIR / zoom / 2;
  return { id, home, radius, ...home, ...(isPole && { fx: home.x, fy: home.y }) };
}

function isLarge(loaded: Case, id: string): boolean {
  return loaded.poles.has(id) || loaded.entities.get(id)?.kind === "State";
}

function homeOf(
  { layout, poles }: Pick<Dataset, "layout" | "poles">,
  id: string,
  stretch: Stretch,
  stack: number,
): Point {
  const [flatX, flatY] = (Object.hasOwn(layout, id) && layout[id]) || [0, 0];
  const [x, y] = [flatX * stretch.x, flatY * stretch.y];
  const side = poleOf({ poles }, id);
  if (side === null) return { x, y };
  return { x, y: y + (poles[side].indexOf(id) - (poles[side].length - 1) / 2) * stack };
}
