import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";
import { smallBrowser, smallStorage } from "./small-browser.ts";
import { createSession } from "./whole-page.ts";

const loaded = smallCase();

function year(text: string) {
  return { start: parseDay(`${text}-01-01`), end: parseDay(`${text}-12-31`) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("history", () => {
  test("each finished change is one step, back to the opening and forward again", () => {
    const { browser, searches } = smallBrowser();
    const { view, trail, actions } = createSession(loaded, browser);
    const { window } = view.getState();
    actions.setWindow(year("1969"));
    actions.setReading("certain");
    expect(searches()).toEqual([
      "",
      "?dataset=small&start=1969-01-01&end=1969-12-31",
      "?dataset=small&start=1969-01-01&end=1969-12-31&reading=certain",
    ]);
    actions.undo();
    expect(view.getState()).toMatchObject({ reading: "possible", window: year("1969") });
    actions.undo();
    expect(view.getState().window).toEqual(window);
    expect(trail.getState()).toMatchObject({
      index: 0,
      steps: ["moving the window", "leaving only what is certain"],
    });
    actions.undo();
    actions.redo();
    actions.redo();
    expect(view.getState()).toMatchObject({ reading: "certain", window: year("1969") });
  });
  test("a drag is one step, however long", () => {
    const { browser, searches } = smallBrowser();
    const { view, actions } = createSession(loaded, browser);
    for (const text of ["1969", "1970", "1971"]) actions.setWindow(year(text), { commit: false });
    expect(view.getState().window).toEqual(year("1971"));
    actions.setWindow(year("1972"), { commit: true });
    vi.runAllTimers();
    expect(searches()).toEqual(["", "?dataset=small&start=1972-01-01&end=1972-12-31"]);
    actions.setReading("certain");
    expect(searches()).toHaveLength(3);
  });
  test("a drag that is not finished is in the URL soon", () => {
    const { browser, searches } = smallBrowser();
    const { actions } = createSession(loaded, browser);
    for (const text of ["1969", "1970", "1971"]) actions.setWindow(year(text), { commit: false });
    vi.runAllTimers();
    expect(searches().at(-1)).toBe("?dataset=small&start=1971-01-01&end=1971-12-31");
  });
  test("a change that changes nothing is no step", () => {
    const { browser, searches } = smallBrowser("?dataset=small&reading=certain");
    const { actions } = createSession(loaded, browser);
    actions.setReading("certain");
    expect(searches()).toHaveLength(1);
  });
  test("a new change after undo forgets what was undone", () => {
    const { browser } = smallBrowser();
    const { trail, actions } = createSession(loaded, browser);
    actions.setReading("certain");
    actions.setDisplay("table");
    actions.undo();
    actions.setWindow(year("1969"));
    expect(trail.getState()).toMatchObject({
      index: 2,
      steps: ["leaving only what is certain", "moving the window"],
    });
  });
  test("what was undone can be redone after loading the page again, and is named", () => {
    const { browser } = smallBrowser();
    const storage = smallStorage();
    const before = createSession(loaded, browser, storage);
    before.actions.setReading("certain");
    before.actions.setDisplay("table");
    before.actions.undo();
    const { trail, view, actions } = createSession(loaded, browser, storage);
    expect(trail.getState()).toMatchObject({
      index: 1,
      steps: ["leaving only what is certain", "showing the table"],
    });
    actions.redo();
    expect(view.getState()).toMatchObject({ reading: "certain", display: "table" });
  });
  test("where nothing is kept, loading again loses what lay ahead, not the way back", () => {
    const { browser } = smallBrowser();
    const before = createSession(loaded, browser);
    before.actions.setReading("certain");
    before.actions.setDisplay("table");
    before.actions.undo();
    const { trail, view, actions } = createSession(loaded, browser);
    expect(trail.getState()).toMatchObject({ index: 1, steps: ["the last change"] });
    actions.undo();
    expect(view.getState()).toMatchObject({ reading: "possible" });
  });
  test("a link within the page is the same place on the way", () => {
    const { browser, follow } = smallBrowser();
    const { trail, actions } = createSession(loaded, browser);
    actions.setReading("certain");
    follow();
    expect(trail.getState().index).toBe(1);
  });
});

describe("the slice", () => {
  test("follows window and filters, and stays when only the selection changes", () => {
    const { slice, actions } = createSession(loaded, smallBrowser().browser);
    const before = slice.getState();
    actions.select({ kind: "entity", id: "state/peru" });
    expect(slice.getState()).toBe(before);
    actions.toggleSector("military");
    expect(
      slice
        .getState()
        .relations.map(({ relation }) => relation.id)
        .sort(),
    ).toEqual(["governs", "morales", "velasco", "velasco-again"]);
    actions.showAll();
    expect(slice.getState().hidden).toBe(0);
  });
});

test("what a link asks for in vain is said, and again when one travels back to it", () => {
  const { browser } = smallBrowser("?reading=perhaps");
  const { transient, actions } = createSession(loaded, browser);
  expect(transient.getState().ignored).toHaveLength(1);
  transient.setState({ ignored: [] });
  actions.setReading("certain");
  actions.undo();
  expect(transient.getState().ignored).toHaveLength(1);
});
