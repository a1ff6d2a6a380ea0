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
    expect(readView(url, loaded)).toEqual({ view, ignored: [] });
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

describe("what makes no sense", () => {
  test.each([
    ["?reading=perhaps", "reading=perhaps (it can be certain, possible)"],
    ["?start=1970&end=1971", "the window 1970 to 1971 (days are written as 1968-10-03)"],
    ["?start=1975-01-01&end=1970-01-01", "the window 1975-01-01 to 1970-01-01 (it ends before it starts)"],
    ["?start=1970-02-30", "the window 1970-02-30 to 1989-12-31 (days are written as 1968-10-03)"],
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
    expect(readView(search, loaded).ignored).toEqual([said]);
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
