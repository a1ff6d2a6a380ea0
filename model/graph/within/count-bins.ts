import type { Interval } from "../../time/bounds.ts";
import type { Day } from "../../time/day.ts";
import type { CaseColumns } from "../columns.ts";
import { countsOnlyCertain, type Dropped, isDropped } from "../filter.ts";
import { SECTORS } from "../kinds.ts";
import { type BinUnit, type Histogram, startBins, toHistogram, unitFor } from "./bins.ts";

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
  const possible = new Marks(span, starts);
  const certain = new Marks(span, starts);
  const { startMin, startMax, endMin, endMax, sector } = relations;
  for (let relation = 0; relation < startMin.length; relation++) {
    const [opens, closes] = [startMin[relation] ?? 0, endMax[relation] ?? 0];
    if (((span.end - opens) | (closes - span.start)) < 0 || isDropped(dropped, relation, true)) continue;
    const [opened, closing] = [startMax[relation] ?? 0, endMin[relation] ?? 0];
    const row = sector[relation] ?? 0;
    if (countsOnlyCertain(dropped, relation)) possible.mark(row, opened, closing);
    else possible.mark(row, opens, closes);
    certain.mark(row, opened, closing);
  }
  return toHistogram(unit, starts, certain.rows(), possible.rows());
}

/** What begins and ends in each bin of a span, by sector. */
class Marks {
  readonly #span: Interval;
  /** Per day of the span its bin. */
  readonly #binOf: Int32Array;
  readonly #width: number;
  readonly #marks: Int32Array;

  constructor(span: Interval, starts: Int32Array) {
    this.#span = span;
    this.#binOf = numberDays(span, starts);
    this.#width = starts.length + 1;
    this.#marks = new Int32Array(SECTORS.length * this.#width);
  }

  /** Marks the bins from that of one day to that of another; none where they do not come in this order. */
  mark(sector: number, opens: Day, closes: Day): void {
    const { start, end } = this.#span;
    if (((end - opens) | (closes - start)) < 0) return;
    const row = sector * this.#width;
    const first = row + (this.#binOf[Math.max(opens - start, 0)] ?? 0);
    const after = row + 1 + (this.#binOf[Math.min(closes, end) - start] ?? 0);
    if (first >= after) return;
    this.#marks[first] = (this.#marks[first] ?? 0) + 1;
    this.#marks[after] = (this.#marks[after] ?? 0) - 1;
  }

  /** Per sector and bin how many are in force there. */
  rows(): Int32Array[] {
    const width = this.#width;
    return SECTORS.map((_, sector) =>
      accumulate(this.#marks.slice(sector * width, (sector + 1) * width - 1)),
    );
  }
}

function numberDays({ start, end }: Interval, starts: Int32Array): Int32Array {
  const binOf = new Int32Array(end - start + 1);
  starts.forEach((first, bin) => {
    binOf.fill(bin, first - start, (starts[bin + 1] ?? end + 1) - start);
  });
  return binOf;
}

/** Turns what more there is in each bin into what there is. */
function accumulate(marks: Int32Array): Int32Array {
  for (let bin = 1; bin < marks.length; bin++) marks[bin] = (marks[bin] ?? 0) + (marks[bin - 1] ?? 0);
  return marks;
}
