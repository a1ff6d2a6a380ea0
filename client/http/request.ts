import * as z from "zod";
import { ApiError, readProblem } from "./api-error.ts";
import { reportReachable } from "./connection.ts";
import { Failure } from "./failure.ts";

// The fast path of the validator compiles code at run time, which the page's content security policy forbids.
z.config({ jitless: true });

/**
 * Asks the program and parses its answer.
 * @param query by name, or as pairs where a name is given more than once
 * @throws ApiError when the answer is a problem or does not come at all (status 0); Failure when it is not what was asked for
 */
export function request<T>(
  schema: z.ZodType<T>,
  path: string,
  query: Readonly<Record<string, string>> | [string, string][] = {},
  signal?: AbortSignal,
): Promise<T> {
  const text = String(new URLSearchParams(query));
  const url = text === "" ? path : `${path}?${text}`;
  return ask(schema, url, { headers: { accept: "application/json" }, ...(signal && { signal }) });
}

/**
 * Sends JSON to the program and parses its answer.
 * @param method what is done with it: `POST` unless said otherwise
 * @throws ApiError as `request` does; whatever the signal is aborted with
 */
export function send<T>(
  schema: z.ZodType<T>,
  path: string,
  body: unknown,
  signal: AbortSignal | undefined,
  method: "POST" | "PUT" | "PATCH" | "DELETE" = "POST",
): Promise<T> {
  const headers = { accept: "application/json", "content-type": "application/json" };
  return ask(schema, path, { method, headers, body: JSON.stringify(body), ...(signal && { signal }) });
}

/**
 * Sends bytes as they are.
 * @throws ApiError as `request` does; whatever the signal is aborted with
 */
export function sendBytes<T>(
  schema: z.ZodType<T>,
  path: string,
  body: Blob,
  signal: AbortSignal,
): Promise<T> {
  const headers = { accept: "application/json", "content-type": "application/octet-stream" };
  return ask(schema, path, { method: "PUT", headers, body, signal });
}

async function ask<T>(schema: z.ZodType<T>, url: string, init: RequestInit): Promise<T> {
  const response = await reach(url, init);
  if (!response.ok) throw await toError(response);
  return parseAnswer(schema, await response.json());
}

/**
 * An answer's body as what was asked for.
 * @throws Failure when it is not that
 */
export function parseAnswer<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Failure(
    "The answer cannot be read",
    "Page and program are of different versions. Load the page again.",
    parsed.error,
  );
}

/**
 * Reaches the program, whatever it then says.
 * @throws ApiError with status 0 when no answer comes; whatever the signal is aborted with
 */
export async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    // Below the page, which need not live at the root of its server.
    const response = await fetch(new URL(`.${url}`, document.baseURI), init);
    if (response.status !== 503) reportReachable(true);
    return response;
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    reportReachable(false);
    throw new ApiError(
      0,
      "The program does not answer",
      "It may have been stopped. The page asks again by itself.",
      cause,
    );
  }
}

/** What an answer that is none says. */
export async function toError(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const retryAfter = Number(response.headers.get("retry-after")) || undefined;
  const error = readProblem(response.status, body, retryAfter);
  if (error.status === 503) reportReachable(!error.isAway);
  return error;
}
