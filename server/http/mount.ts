import type { Express, Request, RequestHandler, Response } from "express";
import { clientOf } from "../access/client.ts";
import { Gate } from "../access/gate.ts";
import { OWN } from "../access/policy.ts";
import { Problem } from "../errors.ts";
import type { AppContext, RouteContext } from "./context.ts";
import { Download, sendDownload } from "./download.ts";
import { EVENTS, tellEvents } from "./events.ts";
import { jsonBody } from "./json.ts";
import { hasBody, type Route } from "./route.ts";

/** Puts the routes into the app; another method on one of their paths is a problem of its own. */
export function mount(
  app: Express,
  routes: readonly Route[],
  context: AppContext,
  gate: Gate = new Gate(OWN),
): void {
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ":$1");
    app[route.method](path, ...bodyOf(route), (request, response) =>
      answer(route, { ...context, gate }, request, response),
    );
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
    app.all(path.replaceAll(/\{(\w+)\}/g, ":$1"), (request, response) => {
      response.set("Allow", methods.join(", "));
      throw new Problem(
        "methodNotAllowed",
        `${request.method} is not offered here; use ${methods.join(" or ")}.`,
      );
    });
  }
}

function bodyOf({ method, takes }: Route): RequestHandler[] {
  return hasBody(method) && takes !== "bytes" ? jsonBody(takes) : [];
}

type GatedContext = AppContext & Pick<RouteContext, "gate">;

async function answer(route: Route, context: GatedContext, request: Request, response: Response) {
  response.locals.route = route.path;
  await context.gate.admit(request, route.needs);
  const asked: RouteContext = {
    ...context,
    signal: whenGone(response),
    client: clientOf(request),
    upload: request,
  };
  if (route.media === undefined && request.accepts(["json", EVENTS]) === EVENTS)
    return tellEvents(route, asked, request, response);
  const { status, body } = await route.answer(request, asked);
  if (body instanceof Download) return sendDownload(body, response);
  response.status(status).set("Cache-Control", "no-cache").json(body);
}

function whenGone(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort(new Problem("cancelled", "The client went away."));
  });
  return gone.signal;
}
