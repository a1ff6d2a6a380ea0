import { knowledgeOf } from "../../time/knowledge.ts";
import { WhenError } from "../../time/when-error.ts";
import { shown } from "../read/finding.ts";
import { FORM_NAMES, type Form } from "./forms.ts";
import { readForm } from "./read-form.ts";

/** What a cell says of a date. */
export type CellDate =
  | { readonly state: "date"; readonly edtf: string; readonly exact: boolean }
  | { readonly state: "unknown" }
  | { readonly state: "open" }
  | {
      readonly state: "bad";
      readonly value: string;
      readonly reason: string;
      /** What would mend it, where that is not to write the date otherwise. */
      readonly remedy?: string;
    };

export const UNKNOWN: CellDate = { state: "unknown" };
export const OPEN: CellDate = { state: "open" };

const MOST_KEPT = 100_000;

/** Reads the texts of one column as dates, each text once. */
export class CellDates {
  readonly #kept = new Map<string, CellDate>();

  constructor(readonly forms: readonly Form[]) {}

  read(text: string): CellDate {
    const known = this.#kept.get(text);
    if (known) return known;
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const date = this.#read(text);
    this.#kept.set(text, date);
    return date;
  }

  #read(text: string): CellDate {
    let reason = `is no date that is written as ${formsInWords(this.forms)}`;
    for (const form of this.forms) {
      const edtf = readForm(text, form);
      if (edtf === undefined) continue;
      const date = checked(edtf, text);
      if (date.state !== "bad") return date;
      reason = date.reason;
    }
    return { state: "bad", value: text, reason };
  }
}

/** Forms as their reader chooses them: “day first” or “EDTF or ISO”. */
function formsInWords(forms: readonly Form[]): string {
  return forms.map((form) => `“${FORM_NAMES[form]}”`).join(" or ");
}

/** EDTF as a date of a cell, once the calendar has been asked. */
export function checked(edtf: string, text: string): CellDate {
  try {
    const { start, end } = knowledgeOf(edtf);
    return { state: "date", edtf, exact: start === "day" && end === "day" };
  } catch (error) {
    if (!(error instanceof WhenError)) throw error;
    return {
      state: "bad",
      value: text,
      // What stands in the cell is told beside the reason.
      reason: error.message.replace(`"${error.when}" `, edtf === text ? "" : `("${shown(edtf)}") `),
    };
  }
}
