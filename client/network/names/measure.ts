import type { Size } from "../frame.ts";
import { breakLines, lengthOf } from "./break-lines.ts";

/** The faces that names are written in. */
export type Face = "sans" | "serif";

/** How wide a line of some size (pixels) is in a face. */
export type MeasureLine = (line: string, size: number, face: Face) => number;

/** Height of a line, relative to its size. */
export const LINE_HEIGHT = 1.2;

/** Width of an average letter of a sans serif, relative to its size; a little generous. */
const LETTER = 0.58;

/** How wide a line is, where no screen can be asked. */
export const guessLine: MeasureLine = (line, size) => lengthOf(line) * LETTER * size;

/** How wide and high a name of some size (pixels) is, broken into lines. */
export function measureName(text: string, size: number, face: Face, measure: MeasureLine = guessLine): Size {
  const lines = breakLines(text);
  return {
    width: Math.max(...lines.map((line) => measure(line, size, face))),
    height: lines.length * LINE_HEIGHT * size,
  };
}
