import { expect, test } from "vitest";
import { makeScale } from "../../../client/timeline/scale.ts";
import { brushWindow, centreOn, dragWindow } from "../../../client/timeline/window/drag.ts";
import { monthsOfKey, shiftGrip } from "../../../client/timeline/window/keys.ts";
import { formatDay, parseDay } from "../../../model/time/day.ts";

const span = between("1863-01-01", "2019-12-31");
/** Nine pixels a year, as on a laptop: dragging means years. */
const scale = makeScale(span, 157 * 9);
const opening = between("1968-01-01", "1975-12-31");

test("nine pixels to the right is a year later, and a few pixels are none", () => {
  expect(written(dragWindow(opening, "body", 9, scale))).toBe("1969-01-01/1976-12-31");
  expect(written(dragWindow(opening, "body", 3, scale))).toBe("1968-01-01/1975-12-31");
});

test("an edge snaps to years and leaves one year at least", () => {
  expect(written(dragWindow(opening, "start", -20, scale))).toBe("1966-01-01/1975-12-31");
  expect(written(dragWindow(opening, "end", 28, scale))).toBe("1968-01-01/1978-12-31");
  expect(written(dragWindow(opening, "start", 500, scale))).toBe("1975-01-01/1975-12-31");
  expect(written(dragWindow(opening, "end", -500, scale))).toBe("1968-01-01/1968-12-31");
});

test("a window typed to the day keeps its length when it is moved", () => {
  const typed = between("1968-10-03", "1975-08-29");
  const moved = dragWindow(typed, "body", 90, scale);
  expect(moved.end - moved.start).toBe(typed.end - typed.start);
});

test("where a year is wide, dragging means months", () => {
  const wide = makeScale(between("1970-01-01", "1979-12-31"), 1200);
  expect(written(dragWindow(between("1973-01-01", "1973-12-31"), "body", 10, wide))).toBe(
    "1973-02-01/1974-01-31",
  );
});

test("the edge of every day leads back to that day", () => {
  const narrow = makeScale(span, 1111);
  const days = Array.from({ length: span.end - span.start + 1 }, (_, index) => span.start + index);
  expect(days.filter((day) => narrow.dayAt(narrow.x(day)) !== day)).toEqual([]);
  expect([narrow.dayAt(-5), narrow.dayAt(1200)]).toEqual([span.start, span.end]);
});

test("a stroke marks the years it touches, in whichever direction", () => {
  const [first, last] = [parseDay("1953-05-01"), parseDay("1961-02-01")];
  expect(written(brushWindow(last, first, scale))).toBe("1953-01-01/1961-12-31");
});

test("a click puts the window round the day", () => {
  expect(written(centreOn(opening, parseDay("1990-06-15"), scale))).toBe("1986-01-01/1993-12-31");
  expect(written(centreOn(opening, parseDay("1863-01-01"), scale))).toBe("1863-01-01/1870-12-31");
});

test("keys move by month, year, decade and to the ends", () => {
  const press = (key: string, shiftKey = false) => monthsOfKey({ key, shiftKey });
  expect([press("ArrowRight"), press("ArrowLeft", true), press("PageUp"), press("Tab")]).toEqual([
    1,
    -12,
    120,
    null,
  ]);
  expect(written(shiftGrip(opening, "end", press("End") ?? 0, span))).toBe("1968-01-01/2019-12-31");
  expect(written(shiftGrip(opening, "body", press("Home") ?? 0, span))).toBe("1863-01-01/1870-12-31");
});

test("every tenth year has its tick, and the day under a pixel is the day drawn there", () => {
  expect(scale.ticks.map(({ label }) => label).slice(0, 3)).toEqual(["1870", "1880", "1890"]);
  const day = parseDay("1969-02-02");
  expect(scale.dayAt(scale.x(day) + 0.01)).toBe(day);
});

test.each([
  ["a year", "1995-01-01/1995-12-31", ["1995", "Feb", "Mar", "Apr"]],
  ["a month", "1995-03-01/1995-03-31", ["Mar", "3 Mar", "5 Mar", "7 Mar"]],
  ["a week", "1995-03-06/1995-03-12", ["6 Mar", "7 Mar", "8 Mar", "9 Mar"]],
  ["the first centuries", "0001-01-01/0999-12-31", ["100", "200", "300", "400"]],
  ["the last ones", "9000-01-01/9999-12-31", ["9000", "9100", "9200", "9300"]],
])("the marks of %s are what its room has a place for", (_, days, first) => {
  const [start = "", end = ""] = days.split("/");
  const { ticks, width } = makeScale(between(start, end), 900);
  expect(ticks.map(({ label }) => label).slice(0, 4)).toEqual(first);
  expect(ticks.length).toBeLessThanOrEqual(width / 44);
});

function between(start: string, end: string) {
  return { start: parseDay(start), end: parseDay(end) };
}

function written({ start, end }: { start: number; end: number }): string {
  return `${formatDay(start)}/${formatDay(end)}`;
}
