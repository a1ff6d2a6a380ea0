import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import * as z from "zod";
import { PROBLEMS, Problem, type ProblemKind } from "../errors.ts";
import type { Log } from "../log.ts";

/** An error as it travels: "Problem Details for HTTP APIs", RFC 9457. */
export const problemDetails = z
  .object({
    type: z.string().meta({ description: "Where this kind of problem is described." }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: "What was wrong, and how to mend it." }),
    instance: z.string().meta({ description: "The request it happened to." }),
    errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
    place: z
      .object({ line: z.int(), column: z.int(), offset: z.int() })
      .optional()
      .meta({ description: "Where in the query: line and column from 1, offset in characters from 0." }),
  })
  .meta({ id: "Problem" });

/** The last handler: whatever was thrown becomes a problem, and what is our own fault is logged with its cause. */
export function problemHandler(log: Log): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, next) => {
    const problem = note(error, request, log);
    if (response.headersSent) return next(error);
    send(problem, request, response);
  };
}

/** An error as the details of a problem, for an answer that has begun already. */
export function problemOf(error: unknown, request: Request, log: Log): z.infer<typeof problemDetails> {
  return describe(note(error, request, log), request);
}

function note(error: unknown, request: Request, log: Log): Problem {
  const problem = toProblem(error);
  if (problem.kind === "internal") log.error({ err: error, url: request.originalUrl }, problem.message);
  return problem;
}

/** For whatever no route has taken. */
export const noSuchPage: RequestHandler = (request) => {
  throw new Problem(
    "notFound",
    `There is nothing at ${request.path}. What there is, /api/openapi.json lists.`,
  );
};

function send(problem: Problem, request: Request, response: Response): void {
  if (problem.retryAfter !== undefined) response.set("Retry-After", String(problem.retryAfter));
  if (problem.kind === "unauthorized") response.set("WWW-Authenticate", 'Bearer realm="Entente"');
  response
    .status(PROBLEMS[problem.kind].status)
    .set("Cache-Control", "no-store")
    .type("application/problem+json");
  response.send(JSON.stringify(describe(problem, request)));
}

function describe(problem: Problem, request: Request): z.infer<typeof problemDetails> {
  const { status, title } = PROBLEMS[problem.kind];
  return {
    type: `/api/openapi.json#/components/responses/${problem.kind}`,
    title,
    status,
    detail: problem.message,
    instance: request.originalUrl,
    ...(problem.errors.length > 0 && { errors: [...problem.errors] }),
    ...(problem.place !== undefined && { place: problem.place }),
  };
}

/** Whatever was thrown as a problem; what nobody expected is the program's own fault. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const kind = kindOfStatus(error);
  if (kind === undefined || !(error instanceof Error)) {
    return new Problem("internal", "The program failed on this request; its log says why.", { cause: error });
  }
  return new Problem(kind, explain(error), { cause: error });
}

/** The body parser marks a body beyond its limit with that limit, in bytes. */
function explain(error: Error): string {
  if (!("limit" in error) || typeof error.limit !== "number") return `${error.message}.`;
  return `The body of a request may have ${error.limit / 1024} KiB; this one is larger. Send less at once.`;
}

/** Express and its body parser mark what the client did wrong with the status that fits. */
function kindOfStatus(error: unknown): ProblemKind | undefined {
  if (!(error instanceof Error) || !("status" in error)) return undefined;
  if (error.status === 413) return "tooLarge";
  if (error.status === 415) return "unsupported";
  return error.status === 400 ? "invalid" : undefined;
}
