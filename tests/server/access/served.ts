import { request as ask } from "node:http";
import { join } from "node:path";
import { RATES, type Shares } from "../../../server/access/limits.ts";
import { type Access, OWN } from "../../../server/access/policy.ts";
import { createApp } from "../../../server/app.ts";
import { loadCatalogue } from "../../../server/catalogue/catalogue.ts";
import { listen } from "../../../server/http/listen.ts";
import { projectRoot } from "../../../server/lib/project-root.ts";
import { assembleTest } from "../../support/assemble.ts";
import { testDatabase } from "../../support/database.ts";
import { provideCase } from "../../support/served-case.ts";

export const TOKEN = "a-token-of-some-length";

/** An answer as it came, with no redirect followed. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** The program on a free port, for whom the operator lets in. */
export async function serveFor(access: Partial<Access>, clientFolder?: string, shares: Shares = RATES) {
  const database = testDatabase();
  await provideCase(database);
  const catalogue = loadCatalogue(join(projectRoot, "cypher"));
  const { close: closeContext, ...context } = assembleTest(database, catalogue);
  const app = createApp({
    ...context,
    version: "0.0.0",
    access: { ...OWN, ...access },
    shares,
    ...(clientFolder !== undefined && { clientFolder }),
  });
  const { url, close } = await listen(app, "127.0.0.1", 0);
  return {
    url,
    /** Unlike fetch, this sends whatever Host it is told to. */
    get: (path: string, headers: Record<string, string> = {}) => send(url + path, "GET", headers),
    post: (path: string, body: string, headers: Record<string, string> = {}) =>
      send(url + path, "POST", headers, body),
    async close() {
      await close();
      await closeContext();
      await database.close();
    },
  };
}

function send(url: string, method: string, headers: Record<string, string>, body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = ask(url, { method, headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}
