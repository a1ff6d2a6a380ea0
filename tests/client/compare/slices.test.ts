import { describe, expect, test } from "vitest";
import { FAR } from "../../../client/compare/compare-view.ts";
import { tiesIn } from "../../../client/compare/pictures/picture-tie.ts";
import {
  type Compared,
  sliceBetween,
  sliceOfBoth,
  sliceOfSide,
  windowBetween,
} from "../../../client/compare/pictures/slices.ts";
import { packCase } from "../../../client/store/answers/pack-case.ts";
import { NO_FILTERS, sliceWithin, type WindowSlice } from "../../../client/store/slice.ts";
import { CHANGES } from "../../../model/graph/compare/change-kind.ts";
import { compareSides } from "../../../model/graph/compare/compare.ts";
import { writeComparison } from "../../../model/graph/compare/write-comparison.ts";
import { parseDay } from "../../../model/time/day.ts";
import type { Reading } from "../../../model/time/reading.ts";
import { smallCase } from "../evidence/small-case.ts";

const loaded = smallCase();
const days = (start: string, end: string) => ({ start: parseDay(start), end: parseDay(end) });

/** The comparison of two windows of the small case, as the pictures have it. */
function compared(
  a: ReturnType<typeof days>,
  b: ReturnType<typeof days>,
  readings: readonly [Reading, Reading] = ["possible", "possible"],
): Compared {
  const columns = packCase(loaded);
  const [first, second] = [
    { columns, window: a, reading: readings[0], filter: {} },
    { columns, window: b, reading: readings[1], filter: {} },
  ];
  const written = writeComparison(first, second, compareSides(first, second), { kinds: CHANGES, limit: 100 });
  const { before, after, ...rest } = written;
  const told = (indexes: readonly number[]) =>
    indexes.flatMap((index) => loaded.relationsById.get(columns.relations.ids.at(index) ?? "") ?? []);
  const side = { dataset: "small", start: "1960-01-01", end: "1989-12-31" };
  const answer = {
    a: { ...side, reading: readings[0] },
    b: { ...side, reading: readings[1] },
    ...rest,
    relations: { a: told(before), b: told(after) },
    texts: "whole" as const,
  };
  return {
    loaded,
    ties: tiesIn(loaded, answer),
    a: { window: a, reading: readings[0] },
    b: { window: b, reading: readings[1] },
    filters: NO_FILTERS,
  };
}

/** The ties that a slice has, whichever of its statements draws each. */
function tiesOf({ drawn }: WindowSlice): Set<string> {
  return new Set(drawn.map(({ relation: { from, type, to, denied } }) => [from, type, to, denied].join(" ")));
}

const [early, late] = [days("1968-01-01", "1975-12-31"), days("1985-01-01", "1989-12-31")];

describe("the pictures of a comparison", () => {
  test.each([
    ["possible", "possible"],
    ["certain", "possible"],
    ["certain", "certain"],
  ] as const)("each side is the network of its window, read as %s and %s", (first, second) => {
    const both = compared(early, late, [first, second]);
    const own = (window: typeof early, reading: Reading) =>
      sliceWithin(loaded, window, { ...NO_FILTERS, reading });
    expect(tiesOf(sliceOfSide(both, "a"))).toEqual(tiesOf(own(early, first)));
    expect(tiesOf(sliceOfSide(both, "b"))).toEqual(tiesOf(own(late, second)));
    expect(tiesOf(sliceOfBoth(both))).toEqual(
      new Set([...tiesOf(own(early, first)), ...tiesOf(own(late, second))]),
    );
  });
  test("a side draws statements of its own window alone, one a tie, each with what became of it", () => {
    const { drawn } = sliceOfSide(compared(early, late), "a");
    expect(drawn.every(({ relation }) => relation.bounds.startMin <= early.end)).toBe(true);
    const told = Object.fromEntries(
      drawn.map(({ relation, change, standing }) => [relation.type, [change, standing]]),
    );
    expect(told).toMatchObject({ GOVERNS: ["ended", "certain"], RECEIVES: ["ended", "possible"] });
  });
  test("the ends of the way are the two windows, and between them stands what is in force there", () => {
    const both = compared(early, late);
    expect(tiesOf(sliceBetween(both, 0))).toEqual(tiesOf(sliceOfSide(both, "a")));
    expect(tiesOf(sliceBetween(both, FAR))).toEqual(tiesOf(sliceOfSide(both, "b")));
    for (const moved of [10, 25, 50, 75, 90]) {
      const on = tiesOf(sliceWithin(loaded, windowBetween(early, late, moved), NO_FILTERS));
      const drawn = tiesOf(sliceBetween(both, moved));
      expect(drawn).toEqual(new Set([...on].filter((tie) => tiesOf(sliceOfBoth(both)).has(tie))));
    }
  });
  test("what is in neither window is not drawn on the way", () => {
    const both = compared(days("1960-01-01", "1961-12-31"), late);
    const middle = sliceBetween(both, 50);
    expect(
      sliceWithin(loaded, middle.window, NO_FILTERS).drawn.some(({ relation }) => relation.id === "velasco"),
    ).toBe(true);
    expect(middle.drawn.some(({ relation }) => relation.id === "velasco")).toBe(false);
  });
  test("two readings of the same days have no way between them: the nearer is shown", () => {
    const both = compared(early, early, ["possible", "certain"]);
    expect(tiesOf(sliceBetween(both, 30))).toEqual(tiesOf(sliceOfSide(both, "a")));
    expect(tiesOf(sliceBetween(both, 70))).toEqual(tiesOf(sliceOfSide(both, "b")));
    expect(tiesOf(sliceOfSide(both, "a"))).not.toEqual(tiesOf(sliceOfSide(both, "b")));
  });
});
