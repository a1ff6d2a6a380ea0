import { checked } from "./cell-date.ts";
import type { Form } from "./forms.ts";
import { readForm } from "./read-form.ts";

/** How a column of dates is to be read, and what tells so; `undefined` where it holds no dates. */
export type Guess =
  | { readonly form: Form; readonly evidence: string }
  | { readonly ambiguous: readonly Form[]; readonly evidence: string };

const ORDER: readonly Form[] = [
  "year",
  "year-month-day",
  "digits",
  "day-month-year",
  "month-day-year",
  "edtf",
];

// What a form must read of a column to be taken for its form; the rest will be findings.
const ENOUGH = 0.9;

/**
 * Guesses the form of a column's dates from its values. A column in which no value tells the day from the month is said
 * to be ambiguous: that is for its reader to decide.
 * @param values texts of the column that are not blank; beyond the first few thousand they tell little more
 */
export function guessForm(values: readonly string[]): Guess | undefined {
  if (values.length === 0) return undefined;
  const counts = new Map(ORDER.map((form) => [form, values.filter((value) => isDate(value, form)).length]));
  const count = (form: Form) => counts.get(form) ?? 0;
  const best = Math.max(...counts.values());
  if (best < values.length * ENOUGH) return undefined;
  const [dayFirst, monthFirst] = [count("day-month-year"), count("month-day-year")];
  if (dayFirst === best && monthFirst === best && values.some(isMute)) return ambiguous(values);
  const form = ORDER.find((candidate) => count(candidate) === best) ?? "edtf";
  return { form, evidence: evidenceFor(form, values, best) };
}

function isDate(value: string, form: Form): boolean {
  const edtf = readForm(value, form);
  return edtf !== undefined && checked(edtf, value).state === "date";
}

/** Whether a value reads both ways and means something else each way. */
function isMute(value: string): boolean {
  const [one, other] = [readForm(value, "day-month-year"), readForm(value, "month-day-year")];
  return one !== undefined && one !== other;
}

function ambiguous(values: readonly string[]): Guess {
  const example = values.find(isMute) ?? "";
  const one = readForm(example, "day-month-year");
  const other = readForm(example, "month-day-year");
  return {
    ambiguous: ["day-month-year", "month-day-year"],
    evidence: `"${example}" is ${one} or ${other}, and no value of the column tells which part is the day`,
  };
}

function evidenceFor(form: Form, values: readonly string[], read: number): string {
  const rival = form === "day-month-year" ? "month-day-year" : "day-month-year";
  const decisive =
    form === "day-month-year" || form === "month-day-year"
      ? values.find((value) => isDate(value, form) && !isDate(value, rival))
      : undefined;
  const share = read === values.length ? `all ${read} values` : `${read} of ${values.length} values`;
  return decisive === undefined ? `${share} read so` : `${share} read so; "${decisive}" can be nothing else`;
}
