import type { Interval } from "../../../model/time/bounds.ts";
import { type Standing, standingWithin } from "../../../model/time/in-force.ts";
import type { Reading } from "../../../model/time/reading.ts";
import type { Case, DatedRelation } from "../../store/case.ts";
import { countTotals, type Filters, type InForce, showsPole, type WindowSlice } from "../../store/slice.ts";
import { isSame } from "../../timeline/window/window.ts";
import { FAR, type SideName } from "../compare-view.ts";
import { type PictureTie, shownOf } from "./picture-tie.ts";

/** One of the windows that are compared, with its reading. */
export interface Sight {
  readonly window: Interval;
  readonly reading: Reading;
}

/** What the pictures of a comparison are made of. */
export interface Compared {
  readonly loaded: Case;
  readonly ties: readonly PictureTie[];
  readonly a: Sight;
  readonly b: Sight;
  readonly filters: Filters;
}

/** The network of one window: each of its ties by a statement of that window. */
export function sliceOfSide(compared: Compared, side: SideName): WindowSlice {
  const sight = compared[side];
  return toSlice(compared, [sight.window], (tie) => {
    const seen = tie.statements[side].filter((statement) => isSeen(statement, sight));
    return toLine(tie, seen[0]);
  });
}

/** Both windows as one: every tie that either has. */
export function sliceOfBoth(compared: Compared): WindowSlice {
  const windows = [compared.a.window, compared.b.window];
  return toSlice(compared, windows, (tie) => toLine(tie, shownOf(tie)));
}

/**
 * The way from the first window to the second: of the ties that either has, those in force within a window that lies
 * between the two. Where both have the same days there is no way, and the nearer one is shown.
 * @param moved 0 at the first window, `FAR` at the second
 */
export function sliceBetween(compared: Compared, moved: number): WindowSlice {
  const { a, b } = compared;
  const side = 2 * moved < FAR ? "a" : "b";
  const isAtEnd = moved === 0 || moved === FAR || isSame(a.window, b.window);
  const sight = { window: isAtEnd ? compared[side].window : windowBetween(a.window, b.window, moved) };
  return toSlice(compared, [sight.window], (tie) => {
    const { statements } = tie;
    const looked = isAtEnd ? statements[side] : [...statements.a, ...statements.b];
    const standing = strongest(looked, sight.window);
    if (standing === "none" || (standing === "possible" && compared[side].reading === "certain")) return [];
    return toLine(tie, shownOf(tie), standing);
  });
}

/** A window on the way from one to another, its days moved evenly. */
export function windowBetween(a: Interval, b: Interval, moved: number): Interval {
  const between = (from: number, to: number) => Math.round(from + ((to - from) * moved) / FAR);
  return { start: between(a.start, b.start), end: between(a.end, b.end) };
}

function toLine(
  { change, certainty }: PictureTie,
  relation: DatedRelation | undefined,
  standing: InForce["standing"] = certainty,
): InForce[] {
  return relation === undefined ? [] : [{ relation, standing, change }];
}

function isSeen({ bounds }: DatedRelation, { window, reading }: Sight): boolean {
  const standing = standingWithin(bounds, window);
  return standing === "certain" || (standing === "possible" && reading === "possible");
}

function strongest(statements: readonly DatedRelation[], window: Interval): Standing {
  const standings = statements.map(({ bounds }) => standingWithin(bounds, window));
  if (standings.includes("certain")) return "certain";
  return standings.includes("possible") ? "possible" : "none";
}

function toSlice(
  { loaded, ties, filters }: Compared,
  windows: readonly Interval[],
  linesOf: (tie: PictureTie) => InForce[],
): WindowSlice {
  const drawn = ties.flatMap(linesOf);
  const ids = new Set(drawn.flatMap(({ relation }) => [relation.from, relation.to]));
  for (const pole of loaded.poles)
    if (windows.some((window) => showsPole(loaded.entities.get(pole), window, filters))) ids.add(pole);
  const entities = [...ids].flatMap((id) => loaded.entities.get(id) ?? []);
  const totals = countTotals(drawn, entities);
  return {
    window: hull(windows),
    relations: drawn,
    drawn,
    pairs: [],
    entities,
    hidden: 0,
    totals,
    counts: null,
  };
}

function hull(windows: readonly Interval[]): Interval {
  return {
    start: Math.min(...windows.map(({ start }) => start)),
    end: Math.max(...windows.map(({ end }) => end)),
  };
}
