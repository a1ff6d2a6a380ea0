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

async function write(access: Partial<Access>, headers: Record<string, string> = {}): Promise<number> {
  const database = testDatabase();
  const catalogue = { queries: new Map(), own: new Map() };
  const log = createLog("silent");
  const app = express();
  const { close: closeContext, ...context } = assembleTest(database, catalogue);
  mount(app, [writing], context, new Gate({ ...OWN, ...access }));
  app.use(problemHandler(log));
  const { url, close } = await listen(app, "127.0.0.1", 0);
  closing.push(close, closeContext, database.close);
  const response = await fetch(`${url}/api/written`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: "{}",
  });
  return response.status;
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
  expect(await write(access, headers)).toBe(status);
  expect(written - before).toBe(status === 200 ? 1 : 0);
});
