import { type Express, type Request, type RequestHandler, type Response, urlencoded } from "express";
import { clientOf } from "../access/client.ts";
import { Gate } from "../access/gate.ts";
import { OWN } from "../access/policy.ts";
import { Problem } from "../errors.ts";
import { FairQueue } from "../lib/fair-queue.ts";
import { Turns } from "../lib/turns.ts";
import type { AppContext, RouteContext } from "./context.ts";
import { Download, sendDownload } from "./download.ts";
import { EVENTS, tellEvents } from "./events.ts";
import { jsonBody } from "./json.ts";
import { hasBody, type Route } from "./route.ts";
import { sendJson } from "./send-json.ts";
import { originOf, share } from "./shared.ts";
import { whenGone } from "./when-gone.ts";

/** The largest form that is read, in bytes: a batch of queries fits many times over. */
const FORM_LIMIT = 2 ** 20;

/** How many large answers are made and sent at once, as each takes up memory until its client has it. */
const LARGE = { running: 4, runningPerClient: 2, waiting: 128, waitingPerClient: 8, patience: 60_000 };

/** Puts the routes into the app; another method on one of their paths is a problem of its own. */
export function mount(
  app: Express,
  routes: readonly Route[],
  context: AppContext,
  gate: Gate = new Gate(OWN),
): void {
  const serving: Serving = {
    ...context,
    gate,
    turns: new Turns(),
    large: new FairQueue(LARGE, "large questions"),
  };
  for (const [path, offered] of byPath(routes)) {
    const pattern = path.replaceAll(/\{(\w+)\}/g, ":$1");
    for (const route of offered) {
      app[route.method](pattern, ...bodyOf(route), (request, response) =>
        answer(route, serving, request, response),
      );
    }
    app.all(pattern, (request, response) => {
      const methods = offered.map(({ method }) => method.toUpperCase());
      response.set("Allow", methods.join(", "));
      throw new Problem(
        "methodNotAllowed",
        `${request.method} is not offered here; use ${methods.join(" or ")}.`,
      );
    });
  }
}

/** Routes by their paths, a name before a parameter in its place: what is offered at a name is decided there. */
function byPath(routes: readonly Route[]): [path: string, offered: readonly Route[]][] {
  const paths = new Map<string, Route[]>();
  for (const route of routes) paths.set(route.path, [...(paths.get(route.path) ?? []), route]);
  const order = (path: string) => path.replaceAll("{", "~");
  return [...paths].sort(([one], [other]) => (order(one) < order(other) ? -1 : 1));
}

function bodyOf({ method, takes }: Route): RequestHandler[] {
  if (takes === "form") return [urlencoded({ extended: false, limit: FORM_LIMIT })];
  return hasBody(method) && takes !== "bytes" ? jsonBody(takes) : [];
}

/** What all answers of an app share. */
interface Serving extends AppContext, Pick<RouteContext, "gate"> {
  readonly turns: Turns;
  readonly large: FairQueue;
}

async function answer(route: Route, serving: Serving, request: Request, response: Response) {
  const { turns, large, ...context } = serving;
  response.locals.route = route.path;
  await context.gate.admit(request, route.needs);
  const [client, signal] = [clientOf(request), whenGone(response)];
  const turn = () => turns.next(client);
  const leave = route.isLarge(request) ? await large.enter(client, signal) : () => {};
  let isSent = () => {};
  const sent = new Promise<void>((resolve) => {
    isSent = resolve;
  });
  try {
    const origin = originOf(request, context.gate.access);
    if (route.isShared) share(request, response);
    const mayWrite = () => context.gate.admits(request, "write");
    const asked = { ...context, signal, client, turn, sent, upload: request, origin, mayWrite };
    await send(route, asked, request, response);
  } finally {
    isSent();
    leave();
  }
}

async function send(route: Route, asked: RouteContext, request: Request, response: Response): Promise<void> {
  if (route.media === undefined && request.accepts(["json", EVENTS]) === EVENTS)
    return tellEvents(route, asked, request, response);
  const { status, body } = await route.answer(request, asked);
  if (body instanceof Download) return sendDownload(body, response);
  response.status(status).set("Cache-Control", "no-cache");
  await sendJson(body, response, asked.turn);
}
