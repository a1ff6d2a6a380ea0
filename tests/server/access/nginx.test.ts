import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RATES } from "../../../server/access/limits.ts";
import { hasNginx, NAME, type Nginx, PROXY, startNginx } from "../../support/nginx.ts";
import { type Answer, serveFor, TOKEN } from "./served.ts";

if (!hasNginx) console.log("Skipped: the program behind a web server, which needs nginx and openssl");

describe.skipIf(!hasNginx)("behind nginx, which ends TLS", () => {
  let page: string;
  let port: number;
  let served: Awaited<ReturnType<typeof serveFor>>;
  let nginx: Nginx;

  beforeAll(async () => {
    page = await mkdtemp(join(tmpdir(), "entente-page-"));
    await writeFile(join(page, "index.html"), "<!doctype html><title>The page</title>");
    served = await serveFor(
      { mode: "public", token: TOKEN, hosts: [NAME], trustProxy: [PROXY], basePath: "/entente" },
      page,
    );
    nginx = await startNginx(served.url);
    ({ port } = nginx);
  });

  afterAll(async () => {
    await nginx.stop();
    await served.close();
    await rm(page, { recursive: true, force: true });
  });

  function get(
    path: string,
    headers: Record<string, string> = {},
    method = "GET",
    body = "",
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = { host: "127.0.0.1", port, path, method, rejectUnauthorized: false, servername: NAME };
      const asking = request({ ...options, headers: { host: NAME, ...headers } }, (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      });
      asking.on("error", reject);
      asking.end(body);
    });
  }

  test("page and questions are answered below the path, handed on or taken away", async () => {
    for (const base of ["/entente", "/stripped"]) {
      expect((await get(`${base}/`)).body).toContain("The page");
      expect((await get(`${base}/api/queries`)).status).toBe(200);
    }
  });

  test("another name is none of the program's", async () => {
    expect((await get("/entente/api/queries", { host: "evil.example.org" })).status).toBe(421);
  });

  test("its own page may ask, over TLS, and another site's may not", async () => {
    expect((await get("/entente/api/queries", { origin: `https://${NAME}` })).status).toBe(200);
    expect((await get("/entente/api/queries", { origin: "https://evil.example.org" })).status).toBe(403);
  });

  test("who comes through it is not the machine itself", async () => {
    expect((await get("/entente/metrics")).status).toBe(401);
    expect((await get("/entente/metrics", { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
  });

  test("one signs in below the path, with a cookie for that path and for TLS alone", async () => {
    const form = { "content-type": "application/x-www-form-urlencoded", origin: `https://${NAME}` };
    const body = new URLSearchParams({ token: TOKEN }).toString();
    const { status, headers } = await get("/entente/sign-in", form, "POST", body);
    expect({ status, location: headers.location }).toEqual({ status: 303, location: "/entente/" });
    expect(String(headers["set-cookie"])).toMatch(/Path=\/entente\/.*HttpOnly.*Secure.*SameSite=Strict/);
  });

  test("a client cannot make itself another by a header of its own", async () => {
    let barred = 0;
    for (let i = 0; i <= RATES.requests.points; i += 50) {
      const asked = Array.from({ length: 50 }, (_, j) =>
        get("/entente/nothing", { "x-forwarded-for": `203.0.113.${(i + j) % 250}` }),
      );
      barred += (await Promise.all(asked)).filter(({ status }) => status === 429).length;
    }
    expect(barred).toBeGreaterThan(0);
  });
});
