import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response as Answered, Request as Asked, Express } from "express";
import { chunksOf } from "../../model/exchange/read/input.ts";
import { clientOf } from "../access/client.ts";
import type { Gate } from "../access/gate.ts";
import type { AppContext, RouteContext } from "../http/context.ts";
import { jsonBody } from "../http/json.ts";
import { originOf } from "../http/shared.ts";
import { whenGone } from "../http/when-gone.ts";
import { Turns } from "../lib/turns.ts";
import type { ContextFor } from "./server.ts";

/** Bytes of a request: questions are short. */
const BODY_LIMIT = 2 ** 18;

/** Who asks, and where the program is as they see it. */
type Asker = Pick<RouteContext, "client" | "origin">;

/** The context of a tool that is asked by somebody; what its answer takes up is given back when it is told. */
export function contextOf(context: AppContext, gate: Gate, asker: Asker, turns: Turns): ContextFor {
  const { client } = asker;
  return (signal): RouteContext => ({
    ...{ ...context, gate, ...asker, signal },
    turn: () => turns.next(client),
    sent: Promise.resolve(),
    upload: Readable.from([]),
    // Its tools only read.
    mayWrite: async () => false,
  });
}

/** Puts the Model Context Protocol (Streamable HTTP, without sessions) at `/mcp`, for whoever may read. */
export function serveMcp(app: Express, context: AppContext, gate: Gate): void {
  const turns = new Turns();
  app.all("/mcp", ...jsonBody(BODY_LIMIT), async (request, response) => {
    await gate.admit(request, "read");
    const asker = { client: clientOf(request), origin: originOf(request, gate.access) };
    const contextFor = contextOf(context, gate, asker, turns);
    const { createMcpHandler, createMcpServer } = await protocol();
    const handler = createMcpHandler(() => createMcpServer(context.catalogue, contextFor), {
      onerror: (error) =>
        context.log.debug({ err: error }, "a request of the Model Context Protocol was refused"),
    });
    const gone = whenGone(response);
    try {
      await send(await handler.fetch(toWeb(request, gone), { parsedBody: request.body }), response);
    } finally {
      await handler.close();
    }
  });
}

/** Takes 130 ms and 24 MiB to have, so that it is read when it is first asked for. */
async function protocol() {
  const [{ createMcpHandler }, { createMcpServer }] = await Promise.all([
    import("@modelcontextprotocol/server"),
    import("./server.ts"),
  ]);
  return { createMcpHandler, createMcpServer };
}

/** The body was read already, and is handed over beside it. */
function toWeb(request: Asked, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    headers.set(name, [value ?? []].flat().join(", "));
  const { method } = request;
  const body = method === "GET" || method === "HEAD" ? undefined : JSON.stringify(request.body ?? null);
  return new Request(new URL(request.originalUrl, "http://localhost"), {
    ...{ method, headers, signal },
    ...(body !== undefined && { body }),
  });
}

async function send(answer: Response, response: Answered): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.set(name, value);
  if (answer.body === null) response.end();
  else await pipeline(Readable.from(chunksOf(answer.body)), response);
}
