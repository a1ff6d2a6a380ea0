import { inOrder } from "../cite/bibliography.ts";
import { toBibtex } from "../cite/bibtex.ts";
import { toCsl } from "../cite/csl-record.ts";
import { TableUnf } from "../cited/unf.ts";
import { writeCell } from "../package/cells.ts";
import { writeReadme } from "../package/codebook.ts";
import { type Column, figureColumns, TABLES, type TableLayout } from "../package/columns.ts";
import { describePackage, FORMAT, type Written, type WrittenTable } from "../package/descriptor.ts";
import type { Fields, WholeCase } from "../package/whole-case.ts";
import { DATA_PACKAGE } from "../read/data-package.ts";
import { writeRows } from "./tables.ts";
import type { ExportFormat, Taken, WriteOptions } from "./taken.ts";
import { Tally } from "./tally.ts";
import { type ZipMember, zipOf } from "./zip.ts";

/** A case as a whole: as a Frictionless data package, which can be loaded again and has the same content hash then. */
export const dataPackage: ExportFormat = {
  name: "data-package",
  title: "Data package (Frictionless)",
  note: "Everything that was stated, with codebook, bibliography and licence. The import reads it without a recipe.",
  mediaType: "application/zip",
  extension: "zip",
  of: ["dataset"],
  write: (taken, options) => zipOf(packageMembers(taken, options)),
};

/** The files of a package; its description comes last, as it tells sizes and hashes of all others. */
export async function* packageMembers(taken: Taken, { formulas }: WriteOptions): AsyncGenerator<ZipMember> {
  const { whole } = taken;
  const figures = { type: [], source: [], ...(await whole.figures()) };
  const tables: WrittenTable[] = [];
  for (const layout of TABLES) {
    const columns = [...layout.columns, ...figureColumns(figures[layout.asserts])];
    const tally = new Tally(`${layout.name}.csv`);
    const unf = new TableUnf(columns.map(({ form }) => form === "whole" || form === "number"));
    yield tally.count(writeTable(whole, layout, { columns, formulas, unf }));
    tables.push({ ...tally.written(), layout, columns, unf: unf.read() });
  }
  const others: Written[] = [];
  const { contentHash } = taken.about;
  const { manifest } = whole;
  const texts = {
    "sources.bib": await toBibtex(inOrder(taken.sources).map(toCsl)),
    "README.md": writeReadme({ manifest, contentHash, formulas }, tables),
  };
  for (const [name, text] of Object.entries(texts)) {
    const tally = new Tally(name);
    yield tally.count([text]);
    others.push(tally.written());
  }
  const own = { format: FORMAT, formulas, contentHash, manifest } as const;
  yield { name: DATA_PACKAGE, pieces: [describePackage(own, tables, others)] };
}

interface Writing {
  readonly columns: readonly Column[];
  readonly formulas: WriteOptions["formulas"];
  readonly unf: TableUnf;
}

/** Formulas have been made harmless cell by cell, in a way that is read back. */
const AS_GIVEN = { formulas: "keep" } as const;

async function* writeTable(
  whole: WholeCase,
  { asserts }: TableLayout,
  { columns, formulas, unf }: Writing,
): AsyncGenerator<string> {
  const toCells = (row: Fields) => columns.map(({ name, form }) => writeCell(row[name], form, formulas));
  yield writeRows([columns.map(({ name }) => name)], AS_GIVEN);
  for await (const rows of whole.rows(asserts)) {
    const cells = rows.map(toCells);
    unf.add(cells);
    yield writeRows(cells, AS_GIVEN);
  }
}
