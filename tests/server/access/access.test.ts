import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { RATES } from "../../../server/access/limits.ts";
import type { Access } from "../../../server/access/policy.ts";
import { ConfigError, readConfig } from "../../../server/config.ts";
import { serveFor, TOKEN } from "./served.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

let page: string;
beforeAll(async () => {
  page = await mkdtemp(join(tmpdir(), "entente-page-"));
  await writeFile(join(page, "index.html"), "<!doctype html><title>The page</title>");
});
afterAll(() => rm(page, { recursive: true }));

async function serve(access: Partial<Access> = {}) {
  const served = await serveFor(access, page);
  closing.push(served.close);
  return served;
}

const bearer = { authorization: `Bearer ${TOKEN}` };

describe("the program answers under its own names", () => {
  test.each(["localhost:8719", "127.0.0.1", "[::1]:8719", "entente.example.org", "ENTENTE.example.org:443"])(
    "%s",
    async (host) => {
      const { get } = await serve({ hosts: ["entente.example.org"] });
      expect((await get("/api/queries", { host })).status).toBe(200);
    },
  );

  test.each(["evil.example.org", "127.0.0.1.evil.example.org", "localhost.evil", "entente.example.org.evil"])(
    "and not as %s",
    async (host) => {
      const { get } = await serve({ hosts: ["entente.example.org"] });
      const answer = await get("/api/queries", { host });
      expect(answer.status).toBe(421);
      expect(answer.body).not.toContain("alliances");
      expect((await get("/", { host })).status).toBe(421);
    },
  );

  test.each(["https://evil.example.org", "null", "http://127.0.0.1.evil.org", "file://"])(
    "pages of %s may not ask",
    async (origin) => {
      const { get, post } = await serve();
      expect((await get("/api/queries", { origin })).status).toBe(403);
      const body = JSON.stringify({ query: "RETURN 1" });
      expect((await post("/api/cypher", body, { origin, "content-type": "application/json" })).status).toBe(
        403,
      );
    },
  );

  test("its own pages may", async () => {
    const { get, url } = await serve();
    expect((await get("/api/queries", { origin: url })).status).toBe(200);
  });

  test("a proxy that is not trusted cannot give it another name", async () => {
    const { get } = await serve();
    const answer = await get("/api/queries", { host: "evil.example.org", "x-forwarded-host": "localhost" });
    expect(answer.status).toBe(421);
  });
});

describe("whoever lets others reach it has to decide", () => {
  test.each(["0.0.0.0", "::", "192.168.1.2", "entente.example.org"])("ENTENTE_HOST=%s", (host) => {
    expect(() => readConfig({ ENTENTE_HOST: host })).toThrow(ConfigError);
    expect(readConfig({ ENTENTE_HOST: host, ENTENTE_ACCESS: "public" }).access.mode).toBe("public");
    expect(() => readConfig({ ENTENTE_HOST: host, ENTENTE_ACCESS: "token" })).toThrow("ENTENTE_TOKEN");
    expect(
      readConfig({ ENTENTE_HOST: host, ENTENTE_ACCESS: "token", ENTENTE_TOKEN: TOKEN }).access,
    ).toMatchObject({
      mode: "token",
      token: TOKEN,
    });
  });

  test.each([
    { ENTENTE_ACCESS: "open" },
    { ENTENTE_TOKEN: "short" },
    { ENTENTE_TOKEN: "with spaces, which no header carries" },
    { ENTENTE_TRUST_PROXY: "the proxy" },
    { ENTENTE_BASE_PATH: "entente" },
  ])("%j is refused", (variables) => {
    expect(() => readConfig(variables)).toThrow(Object.keys(variables)[0]);
  });

  test.each(["127.0.0.1", "localhost", "::1"])("%s is this machine", (host) => {
    expect(readConfig({ ENTENTE_HOST: host }).access.mode).toBe("own");
  });
});

describe("with a token", () => {
  const access = { mode: "token", token: TOKEN } as const;

  test("nothing is read without it, and all with it", async () => {
    const { get } = await serve(access);
    const refused = await get("/api/queries");
    expect(refused.status).toBe(401);
    expect(refused.headers["www-authenticate"]).toMatch(/^Bearer/);
    expect((await get("/api/queries", { authorization: "Bearer something else" })).status).toBe(401);
    expect((await get("/api/queries", bearer)).status).toBe(200);
    expect((await get("/", bearer)).body).toContain("The page");
    expect((await get("/api/health")).status).toBe(200);
  });

  test("a browser signs in with a form, and out again", async () => {
    const { get, post } = await serve(access);
    expect(await get("/")).toMatchObject({ status: 303, headers: { location: "/sign-in" } });
    expect((await get("/sign-in")).body).toContain("<form method");
    const form = { "content-type": "application/x-www-form-urlencoded" };
    expect((await post("/sign-in", "token=wrong", form)).status).toBe(401);
    const signedIn = await post("/sign-in", new URLSearchParams({ token: TOKEN }).toString(), form);
    expect(signedIn).toMatchObject({ status: 303, headers: { location: "/" } });
    const [set = ""] = [signedIn.headers["set-cookie"]].flat();
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Strict/);
    expect(set).not.toContain(TOKEN);
    const cookie = set.split(";")[0] ?? "";
    expect((await get("/", { cookie })).body).toContain("The page");
    expect((await get("/api/queries", { cookie })).status).toBe(200);
    expect((await get("/api/queries", { cookie: `${cookie}x` })).status).toBe(401);
    await post("/sign-out", "", { cookie });
    expect((await get("/api/queries", { cookie })).status).toBe(401);
  });

  test("a cookie of an encrypted page is sent encrypted only", async () => {
    const { post } = await serve({ ...access, trustProxy: ["loopback"], hosts: ["entente.example.org"] });
    const answer = await post("/sign-in", new URLSearchParams({ token: TOKEN }).toString(), {
      "content-type": "application/x-www-form-urlencoded",
      host: "entente.example.org",
      "x-forwarded-proto": "https",
    });
    expect(String(answer.headers["set-cookie"])).toMatch(/Secure/);
  });

  test("attempts are limited, even for who then has it right", async () => {
    const { get } = await serve(access);
    for (let i = 0; i < RATES.attempts.points; i++) {
      expect((await get("/api/queries", { authorization: `Bearer wrong-${i}` })).status).toBe(401);
    }
    const barred = await get("/api/queries", bearer);
    expect(barred.status).toBe(429);
    expect(Number(barred.headers["retry-after"])).toBeGreaterThan(0);
  });
});

