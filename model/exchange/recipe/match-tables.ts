import type { Report } from "../read/finding.ts";
import type { ReadOptions, Table } from "../read/table.ts";
import { FORM_WORDS, orByHand } from "./form-words.ts";
import type { Recipe, TableSpec } from "./recipe.ts";

/** A table of the files with what the recipe says of it. */
export interface Matched {
  readonly table: Table;
  readonly spec: TableSpec;
}

/** How files are to be read, as the recipe has it. */
export function optionsFor({ tables }: Recipe): (file: string) => ReadOptions {
  return (file) => {
    const spec = tables.find((table) => isLike(file, table.file));
    if (!spec) return {};
    const { encoding, delimiter, quotes, header, columns } = spec;
    return { encoding, delimiter, quotes, header, columns: header === "none" ? columns : undefined };
  };
}

/** What a table is called, and where it stands. */
interface Named {
  readonly name: string;
  readonly file: string;
  readonly sheet?: string | undefined;
}

/** Whether a recipe's part is about a table. */
export function isAbout({ file, sheet }: TableSpec, table: Named): boolean {
  return isLike(table.file, file) && isSheet(table, sheet);
}

/** Whether a table is a list of the reader's own, which the others are matched with. */
export function isList({ entities }: TableSpec): boolean {
  return entities.some(({ list }) => list === true);
}

/**
 * The tables that a recipe reads, in its order, but lists of the reader's own first, as all others are matched with them;
 * what it asks for and the files lack is reported.
 */
export function matchTables(recipe: Recipe, tables: readonly Table[], report: Report): Matched[] {
  const ordered = [...recipe.tables.filter(isList), ...recipe.tables.filter((spec) => !isList(spec))];
  return ordered.flatMap((spec) => {
    const found = tables.filter((table) => isAbout(spec, table));
    if (found.length === 0 && !spec.optional) tellAbsent(spec, tables, report);
    for (const table of found) compareColumns(table, spec, report);
    return found.map((table) => ({ table, spec }));
  });
}

/**
 * The recipe for files that are called otherwise than those that it was made for, as the next edition of a dataset is:
 * where one of its files and one of those given are left without the other, they are each other's.
 * @param names of the files that are given
 */
export function withNames(recipe: Recipe, names: readonly string[]): Recipe {
  const wanted = new Set(recipe.tables.flatMap(({ file }) => (file === undefined ? [] : [file])));
  const [absent, ...moreAbsent] = [...wanted].filter((file) => !names.some((name) => isLike(name, file)));
  const [name, ...moreNames] = names.filter((given) => ![...wanted].some((file) => isLike(given, file)));
  const isPair = moreAbsent.length === 0 && moreNames.length === 0;
  if (absent === undefined || name === undefined || !isPair || /\.zip$/i.test(name)) return recipe;
  const tables = recipe.tables.map((spec) => (spec.file === absent ? { ...spec, file: name } : spec));
  return { ...recipe, tables };
}

function isSheet({ name, sheet }: Named, wanted: string | undefined): boolean {
  return wanted === undefined || wanted === sheet || wanted === name;
}

function isLike(file: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return true;
  const escaped = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(^|/)${escaped.join("[^/]*")}(\\.gz)?$`, "i").test(file);
}

function tellAbsent({ file, sheet }: TableSpec, tables: readonly Table[], report: Report): void {
  const wanted = [file, sheet].filter((part) => part !== undefined).join(", ") || "a table";
  const given = tables.map((table) => [table.file, table.sheet].filter(Boolean).join(", ")).join("; ");
  report({
    file: file ?? wanted,
    kind: "changed",
    weight: "fault",
    reason: `the recipe reads ${wanted}, which is not among what was given (${given || "no table"})`,
    remedy: orByHand(
      `give that file too, or say of the table that is here what “${FORM_WORDS.rowIs}”`,
      "file",
      "sheet",
    ),
  });
}

function compareColumns({ file, sheet, columns }: Table, spec: TableSpec, report: Report): void {
  if (spec.header === "none" || !spec.columns) return;
  const gone = spec.columns.filter((column) => !columns.includes(column));
  const added = columns.filter((column) => !spec.columns?.includes(column));
  if (gone.length === 0 && added.length === 0) return;
  const said = [
    gone.length > 0 && `lacks ${gone.join(", ")}`,
    added.length > 0 && `has besides ${added.join(", ")}`,
  ];
  report({
    file,
    ...(sheet !== undefined && { sheet }),
    kind: "changed",
    weight: "notice",
    reason: `the table is not the one that the recipe was made for: it ${said.filter(Boolean).join(" and ")}`,
    remedy: "check that its columns still mean the same",
  });
}
