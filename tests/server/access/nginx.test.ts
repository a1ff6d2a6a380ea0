import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { RATES } from "../../../server/access/limits.ts";
import { type Answer, serveFor, TOKEN } from "./served.ts";

const run = promisify(execFile);
const found = await Promise.all([run("nginx", ["-v"]), run("openssl", ["version"])]).then(
  () => true,
  () => false,
);
const inCi = process.env.CI === "true";
if (!found && !inCi) console.log("Skipped: the program behind a web server, which needs nginx and openssl");

const NAME = "entente.example.org";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** What docs/publish.md tells operators to write, once handing the path on and once taking it away. */
function settings(folder: string, port: number, upstream: string): string {
  // From an address of its own, so that it is told from the clients, which are on this machine too.
  const shared = `proxy_bind 127.0.0.2;
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_buffering off;`;
  return `pid ${folder}/nginx.pid;
daemon off;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port} ssl;
    server_name ${NAME};
    ssl_certificate ${folder}/cert.pem;
    ssl_certificate_key ${folder}/key.pem;
    location /entente/ { proxy_pass ${upstream}; ${shared} }
    location /stripped/ { proxy_pass ${upstream}/; ${shared} }
  }
}
`;
}

describe.skipIf(!found && !inCi)("behind nginx, which ends TLS", () => {
  let folder: string;
  let port: number;
  let served: Awaited<ReturnType<typeof serveFor>>;
  let nginx: ReturnType<typeof spawn>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "entente-nginx-"));
    const page = join(folder, "page");
    await mkdir(page);
    await writeFile(join(page, "index.html"), "<!doctype html><title>The page</title>");
    served = await serveFor(
      { mode: "public", token: TOKEN, hosts: [NAME], trustProxy: ["127.0.0.2"], basePath: "/entente" },
      page,
    );
    port = await freePort();
    const certificate = [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "1",
      "-subj",
      `/CN=${NAME}`,
    ];
    await run("openssl", [
      ...certificate,
      "-keyout",
      join(folder, "key.pem"),
      "-out",
      join(folder, "cert.pem"),
    ]);
    await writeFile(join(folder, "nginx.conf"), settings(folder, port, served.url));
    nginx = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-p", folder], { stdio: "ignore" });
    await vi.waitFor(async () => expect((await get("/entente/")).status).toBe(200), { timeout: 20_000 });
  });

  afterAll(async () => {
    nginx.kill("SIGQUIT");
    await once(nginx, "exit");
    await served.close();
    await rm(folder, { recursive: true, force: true });
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
