import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { restrictCase, widenCase } from "../../../client/query/answer/answer-case.ts";
import { createAnswerSession } from "../../../client/query/answer/answer-session.ts";
import { placeMissing } from "../../../client/query/answer/place-missing.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";
import { smallBrowser } from "../store/small-browser.ts";
import { createSession } from "../store/whole-page.ts";

const loaded = smallCase();

function answerOf(entities: readonly string[], relations: readonly string[]) {
  return {
    entities: [...loaded.entities.values()].filter(({ id }) => entities.includes(id)),
    relations: loaded.relations.filter(({ id }) => relations.includes(id)),
  };
}

describe("a case restricted to an answer", () => {
  const restricted = restrictCase(
    loaded,
    answerOf(["leader/velasco", "government/grfa", "transfer/tanks"], ["velasco"]),
  );
  test("holds the answer and nothing else", () => {
    expect([...restricted.entities.keys()].sort()).toEqual([
      "government/grfa",
      "leader/velasco",
      "transfer/tanks",
    ]);
    expect(restricted.relations.map(({ id }) => id)).toEqual(["velasco"]);
    expect(restricted.total).toBe(1);
  });
  test("gives every entity a place", () => {
    expect(Object.keys(restricted.dataset.layout).sort()).toEqual([...restricted.entities.keys()].sort());
  });
  test("draws what stands alone in it", () => {
    const { session } = createAnswerSession(createSession(loaded, smallBrowser().browser), restricted);
    expect(session.slice.getState().entities.map(({ id }) => id)).toContain("transfer/tanks");
  });
});

describe("a case widened by an answer", () => {
  test("is the case itself where the answer brings nothing new", () => {
    expect(widenCase(loaded, answerOf(["state/peru"], ["governs"]))).toBe(loaded);
  });
  test("knows what is of another dataset", () => {
    const [peru] = answerOf(["state/peru"], []).entities;
    if (!peru) throw new Error("the small case has Peru");
    const wide = widenCase(loaded, {
      entities: [{ ...peru, id: "state/utopia", name: "Utopia" }],
      relations: [],
    });
    expect(wide.entities.get("state/utopia")?.name).toBe("Utopia");
    expect(wide.relations).toHaveLength(loaded.relations.length);
    expect(wide.total).toBe(loaded.total);
  });
});

describe("places", () => {
  test("of the layout stay; others are put beside what they are related to, each apart", () => {
    const places = placeMissing(
      { a: [100, 0] },
      ["a", "b", "c"],
      [
        { from: "b", to: "a" },
        { from: "c", to: "a" },
      ],
    );
    expect(places.a).toEqual([100, 0]);
    expect(places.b).not.toEqual(places.c);
    expect(Math.hypot((places.b?.[0] ?? 0) - 100, places.b?.[1] ?? 0)).toBeLessThan(200);
  });
});

describe("the window of an answer", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is all years at first, of its own, and a step of undo", () => {
    const { browser, searches } = smallBrowser();
    const outer = createSession(loaded, browser);
    const inner = createAnswerSession(
      outer,
      restrictCase(loaded, answerOf([...loaded.entities.keys()], ["velasco", "receives"])),
    );
    const stop = inner.follow();
    const { view, slice, actions } = inner.session;
    expect(slice.getState().relations).toHaveLength(2);
    actions.setWindow({ start: parseDay("1968-01-01"), end: parseDay("1969-12-31") });
    expect(slice.getState().relations.map(({ relation }) => relation.id)).toEqual(["velasco"]);
    expect(outer.view.getState().window.end).toBe(parseDay("1975-12-31"));
    expect(searches().at(-1)).toBe("?dataset=small&answer=1968-01-01/1969-12-31");
    actions.undo();
    expect(slice.getState().relations).toHaveLength(2);
    stop();
    outer.actions.setQuery({ window: { start: parseDay("1968-01-01"), end: parseDay("1968-12-31") } });
    expect(view.getState().window.end).toBe(parseDay("1989-12-31"));
  });
  test("is not narrowed by the filters of Explore", () => {
    const outer = createSession(loaded, smallBrowser("?hideSectors=military").browser);
    const { session } = createAnswerSession(
      outer,
      restrictCase(loaded, answerOf([...loaded.entities.keys()], ["receives"])),
    );
    expect(session.slice.getState().relations).toHaveLength(1);
  });
});
