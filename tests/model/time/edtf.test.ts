import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, formatDay, parseDay } from "../../../model/time/day.ts";
import { readWhen } from "../../../model/time/edtf.ts";
import { WhenError } from "../../../model/time/when.ts";

const WRITTEN = parseDay("2019-03-01");
const FIRST = "0001-01-01";
const LAST = "9999-12-31";

function read(when: string): string[] {
  const { startMin, startMax, endMin, endMax } = readWhen(when, WRITTEN).bounds;
  return [startMin, startMax, endMin, endMax].map(formatDay);
}

describe("one occasion within a date", () => {
  test.each([
    ["1985", "1985-01-01", "1985-12-31"],
    ["1985-02", "1985-02-01", "1985-02-28"],
    ["1984-02", "1984-02-01", "1984-02-29"],
    ["1985-02-28", "1985-02-28", "1985-02-28"],
    ["0001-01-01", FIRST, FIRST],
    ["9999", "9999-01-01", LAST],
    ["197X", "1970-01-01", "1979-12-31"],
    ["19XX", "1900-01-01", "1999-12-31"],
    ["1985-XX", "1985-01-01", "1985-12-31"],
    ["1985-XX-XX", "1985-01-01", "1985-12-31"],
    ["1985-02-XX", "1985-02-01", "1985-02-28"],
    // spring and summer of no named hemisphere, then of the northern and of the southern
    ["1985-21", "1985-03-01", "1985-12-22"],
    ["1985-22", "1985-01-01", "1986-03-21"],
    ["1985-25", "1985-03-01", "1985-06-21"],
    ["1985-26", "1985-06-01", "1985-09-23"],
    ["1985-27", "1985-09-01", "1985-12-22"],
    ["1985-28", "1985-01-01", "1986-03-21"],
    ["1985-29", "1985-09-01", "1985-12-22"],
    ["1985-30", "1985-01-01", "1986-03-21"],
    ["1985-31", "1985-03-01", "1985-06-21"],
    ["1985-32", "1985-06-01", "1985-09-23"],
    ["1985-33", "1985-01-01", "1985-03-31"],
    ["1985-34", "1985-04-01", "1985-06-30"],
    ["1985-35", "1985-07-01", "1985-09-30"],
    ["1985-36", "1985-10-01", "1985-12-31"],
    ["1995-37", "1995-01-01", "1995-04-30"],
    ["1995-38", "1995-05-01", "1995-08-31"],
    ["1995-39", "1995-09-01", "1995-12-31"],
    ["1985-40", "1985-01-01", "1985-06-30"],
    ["1985-41", "1985-07-01", "1985-12-31"],
  ])("%s", (when, first, last) => {
    expect(read(when)).toEqual([first, last, first, last]);
  });
});

describe("about a date: one unit of its precision on each side", () => {
  test.each([
    ["1985~", "1984-01-01", "1986-12-31"],
    ["1995-01~", "1994-12-01", "1995-02-28"],
    ["1985-03-01~", "1985-02-28", "1985-03-02"],
    ["197X~", "1960-01-01", "1989-12-31"],
    ["19XX~", "1800-01-01", "2099-12-31"],
    ["1985-34~", "1985-01-01", "1985-09-30"],
    ["1985-37~", "1984-09-01", "1985-08-31"],
    ["1985-41~", "1985-01-01", "1986-06-30"],
    ["0001~", FIRST, "0002-12-31"],
    ["9999~", "9998-01-01", LAST],
    ["1985%", "1984-01-01", "1986-12-31"],
  ])("%s", (when, first, last) => {
    expect(read(when)).toEqual([first, last, first, last]);
  });
});

