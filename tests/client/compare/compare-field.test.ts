import { describe, expect, test } from "vitest";
import type { CompareView } from "../../../client/compare/compare-view.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";
import { readView, writeView } from "../store/whole-page.ts";

const loaded = smallCase();
const { view } = readView("", loaded);
const days = (start: string, end: string) => ({ start: parseDay(start), end: parseDay(end) });

describe("what is compared, in the URL", () => {
  test("windows that nobody chose leave nothing in it, and share no day", () => {
    expect(writeView(view, loaded)).toBe("");
    expect(view.compare.a.end).toBeLessThan(view.compare.b.start);
  });
  test("windows, reading and order come back as they were written", () => {
    const compare: CompareView = {
      a: days("1968-10-03", "1975-08-29"),
      b: days("1975-08-30", "1980-07-28"),
      readingB: "certain",
      other: "another",
      shownAs: "side",
      moved: 40,
      sorting: { key: "reachIn.a", descending: false },
    };
    const search = writeView({ ...view, compare }, loaded);
    expect(new URLSearchParams(search).get("a")).toBe("1968-10-03/1975-08-29");
    expect(readView(search, loaded).view.compare).toEqual(compare);
  });
  test("a window that reaches beyond the case is cut, and that is said", () => {
    const { view: read, ignored } = readView("?a=0900-01-01/1975-12-31", loaded);
    expect(read.compare.a).toEqual({
      start: parseDay(loaded.dataset.span.start),
      end: parseDay("1975-12-31"),
    });
    expect(ignored).toHaveLength(1);
  });
  test("windows are read as people write dates, and that is said", () => {
    const { view: read, readAs } = readView("?a=1968/1971-08&b=1972", loaded);
    expect(writeView(read, loaded)).toContain("a=1968-01-01/1971-08-31&b=1972-01-01/1972-12-31");
    expect(readAs).toEqual(["a=1968/1971-08 as January 1968 – August 1971", "b=1972 as 1972"]);
  });
  test.each([
    "a=1975-12-31/1968-01-01",
    "a=soon",
    "b=0900-01-01/0950-01-01",
    "by=fame",
    "readingB=maybe",
    "compareAs=song",
    "moved=101",
    "moved=far",
  ])("%s makes no sense, which is said", (search) => {
    const { view: read, ignored } = readView(`?${search}`, loaded);
    expect(read.compare).toEqual(view.compare);
    expect(ignored).toHaveLength(1);
  });
});
