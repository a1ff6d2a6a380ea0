import { readFileSync } from "node:fs";
import { join } from "node:path";
import { constants } from "node:zlib";
import compression from "compression";
import { type Express, static as files, type RequestHandler } from "express";
import { createNonce, pagePolicy } from "./security.ts";

/** What stands for the nonce in the built `index.html`, wherever it is needed. */
export const NONCE_PLACEHOLDER = "ENTENTE_CSP_NONCE";

/** Takes a tenth off what a browser loads once, for a tenth of a second: an answer of the API is not worth that. */
const THOROUGH = 9;

/**
 * Serves the built client: the page at `/`, and its files, of which those named by their content never go stale.
 * @param folder where the build put them; it must hold `index.html`
 * @param guard lets those to the page who may read; its files tell nothing of any case
 */
export function servePage(app: Express, folder: string, guard: RequestHandler): void {
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: THOROUGH } } }));
  app.get("/", guard, page(folder));
  app.use(
    files(folder, {
      index: false,
      redirect: false,
      setHeaders: (response, path) => response.setHeader("Cache-Control", cacheOf(path)),
    }),
  );
}

function page(folder: string): RequestHandler {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  return (_request, response) => {
    const nonce = createNonce();
    response.set({ "Content-Security-Policy": pagePolicy(nonce), "Cache-Control": "no-store" });
    response.type("html").send(html.replaceAll(NONCE_PLACEHOLDER, nonce));
  };
}

function cacheOf(path: string): string {
  const named = /[/\\]assets[/\\].*-[\w-]{8}\.\w+$/.test(path);
  return named ? "public, max-age=31536000, immutable" : "no-cache";
}
