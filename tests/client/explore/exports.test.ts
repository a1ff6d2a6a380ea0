import { expect, test } from "vitest";
import { takeAway } from "../../../client/explore/exports.ts";
import { SECTORS } from "../../../model/graph/kinds.ts";
import { smallCase } from "../evidence/small-case.ts";
import { smallBrowser } from "../store/small-browser.ts";
import { createSession } from "../store/whole-page.ts";

test("what a filter leaves nothing of is asked for as the table asks for it", () => {
  const loaded = smallCase();
  const session = createSession(loaded, smallBrowser().browser);
  expect(takeAway(session).asked?.getAll("without")).toEqual([]);
  for (const sector of SECTORS) session.actions.toggleSector(sector);
  const { asked, figures } = takeAway(session);
  expect(asked?.getAll("without")).toEqual(loaded.dataset.vocabulary.map(({ type }) => type));
  expect(asked?.has("sectors")).toBe(false);
  expect(figures.map(({ name }) => name)).toEqual(["network", "timeline"]);
});
