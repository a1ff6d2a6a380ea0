import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../support/database.ts";
import { hasNginx, PROXY, startNginx } from "../support/nginx.ts";
import { openStage, type Stage } from "./support/open-page.ts";

if (!hasNginx) console.log("Skipped: the page behind a web server, which needs nginx and openssl");

const FIRST = "?from=government/putin&to=transfer/arms-purchases-of-1995";

describe.skipIf(!hasNginx)("behind nginx, below a path and with TLS", () => {
  let stage: Stage;

  beforeAll(async () => {
    const basePath = "/entente";
    stage = await openStage(testDatabase(), {
      access: { mode: "public", token: undefined, hosts: [], trustProxy: [PROXY], basePath },
      async before(url) {
        const { port, stop } = await startNginx(url);
        return { url: `https://127.0.0.1:${port}${basePath}`, stop };
      },
    });
  });
  afterAll(() => stage.close());

  test("the page loads, Explore draws and Trace answers", async () => {
    const explore = await stage.open("", { ignoreHTTPSErrors: true });
    expect(new URL(explore.url())).toMatchObject({ protocol: "https:", pathname: "/entente/" });
    await explore.getByRole("application", { name: /Network/ }).waitFor();
    await stage.leave(explore);
    const trace = await stage.visit(FIRST, { ignoreHTTPSErrors: true });
    await trace.locator(".verdict-sentence").waitFor();
    await stage.leave(trace);
    expect(stage.takeComplaints()).toEqual([]);
  });
});
