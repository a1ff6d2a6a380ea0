import { type CellDate, CellDates, checked, OPEN, UNKNOWN } from "../../dates/cell-date.ts";
import { FORM_NAMES, type Form, type Precision } from "../../dates/forms.ts";
import { fromParts, monthNumber } from "../../dates/read-form.ts";
import { type DateTally, newTally } from "../../dates/tally.ts";
import type { DateSpec } from "../date-spec.ts";
import { type DateSide, dateField, orByHand } from "../form-words.ts";
import type { RowView } from "./row-view.ts";
import { compileCell } from "./values.ts";

/** How the forms of a table's columns were found out, by column, where the recipe does not tell. */
export type KnownForms = ReadonlyMap<string, { readonly forms: readonly Form[]; readonly evidence: string }>;

/** A date of a row: as it is read, and with its column for findings. */
export interface ReadDate {
  readonly column: string;
  readonly side: DateSide;
  readonly tally: DateTally;
  readonly read: () => CellDate;
  /** Where the coverage of the source cuts it. */
  readonly cut: ((date: CellDate) => string | undefined) | undefined;
}

type Detailed = Exclude<DateSpec, string | { value: string }>;

/** A date of a row as a function. Every cell is counted in the tally of its column. */
export function compileDate(view: RowView, spec: DateSpec, side: DateSide, forms: KnownForms): ReadDate {
  if (typeof spec === "string") return compileDate(view, { column: spec }, side, forms);
  if ("value" in spec) {
    const date = checked(spec.value, spec.value);
    const tally = newTally(view.table.name, spec.value, "the same for all rows");
    return { column: spec.value, side, tally, read: () => date, cut: undefined };
  }
  const { column, form, read } = "column" in spec ? oneCell(view, spec, forms) : inParts(view, spec);
  const precise = compilePrecision(view, spec, side);
  const tally = newTally(view.table.name, column, form);
  return { column, side, tally, read: () => precise(read()), cut: compileCut(view, spec) };
}

function oneCell(view: RowView, spec: Extract<Detailed, { column: string }>, known: KnownForms) {
  const { column } = spec;
  const found = known.get(column);
  const forms = spec.form === undefined ? (found?.forms ?? ["edtf"]) : [spec.form].flat();
  const dates = new CellDates(forms);
  const cell = compileCell(view, column);
  const missing = new Set(spec.missing);
  const open = new Set(spec.open);
  const blank = spec.blank === "open" ? OPEN : UNKNOWN;
  const read = (): CellDate => {
    const text = cell();
    if (text === "") return blank;
    if (open.has(text)) return OPEN;
    return missing.has(text) ? UNKNOWN : dates.read(text);
  };
  const evidence = spec.form === undefined ? (found?.evidence ?? "no value tells more") : "as it was told";
  return { column, form: `${forms.map((form) => FORM_NAMES[form]).join(", else ")}: ${evidence}`, read };
}

function inParts(view: RowView, spec: Extract<Detailed, { year: string }>) {
  const cells = [spec.year, spec.month, spec.day].map((column) =>
    column === undefined ? () => "" : compileCell(view, column),
  );
  const [year = () => "", month = () => "", day = () => ""] = cells;
  const missing = new Set(spec.missing);
  const open = new Set(spec.open);
  const blank = spec.blank === "open" ? OPEN : UNKNOWN;
  const kept = new Map<string, CellDate>();
  const part = (text: string) => (missing.has(text) ? "" : text.replace(/\.0+$/, ""));
  const read = (): CellDate => {
    if (year() === "") return blank;
    if (open.has(year())) return OPEN;
    const key = `${year()} ${month()} ${day()}`;
    const date = kept.get(key) ?? joinParts(part(year()), part(month()), part(day()), key);
    if (kept.size < 100_000) kept.set(key, date);
    return date;
  };
  const column = [spec.year, spec.month, spec.day].filter((name) => name !== undefined).join(", ");
  return { column, form: "a column for each part", read };
}

function joinParts(year: string, month: string, day: string, text: string): CellDate {
  if (year === "" || /^0+$/.test(year)) return UNKNOWN;
  const number = monthNumber(month);
  if (![year, number, day].every((part) => /^\d*$/.test(part))) {
    return { state: "bad", value: text, reason: "has a part that is no number" };
  }
  return checked(fromParts(year, number, day), text);
}

const NARROWED: Readonly<Record<Precision, (edtf: string) => string | undefined>> = {
  day: (edtf) => edtf,
  month: (edtf) => edtf.slice(0, 7),
  year: (edtf) => edtf.slice(0, 4),
  decade: (edtf) => `${edtf.slice(0, 3)}X`,
  about: (edtf) => `${edtf}~`,
  doubted: (edtf) => `${edtf}?`,
  unknown: () => undefined,
};

function compilePrecision(
  view: RowView,
  { precision }: Detailed,
  side: DateSide,
): (date: CellDate) => CellDate {
  if (!precision) return (date) => date;
  const { column, means } = precision;
  const cell = compileCell(view, column);
  return (date) => {
    if (date.state !== "date") return date;
    const meant = means[cell()];
    if (meant === undefined) return { state: "bad", value: cell(), ...unknownPrecision(column, side) };
    const edtf = NARROWED[meant](date.edtf);
    return edtf === undefined ? UNKNOWN : checked(edtf, date.edtf);
  };
}

function unknownPrecision(column: string, side: DateSide) {
  return {
    reason: `stands in ${column}, and nothing says how precise a date with it is`,
    remedy: orByHand(`say what it means under ${dateField(side, "precision")}`, "precision"),
  };
}

// A flag speaks for itself; a date alone is cut where it lies at the edge of the coverage or beyond.
function compileCut(view: RowView, { cut }: Detailed): ReadDate["cut"] {
  if (!cut) return undefined;
  const { at, where } = cut;
  if (!where) return (date) => (date.state === "date" ? at : undefined);
  const cell = compileCell(view, where.column);
  const flags = new Set(where.is);
  return (date) => (flags.has(cell()) ? (date.state === "date" ? date.edtf : at) : undefined);
}
