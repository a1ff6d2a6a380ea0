import { expect, test } from "vitest";
import { compare } from "../../../client/compare/index.ts";
import { hasOwnWindows } from "../../../client/evidence/use-dossier-window.ts";
import { explore } from "../../../client/explore/index.ts";

test("the window of Explore narrows no dossier in Compare, which has windows of its own", () => {
  const features = [explore, compare];
  expect(hasOwnWindows(features, "compare")).toBe(true);
  expect(hasOwnWindows(features, "explore")).toBe(false);
});
