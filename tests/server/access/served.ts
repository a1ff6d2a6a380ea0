import { request as ask } from "node:http";
import { RATES, type Shares } from "../../../server/access/limits.ts";
import { type Access, OWN } from "../../../server/access/policy.ts";
import { testDatabase } from "../../support/database.ts";
import { provideCase, serve } from "../../support/served-case.ts";

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
  const { url, close } = await serve(database, {
    access: { ...OWN, ...access },
    shares,
    ...(clientFolder !== undefined && { clientFolder }),
  });
  return {
    url,
    /** Unlike fetch, this sends whatever Host it is told to. */
    get: (path: string, headers: Record<string, string> = {}) => send(url + path, "GET", headers),
    post: (path: string, body: string, headers: Record<string, string> = {}) =>
      send(url + path, "POST", headers, body),
    async close() {
      await close();
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
