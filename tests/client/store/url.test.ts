import { describe, expect, test } from "vitest";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";
import { readView, writeView } from "./whole-page.ts";

const loaded = smallCase();
const opening = readView("", loaded).view;

describe("a view in the URL", () => {
  test("the opening view needs none", () => {
    expect(opening).toMatchObject({
      mode: "explore",
      reading: "possible",
      display: "picture",
      selection: null,
    });
    expect(opening.window).toEqual({ start: parseDay("1968-01-01"), end: parseDay("1975-12-31") });
    expect(writeView(opening, loaded)).toBe("");
  });
  test("everything else comes back as it was written", () => {
    const view = {
      ...opening,
      window: { start: parseDay("1969-02-01"), end: parseDay("1969-02-28") },
      reading: "certain" as const,
      beginnings: "known" as const,
      hiddenSectors: new Set(["military", "economic"] as const),
      hiddenKinds: new Set(["Leader"] as const),
      hiddenTypes: new Set(["GOVERNS"]),
      without: new Set(["history", "leader/velasco"]),
      selection: { kind: "relation" as const, id: "velasco" },
      display: "table" as const,
    };
    const url = writeView(view, loaded);
    expect(readView(url, loaded)).toEqual({ view, ignored: [], readAs: [] });
    expect(url).toBe(
      "?dataset=small&start=1969-02-01&end=1969-02-28&reading=certain&beginnings=known&hideSectors=economic,military&hideKinds=Leader&hideTypes=GOVERNS&without=history,leader/velasco&relation=velasco&display=table",
    );
  });
  test("one side of a window leaves the other at the case's span", () => {
    expect(readView("?start=1970-01-01", loaded).view.window).toEqual({
      start: parseDay("1970-01-01"),
      end: parseDay("1989-12-31"),
    });
  });
});

describe("a window beyond the case's span", () => {
  test("is cut to it", () => {
    expect(readView("?start=1950-01-01&end=1970-12-31", loaded).view.window).toEqual({
      start: parseDay("1960-01-01"),
      end: parseDay("1970-12-31"),
    });
  });
  test("is left for the opening one where they share no day", () => {
    expect(readView("?start=1700-01-01&end=1710-12-31", loaded).view.window).toEqual(opening.window);
  });
});

describe("dates in a link", () => {
  test.each([
    ["?at=1970", "1970-01-01", "1970-12-31", "at=1970 as 1970"],
    ["?at=July+1970", "1970-07-01", "1970-07-31", "at=July 1970 as July 1970"],
    [
      "?start=1968&end=1975-08",
      "1968-01-01",
      "1975-08-31",
      "the window 1968 to 1975-08 as January 1968 – August 1975",
    ],
    ["?start=late+1968", "1968-09-01", "1989-12-31", "the window late 1968 to 1989-12-31 as "],
    ["?at=197X", "1970-01-01", "1979-12-31", "at=197X as 1970–1979"],
    ["?start=c.+1970&end=1975", "1969-01-01", "1975-12-31", "the window c. 1970 to 1975 as 1969–1975"],
  ])("%s is read from %s to %s, and that is said", (search, start, end, said) => {
    const { view, ignored, readAs } = readView(search, loaded);
    expect(view.window).toEqual({ start: parseDay(start), end: parseDay(end) });
    expect(ignored).toEqual([]);
    expect(readAs).toEqual([expect.stringContaining(said)]);
  });
  test("of days nothing need be said", () => {
    expect(readView("?start=1968-10-03&end=1975-08-29", loaded).readAs).toEqual([]);
    expect(readView("?at=1968-10-03", loaded).readAs).toEqual([]);
  });
});

describe("what makes no sense", () => {
  test.each([
    ["?reading=perhaps", "reading=perhaps (it can be certain, possible)"],
    ["?start=soon", 'the window soon to 1989-12-31 ("soon" is not a date that is known here; write it as'],
    [
      "?at=3/4/1970",
      'at=3/4/1970 ("3/4/1970" can mean 3 April 1970 (1970-04-03) or 4 March 1970 (1970-03-04); write the one',
    ],
    ["?start=1975-01-01&end=1970-01-01", "the window 1975-01-01 to 1970-01-01 (it ends before it starts)"],
    [
      "?start=1970-02-30",
      'the window 1970-02-30 to 1989-12-31 ("1970-02-30" names a day that the calendar does not have; check its month and day)',
    ],
    [
      "?start=1950-01-01&end=1970-12-31",
      "a part of the window 1950-01-01 to 1970-12-31 (the case covers 1960-01-01 to 1989-12-31)",
    ],
    [
      "?start=1700-01-01&end=1710-12-31",
      "the window 1700-01-01 to 1710-12-31 (the case covers 1960-01-01 to 1989-12-31)",
    ],
    ["?hideSectors=military,naval", "hideSectors=naval (there is no such sector)"],
    ["?without=gossip", "without=gossip (there is no such statement, source, relation type or entity)"],
    ["?entity=leader/nobody", "entity=leader/nobody (the case has no such entity)"],
  ])("%s is ignored and said", (search, said) => {
    expect(readView(search, loaded).ignored).toEqual([expect.stringContaining(said)]);
  });
  test("it leaves the rest in place", () => {
    const { view } = readView("?hideSectors=military,naval&reading=perhaps&entity=leader/velasco", loaded);
    expect(view).toEqual({
      ...opening,
      hiddenSectors: new Set(["military"]),
      selection: { kind: "entity", id: "leader/velasco" },
    });
  });
});
