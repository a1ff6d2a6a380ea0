import type { Request, Response } from "express";
import type { RouteContext } from "./context.ts";
import { Outlet } from "./outlet.ts";
import { problemOf } from "./problem.ts";
import type { Route } from "./route.ts";
import { jsonSlices } from "./send-json.ts";

/** The media type of server-sent events (WHATWG HTML, §9.2). */
export const EVENTS = "text/event-stream";

/**
 * Answers with events: any number of `progress` (`{done, total, step?}`), then `answer` or `problem`, each with the body that
 * it would have as JSON.
 */
export async function tellEvents(
  route: Route,
  context: RouteContext,
  request: Request,
  response: Response,
): Promise<void> {
  // Without no-transform a compressor would hold the events back.
  response.status(200).set({ "Content-Type": EVENTS, "Cache-Control": "no-cache, no-transform" });
  response.flushHeaders();
  const tell = (event: string, data: unknown) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const onProgress = (done: number, total: number, step?: string) =>
    tell("progress", { done, total, ...(step !== undefined && { step }) });
  try {
    const { body } = await route.answer(request, { ...context, onProgress });
    await tellAnswer(body, response, context.turn);
  } catch (error) {
    tell("problem", problemOf(error, request, context.log));
  }
  response.end();
}

/** An event's data has no line breaks, and JSON needs none. */
async function tellAnswer(body: unknown, response: Response, turn: () => Promise<void>): Promise<void> {
  const outlet = new Outlet(response);
  await outlet.write("event: answer\ndata: ");
  for await (const slice of jsonSlices(body, turn)) await outlet.write(slice);
  await outlet.write("\n\n");
}
