import type { Manifest } from "../graph/dataset.ts";
import type { CaseReader, Stated } from "./reader.ts";

/** How many rows a reader hands over at once: enough that the steps between them cost little, few enough to hold. */
export const ROWS_AT_ONCE = 1_000;

/** A reader over rows that are held already, for a case small enough for that. */
export function readRows(manifest: Manifest, rows: readonly Stated[]): CaseReader {
  return {
    manifest,
    async *read(signal) {
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        signal?.throwIfAborted();
        yield rows.slice(from, from + ROWS_AT_ONCE);
      }
    },
  };
}
