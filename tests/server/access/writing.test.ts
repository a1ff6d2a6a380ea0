import express from "express";
import { afterEach, expect, test } from "vitest";
import * as z from "zod";
import { Gate } from "../../../server/access/gate.ts";
import { type Access, OWN } from "../../../server/access/policy.ts";
import { listen } from "../../../server/http/listen.ts";
import { mount } from "../../../server/http/mount.ts";
import { problemHandler } from "../../../server/http/problem.ts";
import { defineRoute, none } from "../../../server/http/route.ts";
import { createLog } from "../../../server/log.ts";
import { assembleTest } from "../../support/assemble.ts";
import { testDatabase } from "../../support/database.ts";
import { TOKEN } from "./served.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

let written = 0;
const writing = defineRoute({
  method: "post",
  path: "/api/written",
  summary: "Writes",
  needs: "write",
  params: none,
  query: none,
  body: none,
  response: z.object({ written: z.int() }),
  handle: () => ({ written: ++written }),
});

/** Says what a route is told of who asks. */
const telling = defineRoute({
  method: "get",
  path: "/api/may-write",
  summary: "Tells whether one may write",
  params: none,
  query: none,
  body: none,
  response: z.object({ mayWrite: z.boolean() }),
  handle: async (_, context) => ({ mayWrite: await context.mayWrite() }),
});

async function write(access: Partial<Access>, headers: Record<string, string> = {}) {
  const database = testDatabase();
  const catalogue = { queries: new Map(), own: new Map() };
  const log = createLog("silent");
  const app = express();
  const { close: closeContext, ...context } = assembleTest(database, catalogue);
  mount(app, [writing, telling], context, new Gate({ ...OWN, ...access }));
  app.use(problemHandler(log));
  const { url, close } = await listen(app, "127.0.0.1", 0);
  closing.push(close, closeContext, database.close);
  const response = await fetch(`${url}/api/written`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: "{}",
  });
  return { status: response.status, told: await mayWrite(url, headers) };
}

/** Whether a program says of itself that one may write there. */
async function mayWrite(url: string, headers: Record<string, string>): Promise<unknown> {
  const response = await fetch(`${url}/api/may-write`, { headers });
  return response.status === 200 ? (await response.json()).mayWrite : response.status;
}

const bearer = { authorization: `Bearer ${TOKEN}` };
const through = { "x-forwarded-for": "203.0.113.1" };

test.each([
  ["on its own machine anyone writes", {}, {}, 200],
  ["but not through a proxy", {}, through, 403],
  ["with a token through a proxy, too", { token: TOKEN }, { ...through, ...bearer }, 200],
  ["open to all, nobody writes", { mode: "public" }, {}, 403],
  ["open to all, nobody writes without the token", { mode: "public", token: TOKEN }, {}, 401],
  ["open to all, who has the token writes", { mode: "public", token: TOKEN }, bearer, 200],
  ["with a token, nobody writes without", { mode: "token", token: TOKEN }, {}, 401],
  ["with a token, who has it writes", { mode: "token", token: TOKEN }, bearer, 200],
] as const)("%s", async (_what, access, headers, status) => {
  const before = written;
  const { status: answered, told } = await write(access, headers);
  expect(answered).toBe(status);
  const isShut = "mode" in access && access.mode === "token" && status !== 200;
  // Where one may not even read, nothing is told.
  expect(told).toBe(isShut ? 401 : status === 200);
  expect(written - before).toBe(status === 200 ? 1 : 0);
});
