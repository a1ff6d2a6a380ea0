import type { DateTally } from "../../model/exchange/dates/tally.ts";
import type { Finding } from "../../model/exchange/read/finding.ts";
import type { FoundKind } from "../../model/exchange/read/findings.ts";
import type { Outcome } from "../../model/exchange/recipe/apply.ts";
import type { RowCounts } from "../../model/exchange/recipe/counts.ts";
import { formatDay } from "../../model/time/day.ts";
import type { ReadWhole } from "./read-case.ts";

const SHOWN = 10;

/** What was read and found, for people: findings by kind, what became of the rows, how dates were read. */
export function tellCase({ findings, outcome, isClean }: ReadWhole): string {
  return [
    ...findings.kinds.flatMap(tellKind),
    ...outcome.notes.map(
      ({ file, sheet, what, said }) => `${[file, sheet].filter(Boolean).join(", ")}: ${what}: ${said}`,
    ),
    "",
    ...outcome.rows.map(tellRows),
    // A column may be read for several relations.
    ...new Set(outcome.dates.map(tellDates)),
    ...outcome.near.map(({ names, reason }) => `"${names[0]}" and "${names[1]}" may be one: ${reason}`),
    "",
    tellTotals(outcome),
    isClean
      ? "Nothing stops the import."
      : "Faults stop the import: mend them, or let the recipe leave their rows out.",
  ].join("\n");
}

function tellKind({ kind, about, faults, notices, kept }: FoundKind): string[] {
  const counts = [faults > 0 && `${faults} faults`, notices > 0 && `${notices} notices`]
    .filter(Boolean)
    .join(", ");
  const beyond = faults + notices - Math.min(SHOWN, kept.length);
  return [
    `${about} (${kind}): ${counts}`,
    ...kept.slice(0, SHOWN).map((finding) => `  ${tellFinding(finding)}`),
    ...(beyond > 0 ? [`  … and ${beyond} more`] : []),
  ];
}

/** A finding in one line. */
export function tellFinding({ file, sheet, row, column, value, reason, remedy }: Finding): string {
  const place = [file, sheet, row, column].filter((part) => part !== undefined).join(":");
  return `${place}: ${value === undefined ? "" : `"${value}" `}${reason}; ${remedy}`;
}

function tellRows({ table, rows, made, joined, leftOut, faulty }: RowCounts): string {
  const left = [...leftOut.values()].reduce((sum, count) => sum + count, 0);
  const why = [...leftOut].map(([because, count]) => `${count} ${because}`).join("; ");
  const sum = `${rows} rows = ${made} made something + ${joined} joined to it + ${left} left out + ${faulty} with faults`;
  return `${table}: ${sum}${why === "" ? "" : ` (left out: ${why})`}`;
}

function tellDates({
  table,
  column,
  form,
  exact,
  imprecise,
  unknown,
  cutOff,
  notUnderstood,
}: DateTally): string {
  const counts = `${exact} exact, ${imprecise} imprecise, ${unknown} unknown, ${cutOff} cut off, ${notUnderstood} not understood`;
  return `${table}, ${column}: ${counts} (${form})`;
}

function tellTotals({ entities, relations, sources, span }: Outcome): string {
  const years = span && `, ${formatDay(span.start)} to ${formatDay(span.end)}`;
  return `${entities} entities, ${relations} relations, ${sources} sources${years ?? ""}`;
}

/** What was read and found, for programs. */
export function describeCase({ findings, outcome, isClean }: ReadWhole) {
  const { span, rows, ...rest } = outcome;
  return {
    isClean,
    findings: findings.kinds,
    ...rest,
    rows: rows.map((counts) => ({ ...counts, leftOut: Object.fromEntries(counts.leftOut) })),
    ...(span && { span: { start: formatDay(span.start), end: formatDay(span.end) } }),
  };
}
