import type { Layout } from "../../model/graph/dataset.ts";
import { boxOfLayout } from "./frame.ts";
import { hash } from "./hash.ts";
import { ringsAround } from "./rings.ts";

/** The room that an entity and its name take, in units of the layout. */
const CELL = { width: 100, height: 48 };

/** The least columns and rows of the grid, for a layout that is a point. */
const LEAST = 6;

type Point = [number, number];

/**
 * The places of a picture: those of the case's layout, which has only the weightiest of a large case, and for each other
 * entity a free cell within or below it. Which cell that is follows from its id, so that it stays where it is while
 * others come and go, and the same picture always has the same places. More than there is room for below stand around
 * the layout, all sides alike, so that what has its place in it stays in the middle.
 * @param ids what is drawn
 */
export function placeRest(layout: Layout, ids: readonly string[]): Layout {
  const placed = ids.filter((id) => Object.hasOwn(layout, id));
  if (placed.length === ids.length) return layout;
  const places = new Map<string, Point>(placed.map((id) => [id, layout[id] ?? [0, 0]]));
  const missing = ids.filter((id) => !places.has(id)).sort();
  const cells = cellsOf(layout);
  const taken = [...places.values()];
  const isFree = cells.map((cell) => !taken.some((place) => touches(place, cell)));
  const left = missing.filter((id) => {
    const cell = nextFree(isFree, hash(id));
    if (cell >= 0) places.set(id, take(cells, isFree, cell));
    return cell < 0;
  });
  const around = left.length > cells.length ? ringsAround(boxOfLayout(layout), left.length) : null;
  const isOpen = around?.map(() => true) ?? [];
  for (const [at, id] of left.entries())
    places.set(id, around ? take(around, isOpen, nextFree(isOpen, hash(id))) : below(layout, cells, at));
  return Object.fromEntries(places);
}

function take(cells: readonly Point[], isFree: boolean[], at: number): Point {
  isFree[at] = false;
  return cells[at] ?? [0, 0];
}

/** The grid of cells over the box of a layout, row by row. */
function cellsOf(layout: Layout): Point[] {
  const { left, right, top, bottom } = boxOfLayout(layout);
  const columns = Math.max(LEAST, Math.floor((right - left) / CELL.width) - 1);
  const rows = Math.max(LEAST, Math.floor((bottom - top) / CELL.height) + 1);
  const middle = (left + right) / 2;
  return Array.from({ length: columns * rows }, (_, at): Point => {
    const column = at % columns;
    return [middle + (column - (columns - 1) / 2) * CELL.width, top + Math.floor(at / columns) * CELL.height];
  });
}

/** A free cell from a place in the grid on; −1 where none is left. */
function nextFree(isFree: readonly boolean[], from: number): number {
  for (let step = 0; step < isFree.length; step++) {
    const cell = (from + step) % isFree.length;
    if (isFree[cell]) return cell;
  }
  return -1;
}

/** Where the grid is full: in rows below it and below all places of the layout. */
function below(layout: Layout, cells: readonly Point[], at: number): Point {
  const [x, y] = cells[at % cells.length] ?? [0, 0];
  const laps = Math.floor(at / cells.length);
  const { top, bottom } = boxOfLayout(layout);
  const height = Math.max(bottom - top, LEAST * CELL.height) + CELL.height;
  return [x, y + (laps + 1) * height];
}

function touches([x, y]: Point, [x2, y2]: Point): boolean {
  return Math.abs(x - x2) < CELL.width * 0.7 && Math.abs(y - y2) < CELL.height;
}
