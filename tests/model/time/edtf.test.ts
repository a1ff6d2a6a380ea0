import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, formatDay, parseDay } from "../../../model/time/day.ts";
import { readWhen } from "../../../model/time/edtf.ts";
import { fromFieldDate } from "../../../model/time/field-date.ts";
import { knowledgeOf } from "../../../model/time/knowledge.ts";
import { narrowToLives } from "../../../model/time/lifespan.ts";
import { WhenError } from "../../../model/time/when-error.ts";

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
    ["1985-22", "1984-12-01", "1986-03-21"],
    ["1985-25", "1985-03-01", "1985-06-21"],
    ["1985-26", "1985-06-01", "1985-09-23"],
    ["1985-27", "1985-09-01", "1985-12-22"],
    ["1985-28", "1984-12-01", "1986-03-21"],
    ["1985-29", "1985-09-01", "1985-12-22"],
    ["1985-30", "1984-12-01", "1986-03-21"],
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
    // a part of a year at either end of all of time
    ["0001-28", FIRST, "0002-03-21"],
    ["9999-28", "9998-12-01", LAST],
    // digits left open here and there
    ["1XXX", "1000-01-01", "1999-12-31"],
    ["00XX", FIRST, "0099-12-31"],
    ["XXXX-12-XX", "0001-12-01", LAST],
    ["1985-1X", "1985-10-01", "1985-12-31"],
    ["1985-0X", "1985-01-01", "1985-09-30"],
    ["1985-02-2X", "1985-02-20", "1985-02-28"],
    ["1985-04-3X", "1985-04-30", "1985-04-30"],
    ["1985-XX-05", "1985-01-05", "1985-12-05"],
    ["156X-12-25", "1560-12-25", "1569-12-25"],
    ["156X-02-29", "1560-02-29", "1568-02-29"],
    ["1X85", "1085-01-01", "1985-12-31"],
    ["197X-28", "1969-12-01", "1980-03-21"],
    ["1950S2", "1900-01-01", "1999-12-31"],
    ["1950S3", "1950-01-01", "1959-12-31"],
    ["1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"],
    // one of a set
    ["[1985,1987]", "1985-01-01", "1987-12-31"],
    ["[1985..1987]", "1985-01-01", "1987-12-31"],
    ["[1667, 1668, 1670..1672]", "1667-01-01", "1672-12-31"],
    ["[..1816-01-01]", FIRST, "1816-01-01"],
    ["[1816-01-01..]", "1816-01-01", LAST],
    ["[1760-01,1760-02,1760-12..]", "1760-01-01", LAST],
    ["[1985~]", "1984-01-01", "1986-12-31"],
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
    // a mark right of a part says so of all to its left, a mark left of a part of that part alone
    ["2004-06~-11", "2004-05-11", "2004-07-11"],
    ["?2004-06-~11", "2004-06-10", "2004-06-12"],
    ["~2004-06-11", "2003-06-11", "2005-06-11"],
    ["2004-%06-11", "2004-05-11", "2004-07-11"],
    ["2004-03-~31", "2004-03-30", "2004-04-01"],
    ["2004~-02-29", "2003-02-28", "2005-02-28"],
    ["2004-03~-31", "2004-02-29", "2004-04-30"],
    ["1985-1X~", "1985-07-01", "1986-03-31"],
    ["156X~-12-25", "1550-12-25", "1579-12-25"],
    ["1XXX~", FIRST, "2999-12-31"],
    ["XXXX~", FIRST, LAST],
    ["1950S2~", "1800-01-01", "2099-12-31"],
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
    // what is still so has begun by the day on which the source says so
    ["/..", [FIRST, "2019-03-01", "2019-03-01", LAST]],
    ["201X/..", ["2010-01-01", "2019-12-31", "2019-03-01", LAST]],
    // one of a set on a side: the coverage of a source begins or ends there
    ["[..1816-01-01]/1888-12-30", [FIRST, "1816-01-01", "1888-12-30", "1888-12-30"]],
    ["1950/[2016-12-31..]", ["1950-01-01", "1950-12-31", "2016-12-31", LAST]],
    ["[1985,1987]/[1986..1990]", ["1985-01-01", "1987-12-31", "1986-01-01", "1990-12-31"]],
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
  ["2004?-06-11", true],
  ["2004-06-?11", true],
  ["2004-%06-11", true],
  ["2004-06~-11", false],
  ["[1985?,1987]", true],
  ["[..1985%]/1990", true],
])("%s is doubted: %s", (when, doubted) => {
  expect(readWhen(when, WRITTEN).doubted).toBe(doubted);
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
    ["1990/1985", /ends before it starts/],
    ["1985-06/1985-05-31", /ends before it starts/],
    ["2020/..", /starts after its source was written \(2019-03-01\)/],
    ["0000", /outside the years/],
    ["Y12000", /outside the years/],
    ["Y17E7", /outside the years/],
    ["Y171010000S3", /outside the years/],
    ["-0044", /outside the years/],
    ["{1985,1986}", /one relation for each/],
    ["{..1984}", /one relation for each/],
    ["1985/{1986,1987}", /one relation for each/],
    ["[1985,1986", /no set of dates/],
    ["[]", /no set of dates/],
    ["[..]", /form/],
    ["[1985..1986..1987]", /more than one/],
    ["[1987..1985]", /ends before it starts/],
    ["1985-02-3X", /calendar/],
    ["1985-2X-05", /calendar/],
    ["1985-01-01T10", /form/],
    ["1985-24-0X", /leave the day out/],
    ["", /form/],
    ["..", /form/],
    ["85", /form/],
    ["197", /form/],
    ["1985-1", /form/],
    ["1985?~", /form/],
    [" 1985", /form/],
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

describe("against the library edtf, where it can be believed", () => {
  const days = (milliseconds: number) => Math.floor(milliseconds / 86_400_000);

  test("a date and open digits span the same days", () => {
    const open = fc
      .tuple(fc.integer({ min: 1000, max: 9899 }), fc.constantFrom(1, 2))
      .map(([year, digits]) => String(year).slice(0, -digits).padEnd(4, "X"));
    fc.assert(
      fc.property(
        fc.oneof(
          day,
          day.map((iso) => iso.slice(0, 7)),
          open,
        ),
        (text) => {
          const { startMin, endMax } = readWhen(text, WRITTEN).bounds;
          const { min, max } = edtf(text);
          expect([startMin, endMax]).toEqual([days(min), days(max)]);
        },
      ),
    );
  });
});

describe("the dialect of the field", () => {
  test.each([
    ["1816..1888", "[1816..1888]"],
    ["..1816-01-01", "[..1816-01-01]"],
    ["2016-12-31..", "[2016-12-31..]"],
    [" 1985 ", "1985"],
    ["1985/..", "1985/.."],
    ["../1985", "../1985"],
    ["[1985..1987]", "[1985..1987]"],
    ["..", ".."],
  ])("%s is %s", (text, written) => {
    expect(fromFieldDate(text)).toBe(written);
  });
});

test.each([
  ["1985-02-28", "day", "day"],
  ["1985", "imprecise", "imprecise"],
  ["[1985,1987]", "imprecise", "imprecise"],
  ["1985-01-01/1990", "day", "imprecise"],
  ["/", "unknown", "unknown"],
  ["1985/", "imprecise", "unknown"],
  ["../1985", "always", "imprecise"],
  ["1985/..", "imprecise", "cut-off"],
  ["[..1816-01-01]/1888-12-30", "cut-off", "day"],
  ["1816-01-01/[2016-12-31..]", "day", "cut-off"],
])("of %s the start is known as %s and the end as %s", (when, start, end) => {
  expect(knowledgeOf(when)).toEqual({ start, end });
});

describe("narrowed to the lives of both ends", () => {
  const life = (when: string, occasion = false) => ({ bounds: readWhen(when, WRITTEN).bounds, occasion });
  const narrow = (when: string, ...lives: ReturnType<typeof life>[]) => {
    const bounds = narrowToLives(readWhen(when, WRITTEN).bounds, lives);
    return bounds && [bounds.startMin, bounds.startMax, bounds.endMin, bounds.endMax].map(formatDay);
  };

  test.each([
    ["199X", [life("1900/1994")], ["1990-01-01", "1994-12-31", "1990-01-01", "1994-12-31"]],
    ["198X", [life("1985-03-11/1991-12-25")], ["1985-03-11", "1989-12-31", "1985-03-11", "1989-12-31"]],
    ["/..", [life("1922-12-30/..")], ["1922-12-30", "2019-03-01", "2019-03-01", LAST]],
    ["1980/", [life("1922/1991-12-26")], ["1980-01-01", "1980-12-31", "1980-01-01", "1991-12-26"]],
    ["198X", [life("1985/.."), life("../1987")], ["1985-01-01", "1987-12-31", "1985-01-01", "1987-12-31"]],
    // what an agreement brings about lasts, but does not end before it
    ["198X/", [life("1985-06", true)], ["1980-01-01", "1989-12-31", "1985-06-01", LAST]],
    ["1980", [], ["1980-01-01", "1980-12-31", "1980-01-01", "1980-12-31"]],
    ["1980", [life("1985/..")], undefined],
    ["1980/1990", [life("../1983"), life("1985/..")], undefined],
  ])("%s %#", (when, lives, expected) => {
    expect(narrow(when, ...lives)).toEqual(expected);
  });
});
