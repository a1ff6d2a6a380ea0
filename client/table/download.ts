import { csvOf } from "../../model/exchange/write/csv.ts";
import type { Row } from "./columns.ts";

const HEADINGS = [
  "id",
  "from_id",
  "from",
  "type",
  "reading",
  "to_id",
  "to",
  "when",
  "start_min",
  "start_max",
  "end_min",
  "end_max",
  "in_window",
  "certainty",
  "voice",
  "denied",
  "sector",
  "statement",
  "sources",
  "dataset",
];

/** The rows with all that a relation holds, for a spreadsheet or a script: dates as EDTF and as ISO bounds. */
export function toCsv(rows: readonly Row[]): string {
  return csvOf([HEADINGS, ...rows.map(toFields)]);
}

function toFields({ inForce: { relation, standing }, from, to, type }: Row): string[] {
  const { dates } = relation;
  return [
    relation.id,
    relation.from,
    from,
    relation.type,
    type,
    relation.to,
    to,
    dates.when,
    dates.startMin,
    dates.startMax,
    dates.endMin,
    dates.endMax,
    standing,
    relation.certainty,
    relation.voice,
    String(relation.denied),
    relation.sector,
    relation.statement,
    relation.sources.join(" "),
    relation.dataset,
  ];
}
