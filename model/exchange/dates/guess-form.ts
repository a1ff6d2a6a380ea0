import { shown } from "../read/finding.ts";
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

// At least half of a column must read in a form for it to be the column's form. That a column holds dates is said by its head
// or its reader; which form they have, the most of them tell. What does not read so is a finding, and nothing is lost by it,
// whereas without a form all of the column would be one.
const ENOUGH = 0.5;

// Of the dates that can be read one way only, as many may say otherwise as slips of the pen; more of them, and its reader is asked.
const SLIPS = 0.1;

/**
 * Guesses the form of a column's dates from its texts. A column in which no text tells the day from the month, or in which
 * they tell both, is said to be ambiguous: that is for its reader to decide.
 * @param texts of the column that are not blank, with how often each stands; beyond the first few thousand they tell little more
 */
export function guessForm(texts: Texts): Guess | undefined {
  const values = [...texts];
  const total = sum(values);
  const count = (form: Form) => sum(values.filter(([text]) => isDate(text, form)));
  const counts = new Map(ORDER.map((form) => [form, count(form)]));
  const best = Math.max(...counts.values());
  if (best === 0 || best < total * ENOUGH) return undefined;
  const form = ORDER.find((candidate) => counts.get(candidate) === best) ?? "edtf";
  const rival = RIVALS[form];
  if (rival !== undefined && values.some(([text]) => isMute(text))) {
    const [own, other] = [decisive(values, form, rival), decisive(values, rival, form)];
    if (sum(other) >= sum([...own, ...other]) * SLIPS) return ambiguous(values, own, other);
  }
  return { form, evidence: evidenceFor(form, values, best, total) };
}

/** Texts of a column with how often each stands. */
export type Texts = ReadonlyMap<string, number>;

type Counted = readonly (readonly [text: string, times: number])[];

const RIVALS: Partial<Record<Form, Form>> = {
  "day-month-year": "month-day-year",
  "month-day-year": "day-month-year",
};

function sum(values: Counted): number {
  return values.reduce((total, [, times]) => total + times, 0);
}

/** The texts that are dates in a form and in its rival none. */
function decisive(values: Counted, form: Form, rival: Form): Counted {
  return values.filter(([text]) => isDate(text, form) && !isDate(text, rival));
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

function ambiguous(values: Counted, own: Counted, other: Counted): Guess {
  const forms = ["day-month-year", "month-day-year"] as const;
  const [one, another] = [own[0]?.[0], other[0]?.[0]];
  if (one !== undefined && another !== undefined) {
    return {
      ambiguous: forms,
      evidence: `"${one}" can only be read one way and "${another}" only the other: the column is written in both, or one of them is a slip`,
    };
  }
  const example = values.find(([text]) => isMute(text))?.[0] ?? "";
  const [first, last] = forms.map((form) => readForm(example, form));
  return {
    ambiguous: forms,
    evidence: `"${example}" is ${first} or ${last}, and no value of the column tells which part is the day`,
  };
}

function evidenceFor(form: Form, values: Counted, read: number, total: number): string {
  const rival = RIVALS[form];
  const telling = rival && decisive(values, form, rival)[0]?.[0];
  const odd = values.find(([text]) => !isDate(text, form))?.[0];
  const share =
    odd === undefined
      ? `all ${read} values read so`
      : `${read} of ${total} values read so, "${shown(odd)}" does not`;
  return telling === undefined ? share : `${share}; "${telling}" can be nothing else`;
}
