import type { Interval } from "../../time/bounds.ts";
import { type Day, LAST_DAY } from "../../time/day.ts";
import type { CaseColumns, CaseRelations } from "../columns.ts";
import { countUpTo, sumUp } from "../counting-sort.ts";
import { countsOnlyCertain, type Dropped, isDropped } from "../filter.ts";
import { SECTORS } from "../kinds.ts";
import { Growing } from "../pack/growing.ts";
import { type BinUnit, type Histogram, startBins, toHistogram } from "./bins.ts";

/** How many relations of each sector have begun and ended up to each day, from which any histogram follows. */
export interface DayCounts {
  readonly relations: CaseRelations;
  readonly possible: Course;
  readonly certain: Course;
}

interface Course {
  readonly begun: UpToDay;
  readonly ended: UpToDay;
  /** Relations that end before they begin, as one of which no more is known than its year is never certain on a day. */
  readonly never: Growing;
}

/** Counts by sector of how many of some days are not after a day. */
class UpToDay {
  readonly #dates: Interval;
  readonly #counts: readonly Int32Array[];

  /** @param dates between which all days are but those that are open */
  constructor(dates: Interval) {
    this.#dates = dates;
    // One place is for what was open at its beginning, and one for what is open at its end.
    this.#counts = SECTORS.map(() => new Int32Array(dates.end - dates.start + 3));
  }

  add(sector: number, day: Day): void {
    const counts = this.#counts[sector];
    if (counts === undefined) return;
    const place = this.#placeOf(day);
    counts[place] = (counts[place] ?? 0) + 1;
  }

  sum(): void {
    for (const counts of this.#counts) sumUp(counts);
  }

  of(sector: number, day: Day): number {
    return this.#counts[sector]?.[this.#placeOf(day)] ?? 0;
  }

  #placeOf(day: Day): number {
    const { start, end } = this.#dates;
    if (day >= LAST_DAY) return end - start + 2;
    return Math.max(0, Math.min(day, end) - start + 1);
  }
}

/**
 * Counts a case by day. O(relations + days).
 * @param dates as `spanOf` finds them
 */
export function countDays({ relations }: CaseColumns, dates: Interval, dropped: Dropped): DayCounts {
  const [possible, certain] = [newCourse(dates), newCourse(dates)];
  const { startMin, startMax, endMin, endMax } = relations;
  for (let relation = 0; relation < startMin.length; relation++) {
    if (isDropped(dropped, relation, true)) continue;
    const sector = relations.sector[relation] ?? 0;
    const [begins, ends] = [startMax[relation] ?? 0, endMin[relation] ?? 0];
    const onlyCertain = countsOnlyCertain(dropped, relation);
    possible.begun.add(sector, onlyCertain ? begins : (startMin[relation] ?? 0));
    possible.ended.add(sector, onlyCertain ? ends : (endMax[relation] ?? 0));
    certain.begun.add(sector, begins);
    certain.ended.add(sector, ends);
    if (begins <= ends) continue;
    certain.never.push(relation);
    if (onlyCertain) possible.never.push(relation);
  }
  return { relations, possible: sumCourse(possible), certain: sumCourse(certain) };
}

function newCourse(dates: Interval): Course {
  return { begun: new UpToDay(dates), ended: new UpToDay(dates), never: new Growing() };
}

function sumCourse(course: Course): Course {
  course.begun.sum();
  course.ended.sum();
  return course;
}

/** The histogram of a span as `countBins` counts it. O(bins + relations that end before they begin). */
export function countByDays(days: DayCounts, span: Interval, unit: BinUnit): Histogram {
  const starts = startBins(span, unit);
  const rows = (course: Course) => {
    const amiss = countNever(days, course.never.values, span, starts);
    return SECTORS.map((_, sector) => countSector(course, sector, span, starts, amiss[sector]));
  };
  return toHistogram(unit, starts, rows(days.certain), rows(days.possible));
}

/** Per bin what has begun by its end without having ended before it. */
function countSector(
  { begun, ended }: Course,
  sector: number,
  span: Interval,
  starts: Int32Array,
  amiss: Int32Array | undefined,
): Int32Array {
  let more = 0;
  return starts.map((start, bin) => {
    more += amiss?.[bin] ?? 0;
    const last = (starts[bin + 1] ?? span.end + 1) - 1;
    return begun.of(sector, last) - ended.of(sector, start - 1) + more;
  });
}

/** Per sector what more there is in each bin: what has ended before it and begins behind it would count as less than none. */
function countNever(
  { relations }: DayCounts,
  never: Int32Array,
  span: Interval,
  starts: Int32Array,
): Int32Array[] {
  const amiss = SECTORS.map(() => new Int32Array(starts.length + 1));
  for (let at = 0; at < never.length; at++) {
    const relation = never[at] ?? 0;
    const begins = relations.startMax[relation] ?? 0;
    const first = countUpTo(starts, relations.endMin[relation] ?? 0);
    const after = begins > span.end ? starts.length : countUpTo(starts, begins) - 1;
    const row = amiss[relations.sector[relation] ?? 0];
    if (row === undefined || first >= after) continue;
    row[first] = (row[first] ?? 0) + 1;
    row[after] = (row[after] ?? 0) - 1;
  }
  return amiss;
}
