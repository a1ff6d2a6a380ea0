import type { Report } from "./finding.ts";
import type { SourceFields } from "./source-fields.ts";

/** A row of a table: every cell as the text that it is, blank where there is none. */
export interface Row {
  /** Counted from 1, as an editor or a spreadsheet shows it. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Rows travel in batches, as waiting for each alone would take longer than reading it. */
export type Batches = AsyncIterable<readonly Row[]>;

/** A table as a file holds it. Its rows may be read more than once; each time they say the same. */
export interface Table {
  readonly name: string;
  readonly file: string;
  readonly sheet?: string;
  readonly columns: readonly string[];
  rows(report: Report): Batches;
}

/** Something about how a file was read that its reader should see. */
export interface Note {
  readonly file: string;
  readonly sheet?: string;
  /** As in "delimiter" or "encoding". */
  readonly what: string;
  readonly said: string;
}

/** What some files hold, read as far as needed to show it. */
export interface Tables {
  readonly tables: readonly Table[];
  /** Works that the files describe, where they are lists of references. */
  readonly references: readonly SourceFields[];
  readonly notes: readonly Note[];
}

/** How a file is to be read, where that is not left to be found out. */
export interface ReadOptions {
  /** As the Encoding Standard of the WHATWG names it: `utf-8`, `windows-1252`. */
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  /** False where quotation marks are letters like others. */
  readonly quotes?: boolean | undefined;
  /** The row with the heads of the columns, or `none`. */
  readonly header?: number | "none" | undefined;
  /** Heads for a table that has none. */
  readonly columns?: readonly string[] | undefined;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
}
