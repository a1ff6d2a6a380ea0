import { CERTAINTIES } from "../../model/graph/kinds.ts";
import { describeLocator, readReference } from "../../model/graph/locator.ts";
import { fold } from "../../model/search/words.ts";
import { dateLabel } from "../../model/time/label.ts";
import { untoldSide } from "../evidence/certainty.ts";
import { compareTime, nameOf } from "../evidence/reading.ts";
import type { Case } from "../store/case.ts";
import type { InForce } from "../store/slice.ts";

/** A relation in the window as the table shows it; every key but `inForce` is a column's text. */
export interface Row {
  readonly inForce: InForce;
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly date: string;
  readonly standing: string;
  readonly certainty: string;
  readonly sector: string;
  readonly source: string;
}

/** A column by the key of its text. */
export type ColumnKey = Exclude<keyof Row, "inForce">;

/** The columns from left to right, with their headings. */
export const COLUMNS: readonly { readonly key: ColumnKey; readonly heading: string }[] = [
  { key: "from", heading: "From" },
  { key: "type", heading: "Relation" },
  { key: "to", heading: "To" },
  { key: "date", heading: "Date" },
  { key: "standing", heading: "In the window" },
  { key: "certainty", heading: "Certainty" },
  { key: "sector", heading: "Sector" },
  { key: "source", heading: "Source" },
];

/** What a column is sorted by, and which way. */
export interface Sorting {
  readonly key: ColumnKey;
  readonly descending: boolean;
}

/** The texts of a relation's row. */
export function toRow(loaded: Case, inForce: InForce): Row {
  const { relation, standing } = inForce;
  const name = loaded.types.get(relation.type)?.name ?? relation.type;
  return {
    inForce,
    from: nameOf(loaded, relation.from),
    type: relation.denied ? `${name} (denied)` : name,
    to: nameOf(loaded, relation.to),
    date: dateLabel(relation.dates.when),
    standing: standing === "certain" ? "certainly" : describePossibly(inForce),
    certainty: relation.certainty,
    sector: relation.sector,
    source: relation.sources.map((reference) => describeSource(loaded, reference)).join("; "),
  };
}

function describePossibly({ relation, standing }: InForce): string {
  const untold = untoldSide(relation.dates.when, standing);
  return untold === null ? "possibly" : `possibly (${untold} unknown)`;
}

function describeSource(loaded: Case, reference: string): string {
  const { sourceId, locator } = readReference(reference);
  const source = loaded.sources.get(sourceId);
  return `${source?.name ?? sourceId}, ${describeLocator(locator, source)}`;
}

/** The rows in the order of a column; dates by time, certainty by strength, all else by alphabet, ties by time. */
export function sortRows(rows: readonly Row[], { key, descending }: Sorting): Row[] {
  const sign = descending ? -1 : 1;
  const compare = COMPARISONS[key] ?? ((a: Row, b: Row) => ALPHABET.compare(a[key], b[key]));
  return [...rows].sort((a, b) => sign * compare(a, b) || compareDate(a, b));
}

/** Accents and case count for nothing, and paragraph 10 follows paragraph 9. */
const ALPHABET = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

function compareDate(a: Row, b: Row): number {
  return compareTime(a.inForce.relation, b.inForce.relation);
}

const COMPARISONS: Partial<Record<ColumnKey, (a: Row, b: Row) => number>> = {
  date: compareDate,
  certainty: (a, b) =>
    CERTAINTIES.indexOf(a.inForce.relation.certainty) - CERTAINTIES.indexOf(b.inForce.relation.certainty),
};

/** The rows in which every word of a text stands somewhere, accents and case ignored. */
export function filterRows(rows: readonly Row[], text: string): readonly Row[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const haystack = fold([...COLUMNS.map(({ key }) => row[key]), row.inForce.relation.statement].join(" "));
    return words.every((word) => haystack.includes(word));
  });
}
