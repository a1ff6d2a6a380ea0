import express from "express";
import { afterEach, expect, test } from "vitest";
import * as z from "zod";
import { Problem } from "../../../server/errors.ts";
import { BODY_LIMIT } from "../../../server/http/json.ts";
import { type Listening, listen } from "../../../server/http/listen.ts";
import { mount } from "../../../server/http/mount.ts";
import { noSuchPage, problemHandler } from "../../../server/http/problem.ts";
import { defineRoute, none, type Route } from "../../../server/http/route.ts";
import { createLog } from "../../../server/log.ts";
import { assembleTest } from "../../support/assemble.ts";
import { testDatabase } from "../../support/database.ts";

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function serve(...routes: Route[]): Promise<Listening> {
  const log = createLog("silent");
  const database = testDatabase();
  const catalogue = { queries: new Map(), own: new Map() };
  const context = assembleTest(database, catalogue);
  const app = express();
  mount(app, routes, context);
  app.use(noSuchPage, problemHandler(log));
  const listening = await listen(app, "127.0.0.1", 0);
  opened.push(listening.close, context.close, database.close);
  return listening;
}

function getRoute(handle: (signal: AbortSignal) => Promise<string>): Route {
  return defineRoute({
    method: "get",
    path: "/api/thing",
    summary: "A thing",
    params: none,
    query: none,
    body: none,
    response: z.string(),
    handle: (_request, { signal }) => handle(signal),
  });
}

const echo = defineRoute({
  method: "post",
  path: "/api/echo",
  summary: "What was sent",
  params: none,
  query: none,
  body: z.strictObject({ text: z.string() }),
  response: z.string(),
  handle: ({ body }) => body.text,
});

function post(url: string, body: string, type = "application/json"): Promise<Response> {
  return fetch(`${url}/api/echo`, { method: "POST", body, headers: { "content-type": type } });
}

test("a body is parsed by its schema", async () => {
  const { url } = await serve(echo);
  expect(await (await post(url, '{"text":"hello"}')).json()).toBe("hello");
});

test.each([
  ["{", "application/json", 400],
  ['{"txt":"hello"}', "application/json", 400],
  ["text=hello", "application/x-www-form-urlencoded", 415],
  [JSON.stringify({ text: "x".repeat(BODY_LIMIT) }), "application/json", 413],
])("the body %.20s as %s is refused with %i", async (body, type, status) => {
  const { url } = await serve(echo);
  const response = await post(url, body, type);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ status, detail: expect.stringMatching(/./) });
});

test("a body that is too large is told how large it may be", async () => {
  const { url } = await serve(echo);
  const { detail } = await (await post(url, JSON.stringify({ text: "x".repeat(BODY_LIMIT) }))).json();
  expect(detail).toContain("256 KiB");
});

test("what fails within is told without its inside", async () => {
  const { url } = await serve(getRoute(() => Promise.reject(new Error("secret"))));
  const response = await fetch(`${url}/api/thing`);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("secret");
});

test("while the database is away the answer says when to ask again", async () => {
  const away = new Problem("unavailable", "The database does not answer.", { retryAfter: 2 });
  const { url } = await serve(getRoute(() => Promise.reject(away)));
  const response = await fetch(`${url}/api/thing`);
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "2"]);
});

test("work is told to stop when its client goes away", async () => {
  let begun = false;
  let stopped = false;
  const { url } = await serve(
    getRoute(
      (signal) =>
        new Promise((_, reject) => {
          begun = true;
          signal.addEventListener("abort", () => {
            stopped = true;
            reject(signal.reason);
          });
        }),
    ),
  );
  const client = new AbortController();
  const asked = expect(fetch(`${url}/api/thing`, { signal: client.signal })).rejects.toThrow();
  await expect.poll(() => begun).toBe(true);
  client.abort();
  await asked;
  await expect.poll(() => stopped).toBe(true);
});

test("closing lets a request under way finish, and takes no new one", async () => {
  let finish = (_text: string) => {};
  const { url, close } = await serve(getRoute(() => new Promise((resolve) => (finish = resolve))));
  const asked = fetch(`${url}/api/thing`);
  await expect.poll(() => finish.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closed = close();
  await expect(fetch(`${url}/api/thing`)).rejects.toThrow();
  finish("done");
  expect(await (await asked).json()).toBe("done");
  await closed;
});

test("closing cuts off what does not finish in time", async () => {
  const { url, close } = await serve(getRoute(() => new Promise(() => {})));
  const asked = expect(fetch(`${url}/api/thing`)).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await close(50);
  await asked;
});

test("a name that could be a parameter is decided at the name, whichever route comes first", async () => {
  const byId = defineRoute({
    method: "delete",
    path: "/api/things/{id}",
    summary: "One thing, away",
    params: z.strictObject({ id: z.string() }),
    query: none,
    body: none,
    response: z.string(),
    handle: ({ params: { id } }) => id,
  });
  const named = defineRoute({
    method: "get",
    path: "/api/things/all",
    summary: "All things",
    params: none,
    query: none,
    body: none,
    response: z.string(),
    handle: () => "everything",
  });
  const { url } = await serve(byId, named);
  const ask = (path: string, method: string) => fetch(`${url}/api/things/${path}`, { method });
  expect(await (await ask("all", "GET")).json()).toBe("everything");
  expect(await (await ask("one", "DELETE")).json()).toBe("one");
  const refused = await ask("all", "DELETE");
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET"]);
  expect((await ask("one", "GET")).headers.get("allow")).toBe("DELETE");
});
