import * as z from "zod";
import { ApiError, readProblem } from "./api-error.ts";
import { parseAnswer, reach, toError } from "./request.ts";

/** How much of some work is done. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What is being done, where there are several steps. */
  readonly step?: string | undefined;
}

const progress = z.object({ done: z.number(), total: z.number(), step: z.string().optional() });

/** A server-sent event (WHATWG HTML, §9.2) as far as the program sends them: a name and one line of data. */
export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

/**
 * Asks for long work and tells how it goes; ended by `signal`, upon which the program stops the work.
 * @param sent what is sent along, and how; without it something is only asked for
 * @throws ApiError when the answer is a problem, is cut off, or does not come at all
 */
export async function requestEvents<T>(
  schema: z.ZodType<T>,
  url: string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
  sent?: { readonly method: "POST" | "DELETE"; readonly body: unknown },
): Promise<T> {
  const headers = { accept: "text/event-stream", ...(sent && { "content-type": "application/json" }) };
  const init = { headers, signal, ...(sent && { method: sent.method, body: JSON.stringify(sent.body) }) };
  const response = await reach(url, init);
  if (!response.ok || response.body === null) throw await toError(response);
  for await (const { name, data } of readEvents(response.body)) {
    const body: unknown = JSON.parse(data);
    if (name === "problem") throw readProblem(500, body);
    if (name === "answer") return parseAnswer(schema, body);
    if (name === "progress") onProgress(parseAnswer(progress, body));
  }
  throw new ApiError(0, "The answer was cut off", "The program ended before its work was done. Ask again.");
}

/** The events of a stream, each as soon as it is whole. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (rest + decoder.decode(part.value, { stream: true })).split("\n\n");
      rest = blocks.pop() ?? "";
      yield* blocks.map(parseEvent);
    }
  } finally {
    await reader.cancel();
  }
}

function parseEvent(block: string): ServerEvent {
  const lines = block.split("\n");
  const after = (field: string) =>
    lines
      .find((line) => line.startsWith(field))
      ?.slice(field.length)
      .trim() ?? "";
  return { name: after("event:"), data: after("data:") };
}
