/** What became of the rows of a table: `rows = made + joined + leftOut + faulty`. */
export interface RowCounts {
  readonly table: string;
  readonly file: string;
  rows: number;
  /** Rows that state something of their own. */
  made: number;
  /** Rows that say again what another row said, or go on with it. */
  joined: number;
  /** Rows that a rule of the recipe leaves out, by its reason. */
  readonly leftOut: Map<string, number>;
  /** Rows with a fault that stops the import. */
  faulty: number;
}

/** Counts of a table of which no row is read yet. */
export function newCounts(table: string, file: string): RowCounts {
  return { table, file, rows: 0, made: 0, joined: 0, leftOut: new Map(), faulty: 0 };
}

/** Counts a row as left out. */
export function leaveOut(counts: RowCounts, because: string): void {
  counts.leftOut.set(because, (counts.leftOut.get(because) ?? 0) + 1);
}
