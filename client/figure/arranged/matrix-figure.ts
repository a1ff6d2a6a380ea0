import type { Caption } from "../../../model/exchange/figure/caption.ts";
import { outlineOf, rectangle } from "../../../model/exchange/figure/hatch.ts";
import { shorten, widthOf } from "../../../model/exchange/figure/measure.ts";
import type { Palette } from "../../../model/exchange/figure/palette.ts";
import { type Drawing, type Mark, PER_POINT, path, textAt } from "../../../model/exchange/figure/scene.ts";
import { type Cell, cellOf, LETTERS, type Matrix, shapeMatrix } from "../../network/matrix/shape-matrix.ts";
import type { Case } from "../../store/case.ts";
import type { WindowSlice } from "../../store/slice.ts";
import type { Figure } from "../../store/take-away.ts";
import { drawKey } from "./key.ts";

/** How wide a matrix is that is drawn as large as on most screens (pixels). */
const WIDTH = 960;

const SIZE = 6.5 * PER_POINT;

/** The share of the width that names take, and the largest cell. */
const GUTTER = 0.24;
const LARGEST = 24;

/** The matrix of the actors of a window; null where nothing joins two. */
export function matrixFigure(loaded: Case, slice: WindowSlice, caption: Caption): Figure | null {
  const matrix = shapeMatrix(loaded, slice);
  if (matrix.actors.length === 0) return null;
  const sectors = new Set([...matrix.cells.values()].map(({ sector }) => sector));
  return {
    name: "matrix",
    title: "Matrix of actors",
    caption,
    screenWidth: WIDTH,
    draw: ({ width, palette }) => ({
      drawing: drawMatrix(matrix, width, palette),
      legend: drawKey(sectors, width, palette),
    }),
  };
}

/** Rows have their number and name, columns the number. */
function drawMatrix(matrix: Matrix, width: number, palette: Palette): Drawing {
  const { actors } = matrix;
  const gutter = width * GUTTER;
  const cell = Math.min((width - gutter) / actors.length, LARGEST);
  const row = Math.max(cell, SIZE * 1.3);
  const top = SIZE * 1.6;
  const text = { size: SIZE, fill: palette.ink };
  const marks = actors.flatMap(({ id, name }, at): Mark[] => {
    const y = top + at * row;
    const number = `${at + 1} `;
    const line = number + shorten(name, SIZE, gutter - 4 - widthOf(number, SIZE));
    return [
      textAt({ x: gutter + (at + 0.5) * cell, y: SIZE }, String(at + 1), { ...text, anchor: "middle" }),
      textAt({ x: 0, y: y + row / 2 + SIZE * 0.36 }, line, text, { actor: id }),
      ...actors.flatMap((other, column) => {
        const found = cellOf(matrix, id, other.id);
        const box = { x: gutter + column * cell, y, width: cell, height: row };
        return found ? drawCell(found, box, palette) : [];
      }),
    ];
  });
  return { width, height: top + actors.length * row, marks };
}

interface CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Filled where some of it is certain, a dashed frame where all of it is only possible. */
function drawCell(
  { count, certain, sector }: Cell,
  { x, y, width, height }: CellBox,
  palette: Palette,
): Mark[] {
  const outline = outlineOf(rectangle(x + 0.5, y + 0.5, width - 1, height - 1));
  const colour = palette.sectors[sector];
  const isSure = certain > 0;
  const paint = isSure ? { fill: colour } : { stroke: colour, width: 0.7, dashes: [2, 1.5] };
  const at = { x: x + width / 2, y: y + height / 2 + SIZE * 0.36 };
  const words = `${LETTERS[sector]}${count}`;
  const text = { size: SIZE, anchor: "middle" as const, fill: isSure ? palette.paper : palette.ink };
  return [path(outline, paint, { cell: words }), textAt(at, words, text)];
}
