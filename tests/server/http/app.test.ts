import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NONCE_PLACEHOLDER } from "../../../server/http/page.ts";
import { type ServedCase, serveCase } from "../../support/served-case.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-client-"));
const index = `<meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}"><script src="/assets/index-AbCd_123.js"></script>`;

const large = "export {};\n".repeat(1_000);

let served: ServedCase;
beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), index);
  writeFileSync(join(folder, "icon.svg"), "<svg/>");
  writeFileSync(join(folder, "assets/index-AbCd_123.js"), "export {}");
  writeFileSync(join(folder, "assets/large-AbCd_123.js"), large);
  served = await serveCase(folder);
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

test("the page may load what the server gives it, and styles under a nonce that is new each time", async () => {
  const [first, second] = await Promise.all([served.get("/"), served.get("/?view=x")]);
  const policy = first.headers.get("content-security-policy") ?? "";
  const nonce = /nonce-([\w+/=]+)/.exec(policy)?.[1] ?? "";
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
  expect(policy).not.toContain("unsafe");
  expect(await first.text()).toBe(index.replace(NONCE_PLACEHOLDER, nonce));
  expect(second.headers.get("content-security-policy")).not.toBe(policy);
  expect(first.headers.get("cache-control")).toBe("no-store");
});

test("files named by their content never go stale, others are asked for again", async () => {
  const [asset, icon] = await Promise.all([served.get("/assets/index-AbCd_123.js"), served.get("/icon.svg")]);
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(asset.headers.get("content-type")).toContain("javascript");
  expect(icon.headers.get("cache-control")).toBe("no-cache");
});

test("the page's files and answers travel compressed", async () => {
  const asset = await served.get("/assets/large-AbCd_123.js", { headers: { "accept-encoding": "br" } });
  expect(asset.headers.get("content-encoding")).toBe("br");
  expect(await asset.text()).toBe(large);
  const answer = await served.get("/api/openapi.json", { headers: { "accept-encoding": "gzip" } });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
});

test.each(["/explore", "/index.html/x", "/..%2fpackage.json", "/assets/none.js"])(
  "%s is not the page",
  async (path) => {
    const response = await served.get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  },
);

test("an answer loads nothing, is not framed and not sniffed", async () => {
  const { headers } = await served.get("/api/health");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("x-powered-by")).toBeNull();
  expect(headers.get("strict-transport-security")).toBeNull();
});

test("another method is refused with those that are offered", async () => {
  const response = await served.get("/api/network", { method: "DELETE" });
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("GET");
  expect(await response.json()).toMatchObject({ status: 405, detail: expect.stringContaining("use GET") });
});

test("an address that cannot be decoded is a problem of its sender", async () => {
  expect((await served.get("/api/entities/%E0%A4%A")).status).toBe(400);
});

test("what has not changed is not sent again", async () => {
  const first = await served.get("/api/datasets");
  const again = await served.get("/api/datasets", {
    headers: { "cache-control": "max-age=0", "if-none-match": first.headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);
});

test("a network is compressed for who can read it", async () => {
  const encoding = await new Promise((resolve, reject) => {
    const headers = { "accept-encoding": "gzip" };
    const asked = request(`${served.url}/api/network`, { headers }, (response) => {
      response.resume();
      resolve(response.headers["content-encoding"]);
    });
    asked.on("error", reject).end();
  });
  expect(encoding).toBe("gzip");
});

test("a small answer goes as it is to this machine itself, and compressed through a proxy", async () => {
  const ask = (headers: Record<string, string>) =>
    served.get("/api/histogram?unit=year", { headers: { "accept-encoding": "gzip", ...headers } });
  const [own, others] = [await ask({}), await ask({ "x-forwarded-for": "192.0.2.7" })];
  expect(own.headers.get("content-encoding")).toBeNull();
  expect(others.headers.get("content-encoding")).toBe("gzip");
  expect(await others.json()).toEqual(await own.json());
});
