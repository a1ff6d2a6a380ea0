import { guessForm } from "../../dates/guess-form.ts";
import type { Table } from "../../read/table.ts";
import type { VocabularyName } from "../../vocabularies/names.ts";
import type { RecipeText } from "../recipe.ts";
import { guessCode } from "./guess-code.ts";
import type { ColumnProfile } from "./profile.ts";
import type { Role } from "./roles.ts";

export type TableText = NonNullable<RecipeText["tables"]>[number];
export type TypeText = NonNullable<RecipeText["types"]>[number];
export type Roles = ReadonlyMap<Role, ColumnProfile>;

/** A table with what its columns show. */
export interface Profiled {
  readonly table: Table;
  readonly columns: readonly ColumnProfile[];
  readonly roles: Roles;
}

/** What a table seems to say, and what tells so. */
export interface GuessedTable {
  readonly text: TableText;
  readonly types: readonly TypeText[];
  readonly evidence: readonly string[];
  /** Whose types it uses. */
  readonly vocabulary?: VocabularyName;
}

/** Where a table stands in a recipe, with the heads that it has now. */
export function place({ file, sheet, columns }: Table): TableText {
  return { file: file.replace(/^.*\//, ""), ...(sheet !== undefined && { sheet }), columns: [...columns] };
}

/** The text that stands for the cell of a column. */
export function cell(column: Pick<ColumnProfile, "name"> | undefined): string {
  return `{${column?.name ?? "row"}}`;
}

/** Whom a column names: a state, where its texts are codes or names of states. */
export function endOf(column: ColumnProfile | undefined, evidence: string[], otherwise = "Organization") {
  const code = column && guessCode(column);
  if (!column || !code) return { kind: otherwise, name: cell(column) };
  evidence.push(code.evidence);
  return { kind: "State", code: { system: code.system, column: column.name }, name: cell(column) };
}

/** When what a row tells was. */
export function whenOf(table: Table, roles: Roles, evidence: string[]) {
  const [start, end, at] = [roles.get("start"), roles.get("end"), roles.get("at") ?? roles.get("year")];
  const date = (column: ColumnProfile) => dateOf(table, column, evidence);
  if (start || end) return { ...(start && { start: date(start) }), ...(end && { end: date(end) }) };
  return at && { at: date(at) };
}

/** The same, of rows that may be those of a panel, by year and with no other date: their years are folded. */
export function whenOrFold(table: Table, roles: Roles, evidence: string[]) {
  const year = roles.get("year");
  if (year === undefined || roles.has("start") || roles.has("at")) {
    const when = whenOf(table, roles, evidence);
    return when ? { when } : {};
  }
  evidence.push(`${table.name}: rows by "${year.name}" and no other date: a panel, whose years are folded`);
  return { fold: { year: year.name } };
}

// Where a column can be read in two ways the form is left out, and its reader is asked.
function dateOf(table: Table, column: ColumnProfile, evidence: string[]) {
  const guess = guessForm(column.times);
  evidence.push(`${table.name}, ${column.name}: ${guess ? guess.evidence : "no form of date is seen"}`);
  return guess && "form" in guess ? { column: column.name, form: guess.form } : { column: column.name };
}
