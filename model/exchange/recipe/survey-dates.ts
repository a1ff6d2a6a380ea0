import type { Form } from "../dates/forms.ts";
import { guessForm, type Texts } from "../dates/guess-form.ts";
import type { Report } from "../read/finding.ts";
import type { Table } from "../read/table.ts";
import type { KnownForms } from "./compile/dates.ts";
import type { DateSpec, WhenSpec } from "./date-spec.ts";
import { type DateSide, dateField, orByHand } from "./form-words.ts";
import type { TableSpec } from "./recipe.ts";

const LOOKED_AT = 20_000;

/**
 * Finds in which form the dates of a table are written, where its recipe does not say. A column that can be read in two
 * ways is a finding: it is asked about once, never guessed.
 */
export async function surveyDates(table: Table, spec: TableSpec, report: Report): Promise<KnownForms> {
  const found = new Map<string, { forms: readonly Form[]; evidence: string }>();
  const wanted = untoldDates(spec).filter(({ column }) => table.columns.includes(column));
  if (wanted.length === 0) return found;
  const values = await valuesOf(table, wanted);
  for (const { column, side } of wanted) {
    const guess = guessForm(values.get(column) ?? new Map());
    if (!guess || found.has(column)) continue;
    if ("form" in guess) {
      found.set(column, {
        forms: guess.form === "edtf" ? ["edtf"] : [guess.form, "edtf"],
        evidence: guess.evidence,
      });
      continue;
    }
    found.set(column, { forms: guess.ambiguous, evidence: guess.evidence });
    report({
      ...{ file: table.file, column, kind: "ambiguous", weight: "fault", reason: guess.evidence },
      ...(table.sheet !== undefined && { sheet: table.sheet }),
      remedy: orByHand(
        `say which it is: ${dateField(side, "form")}`,
        ...guess.ambiguous.map((form) => `form: ${form}`),
      ),
    });
  }
  return found;
}

interface Untold {
  readonly column: string;
  readonly side: DateSide;
  /** What is no date: codes for missing and open ones. */
  readonly codes: ReadonlySet<string>;
}

function untoldDates({ entities, relations, missing }: TableSpec): Untold[] {
  const ends = relations.flatMap(({ from, to }) =>
    [from, to].flatMap((end) => (typeof end === "object" && "when" in end ? [end.when] : [])),
  );
  return [...entities.map(({ when }) => when), ...relations.map(({ when }) => when), ...ends]
    .flatMap((when) => (when ? datesOf(when) : []))
    .flatMap((dated) => untold(dated, missing));
}

type Dated = readonly [side: DateSide, date: DateSpec];

function datesOf(when: WhenSpec): Dated[] {
  if ("at" in when) return [["at", when.at]];
  if ("earliest" in when)
    return [
      ["earliest", when.earliest],
      ["latest", when.latest],
    ];
  const { start, end } = when;
  return [...(start ? [["start", start] as const] : []), ...(end ? [["end", end] as const] : [])];
}

function untold([side, date]: Dated, missing: TableSpec["missing"]): Untold[] {
  if (typeof date === "string") return [{ column: date, side, codes: new Set(missing[date]) }];
  if (!("column" in date) || date.form !== undefined) return [];
  const codes = [...(missing[date.column] ?? []), ...(date.missing ?? []), ...(date.open ?? [])];
  return [{ column: date.column, side, codes: new Set(codes) }];
}

async function valuesOf(table: Table, wanted: readonly Untold[]): Promise<Map<string, Texts>> {
  const values = new Map(wanted.map(({ column }) => [column, new Map<string, number>()]));
  const places = wanted.map((one) => ({ ...one, place: table.columns.indexOf(one.column) }));
  let read = 0;
  for await (const batch of table.rows(() => undefined)) {
    for (const { cells } of batch) {
      for (const { column, codes, place } of places) {
        const text = (cells[place] ?? "").trim();
        const times = values.get(column);
        if (text !== "" && !codes.has(text)) times?.set(text, (times.get(text) ?? 0) + 1);
      }
    }
    read += batch.length;
    if (read >= LOOKED_AT) break;
  }
  return values;
}
