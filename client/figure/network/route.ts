import type { Sector } from "../../../model/graph/kinds.ts";
import { along, meetEdge, type Point, stopBefore } from "./polygon.ts";

/** A node as lines meet it: its middle, and its outline with the border that is drawn around it. */
interface End extends Point {
  readonly polygon: readonly number[];
}

/** What of a line decides its course. */
interface Line {
  readonly sector: Sector;
  readonly bend: number;
  readonly width: number;
  readonly isBackward: boolean;
}

/** A line from end to end: a quadratic curve, or straight where it has no control point. */
export interface Route {
  readonly start: Point;
  readonly control: Point | null;
  readonly end: Point;
  /** The tip of its head, and the angle at which it points (radians). */
  readonly tip: Point;
  readonly angle: number;
  readonly middle: Point;
}

/** How far the tip of a head and the bare end of a line stay away from a node, in pixels at a zoom of 1. */
const BEFORE_HEAD = 2;
const BEFORE_END = 1;

/** The scale of heads, as the stylesheet of the canvas has it. */
const HEAD_SCALE = 0.85;

/** How long a head is: as Cytoscape has it, in pixels at a zoom of 1, for a line so wide. */
export function headSize(width: number): number {
  return Math.max((width * 13.37) ** 0.9, 29) * HEAD_SCALE * 0.3;
}

/** How far before the tip the line itself ends, so that it does not show under the head, in widths of the line. */
const GAPS: Readonly<Record<Sector, number>> = {
  political: 2 * HEAD_SCALE,
  military: 0.95 * HEAD_SCALE,
  economic: HEAD_SCALE,
  cultural: 2 * HEAD_SCALE,
  ideational: 2 * HEAD_SCALE,
};

/**
 * The course of a line between two nodes, as Cytoscape draws its unbundled Bézier curves: the control point lies off the
 * middle between the two edges, and both ends stop on the way from it to the nodes.
 * @param scale pixels of the drawing per unit of the layout
 */
export function routeLine(source: End, target: End, line: Line, scale: number): Route {
  const control = controlOf(source, target, line.bend);
  const width = line.width / scale;
  const headAway = BEFORE_HEAD + (line.sector === "cultural" ? headSize(width) / 2 : 0);
  const lineAway = BEFORE_HEAD + GAPS[line.sector] * width;
  const [headEnd, bareEnd] = line.isBackward ? [source, target] : [target, source];
  const before = control ?? (line.isBackward ? target : source);
  const edge = meetEdge(before, headEnd, headEnd.polygon);
  const tip = stopBefore(before, edge, headAway * scale);
  const head = stopBefore(before, edge, lineAway * scale);
  const from = control ?? headEnd;
  const bareAway = line.isBackward ? BEFORE_HEAD : BEFORE_END;
  const bare = stopBefore(from, meetEdge(from, bareEnd, bareEnd.polygon), bareAway * scale);
  const [start, end] = line.isBackward ? [head, bare] : [bare, head];
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  return { start, control, end, tip, angle, middle: middleOf(start, control, end) };
}

function controlOf(source: End, target: End, bend: number): Point | null {
  if (bend === 0) return null;
  const out = meetEdge(target, source, source.polygon);
  const into = meetEdge(source, target, target.polygon);
  const [dx, dy] = [into.x - out.x, into.y - out.y];
  const length = Math.max(Math.hypot(dx, dy), 0.1);
  const middle = along(out, into, 0.5);
  return { x: middle.x - (dy / length) * bend, y: middle.y + (dx / length) * bend };
}

function middleOf(start: Point, control: Point | null, end: Point): Point {
  if (control === null) return along(start, end, 0.5);
  return {
    x: (start.x + 2 * control.x + end.x) / 4,
    y: (start.y + 2 * control.y + end.y) / 4,
  };
}
