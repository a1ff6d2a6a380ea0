import { CellDates } from "../../dates/cell-date.ts";
import type { Form } from "../../dates/forms.ts";
import { guessForm } from "../../dates/guess-form.ts";
import type { Table } from "../../read/table.ts";
import type { VocabularyName } from "../../vocabularies/names.ts";
import type { RecipeText } from "../recipe.ts";
import { guessCode } from "./guess-code.ts";
import { missingCodes } from "./missing-codes.ts";
import type { ColumnProfile, DateParts } from "./profile.ts";
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
  const [earliest, latest] = boundsOf(roles, table);
  if (earliest && latest) {
    evidence.push(
      `${table.name}: "${earliest.name}" and "${latest.name}" bound one occasion; they are no duration`,
    );
    return { earliest: date(earliest), latest: date(latest) };
  }
  if (start || end) return { ...(start && { start: date(start) }), ...(end && { end: date(end) }) };
  return at && { at: date(at) };
}

/** The columns between whose days one occasion was: of an event each start and end is such a bound. */
function boundsOf(roles: Roles, { columns }: Table) {
  const isEvent = columns.some((name) => EVENT.test(name));
  const [first, last] = isEvent ? (["start", "end"] as const) : (["earliest", "latest"] as const);
  return [roles.get("earliest") ?? roles.get(first), roles.get("latest") ?? roles.get(last)];
}

/** Heads by which event data say how well they know the day. */
const EVENT = /^((date|time)_?prec(ision)?|event_?clarity)$/i;

/** The same, of rows that may be those of a panel, by year and with no other date: their years are folded. */
export function whenOrFold(table: Table, roles: Roles, evidence: string[]) {
  const year = roles.get("year");
  if (year === undefined || OWN_DATES.some((role) => roles.has(role))) {
    const when = whenOf(table, roles, evidence);
    return when ? { when } : {};
  }
  evidence.push(`${table.name}: rows by "${year.name}" and no other date: a panel, whose years are folded`);
  return { fold: { year: year.name } };
}

const OWN_DATES = ["start", "earliest", "at"] as const;

// Where a column can be read in two ways the form is left out, and its reader is asked.
function dateOf(table: Table, column: ColumnProfile, evidence: string[]) {
  if (column.parts) {
    const date = dateOfParts(column.parts);
    const heads = [date.year, date.month, date.day].filter((head) => head !== undefined).join(", ");
    evidence.push(`${table.name}, ${heads}: a column for each part of a date${saidOf(date.missing ?? [])}`);
    return date;
  }
  const { name, times } = column;
  const codes = missingCodes(column.values);
  const guess = guessForm(new Map([...times].filter(([text]) => !codes.includes(text))));
  evidence.push(
    `${table.name}, ${name}: ${guess ? guess.evidence : "no form of date is seen"}${saidOf(codes)}`,
  );
  const form = guess && "form" in guess ? { form: formsFor(guess.form, column.values) } : {};
  return { column: name, ...form, ...(codes.length > 0 && { missing: codes }) };
}

/** The form of a column, and EDTF beside it where some of its texts, as years alone, read only so. */
function formsFor(form: Form, values: readonly string[]): Form | Form[] {
  const own = new CellDates([form]);
  const both = new CellDates([form, "edtf"]);
  const isMixed = values.some((text) => own.read(text).state === "bad" && both.read(text).state === "date");
  return isMixed ? [form, "edtf"] : form;
}

/** A date of some columns, with the codes in them that mean "not known"; a month or a day of 0 is not known anyhow. */
export function dateOfParts({ year, month, day }: DateParts) {
  const columns = [year, month, ...(day ? [day] : [])];
  const codes = missingCodes(columns.flatMap(({ values }) => values)).filter((code) => !/^0+$/.test(code));
  return {
    ...{ year: year.name, month: month.name, ...(day && { day: day.name }) },
    ...(codes.length > 0 && { missing: codes }),
  };
}

function saidOf(codes: readonly string[]): string {
  return codes.length === 0 ? "" : `; ${codes.map((code) => `"${code}"`).join(", ")}: not known`;
}
