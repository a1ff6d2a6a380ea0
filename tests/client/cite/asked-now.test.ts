import { expect, test } from "vitest";
import { askedNow } from "../../../client/cite/asked-now.ts";
import { takeAway as takeNetwork } from "../../../client/explore/exports.ts";
import type { Held } from "../../../client/store/take-away.ts";
import { takeAway as takePaths } from "../../../client/trace/exports.ts";
import { smallCase } from "../evidence/small-case.ts";
import { smallBrowser } from "../store/small-browser.ts";
import { createSession } from "../store/whole-page.ts";

const { signal } = new AbortController();
const open = () => createSession(smallCase(), smallBrowser().browser);

test("what the page shows is asked at once", async () => {
  const network = await askedNow(async () => ({ takeAway: takeNetwork }), open(), signal, 1);
  expect(network.get("view")).toBe("network");
});

test("an answer that comes later is found when the page tells of it, and not looked for meanwhile", async () => {
  const session = open();
  let looks = 0;
  let isThere = false;
  const takeAway = (held: Held) => {
    looks += 1;
    return isThere ? takeNetwork(held) : takePaths(held);
  };
  const asked = askedNow(async () => ({ takeAway }), session, signal, 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(looks).toBe(1);
  isThere = true;
  session.transient.setState({ announcement: { text: "100 relations" } });
  expect((await asked).get("view")).toBe("network");
  expect(looks).toBe(2);
});

test("whoever leaves is not waited for, before the answer and before the exports are there", async () => {
  const leave = new AbortController();
  const asked = askedNow(async () => ({ takeAway: takePaths }), open(), leave.signal, 1);
  leave.abort(new Error("left"));
  await expect(asked).rejects.toThrow("left");
  const gone = AbortSignal.abort(new Error("left"));
  await expect(askedNow(async () => ({ takeAway: takePaths }), open(), gone, 1)).rejects.toThrow("left");
});