describe("intervals", () => {
  test.each([
    ["1968-10-03/1975-08-29", ["1968-10-03", "1968-10-03", "1975-08-29", "1975-08-29"]],
    ["1917/1991", ["1917-01-01", "1917-12-31", "1991-01-01", "1991-12-31"]],
    ["197X/1985", ["1970-01-01", "1979-12-31", "1985-01-01", "1985-12-31"]],
    ["1970/1979", ["1970-01-01", "1970-12-31", "1979-01-01", "1979-12-31"]],
    // sides that share a unit: the start is not after the end, the end not before the start
    ["1985/1985", ["1985-01-01", "1985-12-31", "1985-01-01", "1985-12-31"]],
    ["1985-03/1985", ["1985-03-01", "1985-03-31", "1985-03-01", "1985-12-31"]],
    ["1985/1985-03", ["1985-01-01", "1985-03-31", "1985-03-01", "1985-03-31"]],
    ["1985-06-15/1985-06-15", ["1985-06-15", "1985-06-15", "1985-06-15", "1985-06-15"]],
    ["1985-37/1985-41", ["1985-01-01", "1985-04-30", "1985-07-01", "1985-12-31"]],
    // open: still so when the source wrote; since always
    ["1980/..", ["1980-01-01", "1980-12-31", "2019-03-01", LAST]],
    ["2019/..", ["2019-01-01", "2019-12-31", "2019-03-01", LAST]],
    ["../1991", [FIRST, FIRST, "1991-01-01", "1991-12-31"]],
    ["../..", [FIRST, FIRST, "2019-03-01", LAST]],
    // blank: not known, which is not unbounded
    ["1980/", ["1980-01-01", "1980-12-31", "1980-01-01", LAST]],
    ["/1991", [FIRST, "1991-12-31", "1991-01-01", "1991-12-31"]],
    ["/", [FIRST, LAST, FIRST, LAST]],
    ["../", [FIRST, FIRST, FIRST, LAST]],
    ["/..", [FIRST, LAST, "2019-03-01", LAST]],
    // about on either side
    ["1980~/1990", ["1979-01-01", "1981-12-31", "1990-01-01", "1990-12-31"]],
    ["1980/1990-06~", ["1980-01-01", "1980-12-31", "1990-05-01", "1990-07-31"]],
    ["1986~/1985", ["1985-01-01", "1985-12-31", "1985-01-01", "1985-12-31"]],
  ])("%s", (when, bounds) => {
    expect(read(when)).toEqual(bounds);
  });
});

test.each([
  ["1985", false],
  ["1985~", false],
  ["1985?", true],
  ["1985%", true],
  ["197X?", true],
  ["1985-37?", true],
  ["1980?/1990", true],
  ["1980/1990%", true],
  ["1980~/..", false],
])("%s is doubtful: %s", (when, doubtful) => {
  expect(readWhen(when, WRITTEN).doubtful).toBe(doubtful);
});

test("a question mark keeps the bounds", () => {
  expect(read("1980?/1990-05?")).toEqual(read("1980/1990-05"));
});

describe("errors say what is wrong", () => {
  test.each([
    ["1985-02-30", /calendar/],
    ["1985-02-29", /calendar/],
    ["1985-13", /calendar/],
    ["1985-00", /calendar/],
    ["1985-42", /no month 42/],
    ["1985-24-05", /leave the day out/],
    ["1985-XX-05", /leave the day out/],
    ["1990/1985", /ends before it starts/],
    ["1985-06/1985-05-31", /ends before it starts/],
    ["2020/..", /starts after its source was written \(2019-03-01\)/],
    ["0000", /outside the years/],
    ["00XX", /outside the years/],
    ["9999-28", /calendar/],
    ["", /form/],
    ["..", /form/],
    ["85", /form/],
    ["197", /form/],
    ["1985-1", /form/],
    ["1985?~", /form/],
    [" 1985", /form/],
    ["Y12000", /form/],
    ["-0044", /form/],
    ["1985-01-01T10:00:00Z", /form/],
    ["[1985,1986]", /form/],
    ["1985..1990", /form/],
    ["1985-02-30/1986", /calendar/],
    ["1985/1990/1995", /more than two sides/],
    ["early 1995", /form/],
  ])("%s", (when, reason) => {
    expect(() => readWhen(when, WRITTEN)).toThrow(WhenError);
    expect(() => readWhen(when, WRITTEN)).toThrow(reason);
    expect(() => readWhen(when, WRITTEN)).toThrow(`"${when}"`);
  });
});

