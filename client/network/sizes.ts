import type { ChangeKind } from "../../model/graph/compare/change-kind.ts";

/** The smallest and the largest zoom at which things keep their size on the screen. */
const STEADY = [0.3, 2.5] as const;

/** How large a pixel of the screen is in units of the layout. */
export function unitAt(zoom: number): number {
  return 1 / Math.min(Math.max(zoom, STEADY[0]), STEADY[1]);
}

/** How much larger than in the layout nodes and lines are drawn, so that they can be seen when zoomed far out. */
export function growthAt(zoom: number): number {
  return Math.max(1, 0.65 * unitAt(zoom));
}

/** How many pixels of the screen a node, a line or a head grows to for each that it has at a zoom of 1. */
export function growthOnScreen(zoom: number): number {
  return growthAt(zoom) * zoom;
}

/** How wide a node is in units of the layout: it grows with the root of the degree, so that area goes with the number of relations. */
export function nodeSize(degree: number, isPole: boolean, zoom: number): number {
  return (isPole ? 46 : Math.min(15 + 4 * Math.sqrt(degree), 38)) * growthAt(zoom);
}

/** How much wider a line is for what became of it from one window to another: what stayed steps back. */
export function weightOfChange(change: ChangeKind | null): number {
  if (change === null) return 1;
  return change === "unchanged" ? 0.7 : 1.2;
}

/** The width of a line before it grows, and that of a hop of a path. */
export const LINE_WIDTH = 1.8;
export const LIT_WIDTH = 3.4;

/** Above this many relations bends and fading are given up: straight lines draw several times faster, and only once. */
export const LIVELY_LIMIT = 300;
