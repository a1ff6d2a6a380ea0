import { expect, test } from "vitest";
import { swapDatasets } from "../../../client/compare/windows/swap.ts";
import { smallCase } from "../evidence/small-case.ts";
import { smallBrowser } from "../store/small-browser.ts";
import { createSession } from "../store/whole-page.ts";

test("swapping two datasets swaps windows, readings and datasets", () => {
  const { loaded, view, actions } = createSession(smallCase(), smallBrowser().browser);
  const { a, b } = view.getState().compare;
  actions.compare({ other: "large", readingB: "certain", a: { start: b.start, end: b.end }, b: a });
  const before = new URLSearchParams(swapDatasets({ ...view.getState() }, loaded.dataset.id, "large"));
  expect(Object.fromEntries(before)).toMatchObject({
    ...{ dataset: "large", other: loaded.dataset.id, mode: "compare" },
    ...{ reading: "certain", readingB: "possible" },
  });
  actions.compare({ a, b });
  const after = new URLSearchParams(swapDatasets(view.getState(), loaded.dataset.id, "large"));
  expect([after.get("a"), after.get("b")]).toEqual([before.get("b"), before.get("a")]);
});