const day = fc.integer({ min: parseDay("0200-01-01"), max: parseDay("9700-01-01") }).map(formatDay);
const date = fc
  .tuple(day, fc.constantFrom(10, 7, 4), fc.constantFrom("", "~", "?", "%"))
  .map(([iso, length, mark]) => iso.slice(0, length) + mark);
const coarse = fc
  .tuple(fc.integer({ min: 20, max: 96 }), fc.nat(9), fc.constantFrom("", "~", "?", "%"))
  .chain(([century, decade, mark]) => fc.constantFrom(`${century}XX${mark}`, `${century}${decade}X${mark}`));
const part = fc
  .tuple(fc.integer({ min: 1000, max: 9900 }), fc.integer({ min: 21, max: 41 }), fc.constantFrom("", "~"))
  .map(([year, division, mark]) => `${year}-${division}${mark}`);
const side = fc.oneof(date, coarse, part, fc.constantFrom("..", ""));
const when = fc.oneof(
  date,
  coarse,
  part,
  fc.tuple(side, side).map((sides) => sides.join("/")),
);

function readable(text: string) {
  try {
    return readWhen(text, WRITTEN);
  } catch (error) {
    if (error instanceof WhenError) return undefined;
    throw error;
  }
}

test("bounds are in order, whatever the date", () => {
  fc.assert(
    fc.property(when, (text) => {
      const reading = readable(text);
      fc.pre(reading !== undefined);
      const { startMin, startMax, endMin, endMax } = reading.bounds;
      for (const bound of [startMin, startMax, endMin, endMax]) expect(Number.isInteger(bound)).toBe(true);
      expect(startMin).toBeLessThanOrEqual(startMax);
      expect(startMax).toBeLessThanOrEqual(endMax);
      expect(startMin).toBeLessThanOrEqual(endMin);
      expect(endMin).toBeLessThanOrEqual(endMax);
    }),
    { numRuns: 2000 },
  );
});

test("a year, month or day spans exactly itself", () => {
  fc.assert(
    fc.property(day, fc.constantFrom(10, 7, 4), (iso, length) => {
      const text = iso.slice(0, length);
      const { startMin, endMax } = readWhen(text, WRITTEN).bounds;
      expect(formatDay(startMin).startsWith(text)).toBe(true);
      expect(formatDay(endMax).startsWith(text)).toBe(true);
      expect(formatDay(startMin - 1).startsWith(text)).toBe(false);
      expect(formatDay(endMax + 1).startsWith(text)).toBe(false);
    }),
  );
});

test("~ never takes a possible day away, and a finer date lies within a coarser", () => {
  fc.assert(
    fc.property(day, fc.constantFrom(7, 4), (iso, length) => {
      const fine = readWhen(iso, WRITTEN).bounds;
      const coarser = readWhen(iso.slice(0, length), WRITTEN).bounds;
      const about = readWhen(`${iso.slice(0, length)}~`, WRITTEN).bounds;
      expect(coarser.startMin).toBeLessThanOrEqual(fine.startMin);
      expect(coarser.endMax).toBeGreaterThanOrEqual(fine.endMax);
      const months = length === 7 ? 1 : 12;
      expect(about.startMin).toBe(addMonths(coarser.startMin, -months));
      expect(about.endMax + 1).toBe(addMonths(coarser.endMax + 1, months));
    }),
  );
});

test("an interval of two days that are known has no uncertainty", () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [start = a, end = b] = [a, b].sort();
      expect(read(`${start}/${end}`)).toEqual([start, start, end, end]);
    }),
  );
});
