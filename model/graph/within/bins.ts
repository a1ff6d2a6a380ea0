import type { Interval } from "../../time/bounds.ts";
import { type Day, dayOfTime, MILLISECONDS } from "../../time/day.ts";

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

/** A histogram of what is in force per sector and bin. */
export function toHistogram(
  unit: BinUnit,
  starts: Int32Array,
  certain: readonly Int32Array[],
  possible: readonly Int32Array[],
): Histogram {
  const bySector = certain.map((row, sector) => ({ certain: row, possible: possible[sector] ?? row }));
  return { unit, starts, bySector, certain: total(certain, starts), possible: total(possible, starts) };
}

function total(rows: readonly Int32Array[], starts: Int32Array): Int32Array {
  return starts.map((_, bin) => rows.reduce((sum, row) => sum + (row[bin] ?? 0), 0));
}
