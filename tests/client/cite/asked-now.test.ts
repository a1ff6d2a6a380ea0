import { expect, test } from "vitest";
import { askedNow } from "../../../client/cite/asked-now.ts";
import { takeAway as takeNetwork } from "../../../client/explore/exports.ts";
import { takeAway as takePaths } from "../../../client/trace/exports.ts";
import { smallCase } from "../evidence/small-case.ts";
import { smallBrowser } from "../store/small-browser.ts";
import { createSession } from "../store/whole-page.ts";

const { signal } = new AbortController();
const soon = { pause: 1, most: 3 };

test("what the page shows is asked at once; of an answer that never comes, the looking ends", async () => {
  const session = createSession(smallCase(), smallBrowser().browser);
  const network = await askedNow(async () => ({ takeAway: takeNetwork }), session, signal, soon);
  expect(network?.get("view")).toBe("network");
  expect(await askedNow(async () => ({ takeAway: takePaths }), session, signal, soon)).toBeNull();
});

test("whoever leaves is not looked for", async () => {
  const session = createSession(smallCase(), smallBrowser().browser);
  const gone = AbortSignal.abort(new Error("left"));
  await expect(askedNow(async () => ({ takeAway: takePaths }), session, gone, soon)).rejects.toThrow("left");
});
