import * as z from "zod";
import { Failure } from "./failure.ts";

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

/** An answer that says why it is none (RFC 9457): what was wrong, and how to mend it; status 0 where none came. */
export class ApiError extends Failure {
  readonly status: number;
  readonly facts: ProblemFacts;

  constructor(status: number, title: string, detail: string, cause?: unknown, facts: ProblemFacts = {}) {
    super(title, detail, cause);
    this.status = status;
    this.facts = facts;
  }

  override get isAway(): boolean {
    return this.status === 0 || (this.status === 503 && this.facts.kind !== "busy");
  }
}

/** What an answer that is none says beside its sentence; nothing of a failure that is the page's own. */
export function factsOf(error: Failure): ProblemFacts {
  return error instanceof ApiError ? error.facts : {};
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
