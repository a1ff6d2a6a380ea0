import type { HistogramAnswer } from "../../../model/graph/histogram-answer.ts";
import type { Sector } from "../../../model/graph/kinds.ts";

/** The bars of one sector as the paths of a picture that is one bin a unit wide and `height` units high. */
export interface Bars {
  readonly certain: string;
  readonly possible: string;
  /** The most relations of a bin, and where it starts (ISO day); undefined where there are none. */
  readonly most: { readonly count: number; readonly start: string } | undefined;
}

/**
 * Draws a sector: what is certain below, what is only possible stacked on it.
 * @param top how many relations the full height stands for, the same for all sectors
 */
export function drawBars(
  { sectors, starts }: HistogramAnswer,
  sector: Sector,
  top: number,
  height: number,
): Bars {
  const { certain, possible } = sectors[sector];
  const scale = height / Math.max(top, 1);
  const bar = (at: number, from: number, to: number) =>
    to > from ? `M${at} ${height - from * scale}V${height - to * scale}h.9V${height - from * scale}z` : "";
  const most = highest(possible);
  return {
    certain: certain.map((count, at) => bar(at, 0, count)).join(""),
    possible: possible.map((count, at) => bar(at, certain[at] ?? 0, count)).join(""),
    most: most === 0 ? undefined : { count: most, start: starts[possible.indexOf(most)] ?? "" },
  };
}

/** The most relations that any sector has in one bin; `possible` has the certain ones among them. */
export function topOf({ sectors }: HistogramAnswer): number {
  return highest(Object.values(sectors).map(({ possible }) => highest(possible)));
}

function highest(counts: readonly number[]): number {
  return counts.reduce((most, count) => Math.max(most, count), 0);
}
