import type { Interval } from "../../time/bounds.ts";
import { FIRST_DAY, LAST_DAY } from "../../time/day.ts";
import type { CaseColumns, CaseRelations } from "../columns.ts";
import type { Dropped } from "../filter.ts";
import { onceFor } from "../once-for.ts";
import { type BinUnit, type Histogram, unitFor } from "./bins.ts";
import { countBins } from "./count-bins.ts";
import { countByDays, countDays, type DayCounts } from "./day-counts.ts";
import { spanOf } from "./day-span.ts";

const remembered = new WeakMap<
  CaseRelations,
  { readonly key: string; readonly dropped: Dropped; readonly bins: Histogram }
>();

/**
 * The histogram of a case as `countBins` counts it, the last of each case remembered, since it stays while a window is
 * dragged. A side of the span that is open ends where the dates of relations do.
 */
export function binsOf(columns: CaseColumns, asked: Interval, dropped: Dropped, unit?: BinUnit): Histogram {
  const span = cutToDates(columns, asked);
  const key = `${span.start} ${span.end} ${unit}`;
  const known = remembered.get(columns.relations);
  if (known?.key === key && known.dropped === dropped) return known.bins;
  const bins = binsFor(columns, span, dropped, unit ?? unitFor(span));
  remembered.set(columns.relations, { key, dropped, bins });
  return bins;
}

/** Where a day has so many relations, all are counted by day once, and every span from these counts. */
const MANY_A_DAY = 10;

function binsFor(columns: CaseColumns, span: Interval, dropped: Dropped, unit: BinUnit): Histogram {
  const { start, end } = datesOf(columns.relations);
  const areMany = columns.relations.from.length >= MANY_A_DAY * (end - start);
  if (!areMany) return countBins(columns, span, dropped, unit);
  return countByDays(daysOf(columns, dropped), span, unit);
}

const days = new WeakMap<CaseRelations, { readonly dropped: Dropped; readonly counts: DayCounts }>();

/** The counts by day of the last filter that was asked with. */
function daysOf(columns: CaseColumns, dropped: Dropped): DayCounts {
  const known = days.get(columns.relations);
  if (known !== undefined && known.dropped === dropped) return known.counts;
  const counts = countDays(columns, datesOf(columns.relations), dropped);
  days.set(columns.relations, { dropped, counts });
  return counts;
}

const datesOf = onceFor(spanOf);

function cutToDates(columns: CaseColumns, { start, end }: Interval): Interval {
  if (start > FIRST_DAY && end < LAST_DAY) return { start, end };
  const { start: first, end: last } = datesOf(columns.relations);
  const cut = { start: start > FIRST_DAY ? start : first, end: end < LAST_DAY ? end : last };
  return cut.start <= cut.end ? cut : { start: cut.start, end: cut.start };
}
