import { coordinate } from "./number.ts";
import type { Fill } from "./palette.ts";
import { type Mark, type Meaning, type Paint, path } from "./scene.ts";

/** Corners in turn: x, y, x, y … */
export type Polygon = readonly number[];

/** A closed outline as an SVG path. */
export function outlineOf(polygon: Polygon): string {
  const corners = [];
  for (let at = 0; at < polygon.length; at += 2) {
    corners.push(
      `${at === 0 ? "M" : "L"}${coordinate(polygon[at] ?? 0)} ${coordinate(polygon[at + 1] ?? 0)}`,
    );
  }
  return `${corners.join("")}Z`;
}

/** The corners of a rectangle. */
export function rectangle(x: number, y: number, width: number, height: number): Polygon {
  return [x, y, x + width, y, x + width, y + height, x, y + height];
}

/**
 * An area filled evenly, or with lines and dots that are drawn one by one: patterns of SVG do not outlast every program
 * that figures are opened with.
 */
export function fillArea(
  polygon: Polygon,
  fill: Fill,
  edge: Pick<Paint, "stroke" | "width">,
  of?: Meaning,
): Mark[] {
  const area = path(outlineOf(polygon), { fill: fill.colour, ...edge }, of);
  if (fill.hatch === undefined) return [area];
  const stroke = edge.stroke ?? "#000000";
  const lines = hatchLines(polygon, fill.hatch === "lines" ? 3 : 2.6);
  const dashes = fill.hatch === "dots" ? [0.7, 2.4] : undefined;
  return [area, path(lines, { stroke, width: fill.hatch === "lines" ? 0.5 : 0.7, dashes })];
}

/** Lines that rise to the right through a polygon, some distance apart, as an SVG path. */
function hatchLines(polygon: Polygon, gap: number): string {
  const sums = [];
  for (let at = 0; at < polygon.length; at += 2) sums.push((polygon[at] ?? 0) + (polygon[at + 1] ?? 0));
  const step = gap * Math.SQRT2;
  const lines: string[] = [];
  for (let sum = Math.ceil(Math.min(...sums) / step) * step; sum < Math.max(...sums); sum += step) {
    const crossings = crossingsOf(polygon, sum).sort((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [from, to] = [crossings[at] ?? 0, crossings[at + 1] ?? 0];
      lines.push(`M${coordinate(from)} ${coordinate(sum - from)}L${coordinate(to)} ${coordinate(sum - to)}`);
    }
  }
  return lines.join("");
}

/** Where the line x + y = sum crosses the sides of a polygon: the x of each crossing. */
function crossingsOf(polygon: Polygon, sum: number): number[] {
  const crossings: number[] = [];
  for (let at = 0; at < polygon.length; at += 2) {
    const [x1 = 0, y1 = 0] = polygon.slice(at, at + 2);
    const [x2 = 0, y2 = 0] = at + 2 < polygon.length ? polygon.slice(at + 2, at + 4) : polygon;
    const [before, after] = [x1 + y1 - sum, x2 + y2 - sum];
    if (before < 0 === after < 0) continue;
    crossings.push(x1 + ((x2 - x1) * before) / (before - after));
  }
  return crossings;
}
