import { type ErrorRequestHandler, type Express, urlencoded } from "express";
import { Problem } from "../errors.ts";
import { clientOf } from "./client.ts";
import type { Gate } from "./gate.ts";

/** The form, without any script; no other page may show it in a frame, and it sends to this server alone. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Signing in and out with the token, for browsers, which send no token by themselves. */
export function serveSignIn(app: Express, gate: Gate): void {
  if (gate.access.token === undefined) return;
  const home = `${gate.access.basePath}/`;
  app.get("/sign-in", (_request, response) => {
    response
      .set({ "Content-Security-Policy": POLICY, "Cache-Control": "no-store" })
      .type("html")
      .send(form(""));
  });
  app.post("/sign-in", urlencoded({ extended: false, limit: 4_096 }), async (request, response) => {
    const { token } = Object(request.body);
    const accepted = typeof token === "string" && (await gate.accepts(token, clientOf(request)));
    response.set({ "Content-Security-Policy": POLICY, "Cache-Control": "no-store" });
    if (!accepted) return void response.status(401).type("html").send(form("This is not the token."));
    gate.sessions.begin(request, response);
    response.redirect(303, home);
  });
  app.post("/sign-out", (request, response) => {
    gate.sessions.end(request, response);
    response.redirect(303, home);
  });
}

/** Sends whoever opens the page without having signed in to the form. */
export function toSignIn(basePath: string): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, next) => {
    const asked = error instanceof Problem && error.kind === "unauthorized";
    const isPage = request.method === "GET" && request.path === "/";
    if (asked && isPage) response.redirect(303, `${basePath}/sign-in`);
    else next(error);
  };
}

function form(complaint: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>Entente: sign in</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 24rem; margin: 4rem auto; padding: 0 1rem } label, input, button { display: block; font: inherit; margin-top: .5rem; width: 100%; box-sizing: border-box; min-height: 2.5rem }</style>
<main>
<h1>Entente</h1>
<form method="post">
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required${complaint === "" ? "" : ' aria-invalid="true" aria-describedby="complaint"'} />
${complaint === "" ? "" : `<p id="complaint" role="alert">${complaint}</p>`}
<button>Sign in</button>
</form>
<p>Whoever runs this Entente has the token.</p>
</main>
</html>
`;
}
