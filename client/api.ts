import * as z from "zod";
import { type Dataset, type DatasetSummary, dataset, datasetSummary } from "../model/graph/dataset.ts";
import { type Found, found } from "../model/graph/found.ts";
import { type Slice, slice } from "../model/graph/slice.ts";
import { reportReachable } from "./http/connection.ts";

// The fast path of the validator compiles code at run time, which the page's content security policy forbids.
z.config({ jitless: true });

const problem = z.object({
  status: z.int().optional(),
  /** Where the kind of problem is described; its last part names it. */
  type: z.string().default(""),
  title: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).default([]),
  place: z.object({ line: z.int(), column: z.int(), offset: z.int() }).optional(),
});

/** What an answer that is none says beside its sentence. */
interface ProblemFacts {
  /** As the program names it: "refused", "busy", "invalid" … */
  readonly kind?: string;
  readonly errors?: readonly { readonly parameter: string; readonly detail: string }[];
  /** Where in a query it went wrong: line and column from 1, offset from 0. */
  readonly place?: { readonly line: number; readonly column: number; readonly offset: number } | undefined;
  /** Seconds after which it makes sense to ask again. */
  readonly retryAfter?: number | undefined;
}

const health = z.object({ status: z.string() });

/** An answer that says why it is none (RFC 9457): what was wrong, and how to mend it. */
export class ApiError extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly facts: ProblemFacts;

  constructor(status: number, title: string, detail: string, cause?: unknown, facts: ProblemFacts = {}) {
    super(`${title}. ${detail}`, { cause });
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.facts = facts;
  }

  /** Whether asking again later can help, the database or the program being away. */
  get isAway(): boolean {
    return this.status === 0 || (this.status === 503 && this.facts.kind !== "busy");
  }
}

/**
 * Asks the program and parses its answer.
 * @throws ApiError when the answer is a problem, is not what was asked for, or does not come at all (status 0)
 */
export function request<T>(
  schema: z.ZodType<T>,
  path: string,
  query: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
): Promise<T> {
  const url = `${path}${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ""}`;
  return ask(schema, url, { headers: { accept: "application/json" }, ...(signal && { signal }) });
}

/**
 * Sends JSON to the program and parses its answer.
 * @throws ApiError as `request` does; whatever the signal is aborted with
 */
export function send<T>(schema: z.ZodType<T>, path: string, body: unknown, signal: AbortSignal): Promise<T> {
  const headers = { accept: "application/json", "content-type": "application/json" };
  return ask(schema, path, { method: "POST", headers, body: JSON.stringify(body), signal });
}

async function ask<T>(schema: z.ZodType<T>, url: string, init: RequestInit): Promise<T> {
  const response = await reach(url, init);
  if (!response.ok) throw await toError(response);
  return parseAnswer(schema, await response.json());
}

/**
 * An answer's body as what was asked for.
 * @throws ApiError when it is not that
 */
export function parseAnswer<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ApiError(
    200,
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
    const response = await fetch(url, init);
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

/**
 * A problem's body as an error; where it is none, the status alone is told.
 * @param retryAfter seconds after which it makes sense to ask again
 */
export function readProblem(status: number, body: unknown, retryAfter?: number): ApiError {
  const { success, data } = problem.safeParse(body);
  if (!success) return new ApiError(status, "The program answered with an error", `HTTP ${status}.`);
  return new ApiError(data.status ?? status, data.title, data.detail ?? "", undefined, {
    kind: data.type.split("/").at(-1) ?? "",
    errors: data.errors,
    place: data.place,
    retryAfter,
  });
}

/** Every dataset in the database. */
export async function fetchDatasets(): Promise<DatasetSummary[]> {
  const { datasets } = await request(z.object({ datasets: z.array(datasetSummary) }), "/api/datasets");
  return datasets;
}

/** One dataset with its vocabulary, sources, periods and layout. */
export function fetchDataset(id: string): Promise<Dataset> {
  return request(dataset, `/api/datasets/${encodeURIComponent(id)}`);
}

/** The most relations that the page takes in; a larger dataset is cut, and the page says so. */
const TAKEN_IN = 20_000;

/** All entities and relations of a dataset, of whatever time. */
export function fetchWhole(id: string): Promise<Slice> {
  return request(slice, "/api/network", { dataset: id, limit: String(TAKEN_IN) });
}

/** Entities of a dataset whose name, in any language, holds the words; the best first. */
export async function searchEntities(words: string, dataset: string, signal: AbortSignal): Promise<Found[]> {
  const query = { q: words, dataset, limit: "12" };
  const { results } = await request(z.object({ results: z.array(found) }), "/api/search", query, signal);
  return results;
}

/** Whether the program and its database answer; reported to the connection store either way. */
export async function checkHealth(): Promise<void> {
  await request(health, "/api/health").catch(() => undefined);
}
