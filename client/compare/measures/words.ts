import { formatNumber } from "../../format/number.ts";
import type { Measures } from "../api.ts";
import { MEASURES, type MeasureName } from "../compare-view.ts";
import type { CurveName } from "../years/curves.ts";

export const MEASURE_NAMES: Readonly<Record<MeasureName, string>> = {
  degree: "Degree",
  betweenness: "Betweenness",
  reachOut: "Reach out",
  reachIn: "Reach in",
  closeness: "Closeness",
};

/** The same of what is drawn over the years, where a community has no number that lasts. */
export const CURVE_NAMES: Readonly<Record<CurveName, string>> = {
  ...MEASURE_NAMES,
  communitySize: "Entities in its community",
};

// Bounds of a rank correlation as they are commonly read: strong from 0.7, weak below 0.3.
const STRONG = 0.7;
const WEAK = 0.3;

/** A value in the table; a dash where nothing in force joins the entity, or the measure was left out. */
export function writeValue(value: number | undefined): string {
  if (value === undefined) return "–";
  return Number.isInteger(value) ? formatNumber(value) : value.toFixed(2);
}

/** What each measure's rank correlation with the number of statements means, in a sentence each. */
export function describeCorrelations({ correlations: a }: Measures, { correlations: b }: Measures): string[] {
  return MEASURES.map((measure) => {
    const [first, second] = [a[measure], b[measure]];
    const values = `${writeCorrelation(first)} in the first window, ${writeCorrelation(second)} in the second`;
    return `${MEASURE_NAMES[measure]}: ${values}. ${judge([first, second].filter((one) => one !== undefined))}`;
  });
}

function writeCorrelation(value: number | undefined): string {
  return value === undefined ? "not to be told" : value.toFixed(2).replace("-", "−");
}

function judge(values: readonly number[]): string {
  if (values.length === 0) return "Too little varies to tell.";
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  if (lowest >= STRONG) return "It ranks much as the authors' attention does, and may say no more than that.";
  if (highest < WEAK) return "It says something else than how much is written of whom.";
  return "It follows the authors' attention in part.";
}
