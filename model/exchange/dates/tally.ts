/** How the dates of a column were read: each cell is counted once. */
export interface DateTally {
  readonly table: string;
  /** The column, or the columns that make up the date. */
  readonly column: string;
  /** The form that it was read in, and how that is known. */
  readonly form: string;
  exact: number;
  imprecise: number;
  unknown: number;
  /** Beyond what the source covers: still so when it wrote, or there already when its coverage begins. */
  cutOff: number;
  notUnderstood: number;
}

/** A tally in which nothing is counted yet. */
export function newTally(table: string, column: string, form: string): DateTally {
  return { table, column, form, exact: 0, imprecise: 0, unknown: 0, cutOff: 0, notUnderstood: 0 };
}