describe("each client has its share", () => {
  test("of requests", async () => {
    const { get } = await serve({ mode: "public" });
    const statuses = new Set<number>();
    for (let i = 0; i <= RATES.requests.points; i += 20) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => get("/nothing")));
      for (const { status } of answers) statuses.add(status);
    }
    expect([...statuses].sort()).toEqual([404, 429]);
    const answer = await get("/nothing");
    expect(answer.headers["retry-after"]).toMatch(/^\d+$/);
  });

  test("told apart by the proxy that is trusted, and by no other", async () => {
    const trusting = await serve({ mode: "public", trustProxy: ["loopback"] });
    const from = (ip: string) => ({ "x-forwarded-for": ip });
    const many = async (get: typeof trusting.get, ip: string) => {
      for (let i = 0; i <= RATES.requests.points; i += 20)
        await Promise.all(Array.from({ length: 20 }, () => get("/nothing", from(ip))));
    };
    await many(trusting.get, "203.0.113.1");
    expect((await trusting.get("/nothing", from("203.0.113.1"))).status).toBe(429);
    expect((await trusting.get("/nothing", from("203.0.113.2"))).status).toBe(404);
    const other = await serve({ mode: "public" });
    await many(other.get, "203.0.113.1");
    expect((await other.get("/nothing", from("203.0.113.2"))).status).toBe(429);
  });
});

describe("below a path", () => {
  test("page and questions are found with and without it", async () => {
    const { get } = await serve({ basePath: "/entente" });
    expect(await get("/entente")).toMatchObject({ status: 308, headers: { location: "/entente/" } });
    for (const path of ["/entente/", "/"]) expect((await get(path)).body).toContain("The page");
    for (const path of ["/entente/api/queries", "/api/queries"]) expect((await get(path)).status).toBe(200);
    expect((await get("/ententeapi/queries")).status).toBe(404);
  });
});

describe("what operators watch", () => {
  test("is open on the machine itself, and by the token", async () => {
    const own = await serve();
    await own.get("/api/queries");
    const { status, body } = await own.get("/metrics");
    expect(status).toBe(200);
    expect(body).toContain('entente_request_seconds_count{method="GET",route="/api/queries",status="200"} 1');
    for (const name of [
      "entente_database_up 1",
      "entente_console_queries",
      "process_resident_memory_bytes",
      "entente_refusals_total",
    ])
      expect(body).toContain(name);
    const open = await serve({ mode: "public", token: TOKEN });
    expect((await open.get("/metrics", { "x-forwarded-for": "203.0.113.1" })).status).toBe(401);
    expect((await open.get("/metrics", { "x-forwarded-for": "203.0.113.1", ...bearer })).status).toBe(200);
  });
});

test("a client that has had its seconds of the console waits, and nobody else does", async () => {
  const shares = { ...RATES, console: { points: 500, duration: 300 } };
  const served = await serveFor({ mode: "public", trustProxy: ["loopback"] }, undefined, shares);
  const from = (client: string) => ({ "content-type": "application/json", "x-forwarded-for": client });
  const ask = (query: string, client: string) =>
    served.post("/api/cypher", JSON.stringify({ query }), from(client));
  // The first query of all waits for its plan.
  await ask("RETURN 1", "203.0.113.3");
  // What takes next to nothing costs next to nothing.
  for (let i = 0; i < 3; i++) expect((await ask("RETURN 1", "203.0.113.2")).status).toBe(200);
  const LONG =
    "UNWIND range(1, 9000000) AS x WITH x WHERE x % 7 = toInteger(toString(x)) RETURN count(x) AS n";
  expect((await ask(LONG, "203.0.113.1")).status).toBe(200);
  const { status, headers, body } = await ask("RETURN 1", "203.0.113.1");
  expect([status, JSON.parse(body).detail]).toEqual([
    429,
    "One client may have 0.5 seconds of the console in 5 min.",
  ]);
  expect(Number(headers["retry-after"])).toBeGreaterThan(0);
  expect(Number(headers["retry-after"])).toBeLessThanOrEqual(300);
  expect((await ask("RETURN 1", "203.0.113.2")).status).toBe(200);
  await served.close();
});
