import type { Interval } from "../../time/bounds.ts";
import { type Day, dayOfTime, FIRST_DAY, LAST_DAY, MILLISECONDS } from "../../time/day.ts";
import type { CaseColumns } from "../columns.ts";
import { countsOnlyCertain, type Dropped, isDropped } from "../filter.ts";
import { SECTORS } from "../kinds.ts";
import { spanOf } from "./day-span.ts";

/** How long the bins of a histogram are. */
export const BIN_UNITS = ["day", "month", "year"] as const;

export type BinUnit = (typeof BIN_UNITS)[number];

/** How much of a case is in force in each stretch of a span. */
export interface Histogram {
  readonly unit: BinUnit;
  /** The first day of each bin. */
  readonly starts: Int32Array;
  /** Per bin the relations that are certainly and that are possibly in force in it, the certain ones among them. */
  readonly certain: Int32Array;
  readonly possible: Int32Array;
  /** The same of each sector, in the order of `SECTORS`. */
  readonly bySector: readonly { readonly certain: Int32Array; readonly possible: Int32Array }[];
}

/** More bins than this are narrower than what can be pointed at. */
const MOST_BINS = 800;

const DAYS_OF = { day: 1, month: 30, year: 365 } as const;

/** The shortest unit of which a span has no more than some eight hundred; years where it has more. */
export function unitFor({ start, end }: Interval): BinUnit {
  return BIN_UNITS.find((unit) => (end - start) / DAYS_OF[unit] <= MOST_BINS) ?? "year";
}

const remembered = new WeakMap<
  CaseColumns,
  { readonly key: string; readonly dropped: Dropped; readonly bins: Histogram }
>();

/**
 * The histogram of a case as `countBins` counts it, the last of each case remembered, since it stays while a window is
 * dragged. A side of the span that is open ends where the dates of relations do.
 */
export function binsOf(columns: CaseColumns, asked: Interval, dropped: Dropped, unit?: BinUnit): Histogram {
  const span = cutToDates(columns, asked);
  const key = `${span.start} ${span.end} ${unit}`;
  const known = remembered.get(columns);
  if (known?.key === key && known.dropped === dropped) return known.bins;
  const bins = countBins(columns, span, dropped, unit ?? unitFor(span));
  remembered.set(columns, { key, dropped, bins });
  return bins;
}

const spans = new WeakMap<CaseColumns, Interval>();

function cutToDates(columns: CaseColumns, { start, end }: Interval): Interval {
  if (start > FIRST_DAY && end < LAST_DAY) return { start, end };
  const dates = spans.get(columns) ?? spanOf(columns.relations);
  spans.set(columns, dates);
  const cut = { start: start > FIRST_DAY ? start : dates.start, end: end < LAST_DAY ? end : dates.end };
  return cut.start <= cut.end ? cut : { start: cut.start, end: cut.start };
}

/**
 * Counts the relations in force in each bin of a span, as `standingWithin` judges a window of that bin.
 * O(relations + days of the span).
 */
export function countBins(
  { relations }: CaseColumns,
  span: Interval,
  dropped: Dropped,
  unit: BinUnit = unitFor(span),
): Histogram {
  const starts = startBins(span, unit);
  const binOf = numberDays(span, starts);
  const width = starts.length + 1;
  const possible = new Int32Array(SECTORS.length * width);
  const certain = new Int32Array(SECTORS.length * width);
  const { startMin, startMax, endMin, endMax, sector } = relations;
  const { start, end } = span;
  for (let relation = 0; relation < startMin.length; relation++) {
    const onlyCertain = countsOnlyCertain(dropped, relation);
    const opens = (onlyCertain ? startMax[relation] : startMin[relation]) ?? 0;
    const closes = (onlyCertain ? endMin[relation] : endMax[relation]) ?? 0;
    if (opens > end || closes < start || isDropped(dropped, relation, true)) continue;
    const row = (sector[relation] ?? 0) * width;
    const first = row + (opens <= start ? 0 : (binOf[opens - start] ?? 0));
    const after = row + 1 + (closes >= end ? width - 2 : (binOf[closes - start] ?? 0));
    if (first >= after) continue;
    possible[first] = (possible[first] ?? 0) + 1;
    possible[after] = (possible[after] ?? 0) - 1;
    const opened = startMax[relation] ?? 0;
    const closing = endMin[relation] ?? 0;
    if (opened > end || closing < start) continue;
    const sure = row + (opened <= start ? 0 : (binOf[opened - start] ?? 0));
    const until = row + 1 + (closing >= end ? width - 2 : (binOf[closing - start] ?? 0));
    if (sure >= until) continue;
    certain[sure] = (certain[sure] ?? 0) + 1;
    certain[until] = (certain[until] ?? 0) - 1;
  }
  return { unit, starts, ...addUp(certain, possible, width) };
}

/** The first day of each bin; the first bin may have begun before the span. */
export function startBins({ start, end }: Interval, unit: BinUnit): Int32Array {
  const starts = [start];
  for (let next = nextBin(start, unit); next <= end; next = nextBin(next, unit)) starts.push(next);
  return Int32Array.from(starts);
}

function nextBin(day: Day, unit: BinUnit): Day {
  if (unit === "day") return day + 1;
  const date = new Date(day * MILLISECONDS);
  const month = unit === "month" ? date.getUTCMonth() + 1 : 12;
  return dayOfTime(new Date(0).setUTCFullYear(date.getUTCFullYear(), month, 1));
}

/** Per day of the span its bin. */
function numberDays({ start, end }: Interval, starts: Int32Array): Int32Array {
  const binOf = new Int32Array(end - start + 1);
  starts.forEach((first, bin) => {
    binOf.fill(bin, first - start, (starts[bin + 1] ?? end + 1) - start);
  });
  return binOf;
}

/** Turns what begins and ends in each bin into what is in force there, by sector and of all. */
function addUp(certain: Int32Array, possible: Int32Array, width: number) {
  const rows = (marks: Int32Array) =>
    SECTORS.map((_, sector) => accumulate(marks.subarray(sector * width, (sector + 1) * width - 1)));
  const [sure, any] = [rows(certain), rows(possible)];
  return {
    certain: total(sure, width - 1),
    possible: total(any, width - 1),
    bySector: sure.map((row, sector) => ({ certain: row, possible: any[sector] ?? row })),
  };
}

function accumulate(marks: Int32Array): Int32Array {
  let sum = 0;
  return marks.map((mark) => {
    sum += mark;
    return sum;
  });
}

function total(rows: readonly Int32Array[], length: number): Int32Array {
  return Int32Array.from({ length }, (_, bin) => rows.reduce((sum, row) => sum + (row[bin] ?? 0), 0));
}
