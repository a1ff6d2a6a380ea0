import type { Row } from "./table.ts";

/** Parsed at a time, in letters: enough that a row that is cut at its end is seldom parsed again. */
export const CHUNK = 262_144;

/** The longest row in letters: beyond it a quotation mark was left open, or the file is no table. */
export const LONGEST_ROW = 4_000_000;

/** Rows that stand whole at the beginning of a text, and how many of its letters they take. */
export interface Parsed {
  readonly rows: Row[];
  readonly used: number;
}

/**
 * The rows of a text that comes in pieces, wherever it is cut: what the rows of a chunk leave over is parsed again with
 * what follows.
 * @param parse takes the whole rows off the beginning of a text, all of it where it is the last
 * @param tooLong what is thrown where a row does not end within `LONGEST_ROW`
 */
export async function* inChunks(
  text: AsyncIterable<string>,
  parse: (held: string, isLast: boolean) => Parsed,
  tooLong: () => Error,
): AsyncGenerator<Row[]> {
  let held = "";
  let wanted = CHUNK;
  for await (const piece of text) {
    held += piece;
    if (held.length < wanted) continue;
    const { rows, used } = parse(held, false);
    held = held.slice(used);
    if (held.length > LONGEST_ROW) throw tooLong();
    wanted = Math.max(CHUNK, 2 * held.length);
    if (rows.length > 0) yield rows;
  }
  const { rows } = parse(held, true);
  if (rows.length > 0) yield rows;
}

/** How many line breaks stand within the cells of a row. */
export function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) breaks++;
  }
  return breaks;
}
