import { outlineOf } from "../../../model/exchange/figure/hatch.ts";
import { coordinate } from "../../../model/exchange/figure/number.ts";
import type { Sector } from "../../../model/graph/kinds.ts";
import type { Point } from "./polygon.ts";

/** The heads of lines as the canvas has them, the tip at 0, 0 and the line coming from the left; a head is 1 long. */
const OUTLINES: Readonly<Record<Exclude<Sector, "cultural">, readonly number[]>> = {
  political: [-1, -0.5, 0, 0, -1, 0.5],
  military: [0, 0, -0.5, -0.5, -0.667, -0.333, -0.333, 0, -0.667, 0.333, -0.5, 0.5],
  economic: [-0.5, -0.5, 0, 0, -0.5, 0.5, -1, 0],
  ideational: [0, -0.5, 0, 0.5, -1, 0.5, -1, -0.5],
};

/** The head of a line as an SVG path. */
export function drawHead(sector: Sector, tip: Point, angle: number, size: number): string {
  if (sector === "cultural") return circleAt(tip, size / 2);
  const [cos, sin] = [Math.cos(angle) * size, Math.sin(angle) * size];
  const outline = OUTLINES[sector];
  const turned: number[] = [];
  for (let at = 0; at < outline.length; at += 2) {
    const [x = 0, y = 0] = outline.slice(at, at + 2);
    turned.push(tip.x + x * cos - y * sin, tip.y + x * sin + y * cos);
  }
  return outlineOf(turned);
}

/** A circle as an SVG path. */
export function circleAt({ x, y }: Point, radius: number): string {
  const [left, right, r] = [x - radius, x + radius, radius].map(coordinate);
  const level = coordinate(y);
  return `M${left} ${level}A${r} ${r} 0 1 1 ${right} ${level}A${r} ${r} 0 1 1 ${left} ${level}Z`;
}
