import { FORMS, type Form } from "../../../../model/exchange/dates/forms.ts";
import type { DateSpec, WhenSpec } from "../../../../model/exchange/recipe/date-spec.ts";
import type { Recipe, TableSpec } from "../../../../model/exchange/recipe/recipe.ts";
import type { RelationSpec } from "../../../../model/exchange/recipe/thing-spec.ts";

/** In which way a row says when it was. */
export const WHENS = ["none", "at", "stretch", "between", "panel"] as const;

export type WhenIs = (typeof WHENS)[number];

/** The parts of a date's statement that the form shows. */
export const SIDES = { at: ["at"], stretch: ["start", "end"], between: ["earliest", "latest"] } as const;

/** In which way a relation says when it was. */
export function whenIs({ when, fold }: Pick<RelationSpec, "when" | "fold">): WhenIs {
  if (fold) return "panel";
  if (!when) return "none";
  if ("at" in when) return "at";
  return "earliest" in when ? "between" : "stretch";
}

/** The dates of a statement by side. */
export function datesOf(when: WhenSpec | undefined): Readonly<Record<string, DateSpec | undefined>> {
  return { ...when };
}

/** A statement of another kind, of the dates that there are. */
export function toWhen(is: WhenIs, when: WhenSpec | undefined, column: string): WhenSpec | undefined {
  const dates = Object.values(datesOf(when)).filter((date) => date !== undefined);
  const [first = column, second = first] = dates;
  if (is === "at") return { at: uncut(first) };
  if (is === "between") return { earliest: uncut(first), latest: uncut(second) };
  return is === "stretch" ? { start: first, ...(dates.length > 1 && { end: second }) } : undefined;
}

/** An occasion is not cut off where coverage ends. */
function uncut(date: DateSpec): DateSpec {
  if (typeof date === "string" || !("cut" in date)) return date;
  const { cut: _, ...rest } = date;
  return rest;
}

/** A statement with one of its sides changed; without a date that side is unknown. */
export function withSide(when: WhenSpec, side: string, date: DateSpec | undefined): WhenSpec {
  if ("at" in when) return { at: date ?? when.at };
  if ("earliest" in when) {
    return {
      earliest: side === "earliest" && date ? date : when.earliest,
      latest: side === "latest" && date ? date : when.latest,
    };
  }
  const sides = { start: when.start, end: when.end, [side]: date };
  return { ...(sides.start && { start: sides.start }), ...(sides.end && { end: sides.end }) };
}

/** A date in one cell, with what is said of it. */
export type CellDate = Extract<DateSpec, { readonly column: string }>;

/** A date in one cell as what can be said of it; undefined where it is put together otherwise. */
export function cellDate(date: DateSpec | undefined): CellDate | undefined {
  if (typeof date === "string") return { column: date };
  return date !== undefined && "column" in date ? date : undefined;
}

/** A date in a cell for each of its parts. */
export type PartsDate = Extract<DateSpec, { readonly year: string }>;

/** A date that stands in the table, in one cell or in several. */
export type TableDate = CellDate | PartsDate;

/** A date that stands in the table as what can be said of it; undefined where the recipe says it itself. */
export function tableDate(date: DateSpec | undefined): TableDate | undefined {
  if (typeof date === "object" && "year" in date) return date;
  return cellDate(date);
}

export function isInParts(date: TableDate): date is PartsDate {
  return "year" in date;
}

/** Texts as they are written in one field. */
export function listText(texts: readonly string[] | undefined): string {
  return (texts ?? []).join(", ");
}

/** The texts that a field holds, with commas between them. */
export function toList(text: string): string[] {
  return text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** The column of a date, or of its year. */
export function dateColumn(date: DateSpec | undefined): string | undefined {
  const told = tableDate(date);
  return told && (isInParts(told) ? told.year : told.column);
}

/** The one form that a date is told to have; undefined where it is found out. */
export function formOf(date: DateSpec | undefined): Form | undefined {
  if (typeof date !== "object" || !("column" in date)) return undefined;
  return Array.isArray(date.form) ? date.form[0] : date.form;
}

export function toForm(text: string): Form | undefined {
  return FORMS.find((form) => form === text);
}

/**
 * A date with another column or form; what else is said of it stays. Years, months and what else EDTF writes are read in a
 * column of any form: tables that are kept by hand have them among their days.
 */
export function withDate(date: DateSpec | undefined, column: string, form: Form | undefined): DateSpec {
  const { form: _, ...rest } = typeof date === "object" && "column" in date ? date : { column };
  return { ...rest, column, ...(form && { form: form === "edtf" ? form : [form, "edtf" as const] }) };
}

/** A recipe in which a column of dates has one form wherever it is read. */
export function setForm(recipe: Recipe, column: string, form: Form): Recipe {
  const told = (date: DateSpec): DateSpec =>
    cellDate(date)?.column === column ? withDate(date, column, form) : date;
  return { ...recipe, tables: recipe.tables.map((spec) => withDates(spec, told)) };
}

function withDates(spec: TableSpec, change: (date: DateSpec) => DateSpec): TableSpec {
  const changed = (when: WhenSpec): WhenSpec =>
    Object.entries(datesOf(when)).reduce(
      (now, [side, date]) => withSide(now, side, date && change(date)),
      when,
    );
  const within = <T extends { when?: WhenSpec | undefined }>(item: T): T =>
    item.when ? { ...item, when: changed(item.when) } : item;
  return { ...spec, entities: spec.entities.map(within), relations: spec.relations.map(within) };
}
