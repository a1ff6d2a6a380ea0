/** What can go wrong with a request, and the HTTP status that says so (RFC 9110). */
export const PROBLEMS = {
  invalid: { status: 400, title: "The request cannot be understood" },
  notFound: { status: 404, title: "There is no such thing" },
  methodNotAllowed: { status: 405, title: "This cannot be done here" },
  tooLarge: { status: 413, title: "The request is too large" },
  unsupported: { status: 415, title: "The body is in a form that is not read here" },
  cancelled: { status: 499, title: "The client went away" },
  internal: { status: 500, title: "Something went wrong in the program" },
  unavailable: { status: 503, title: "The database is away" },
  timedOut: { status: 504, title: "The database took too long" },
} as const;

export type ProblemKind = keyof typeof PROBLEMS;

/** One parameter that was wrong, and how to mend it. */
export interface ParameterError {
  readonly parameter: string;
  readonly detail: string;
}

export interface ProblemOptions {
  readonly errors?: readonly ParameterError[];
  readonly cause?: unknown;
  /** Seconds after which it makes sense to ask again. */
  readonly retryAfter?: number;
}

/** An error that its reader can act on: what was wrong and how to mend it. The cause is kept for the log. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly errors: readonly ParameterError[];
  readonly retryAfter: number | undefined;

  constructor(kind: ProblemKind, detail: string, { errors = [], cause, retryAfter }: ProblemOptions = {}) {
    super(detail, { cause });
    this.name = "Problem";
    this.kind = kind;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/** The problem of parameters that do not fit: one sentence each. */
export function invalid(errors: readonly ParameterError[]): Problem {
  return new Problem("invalid", errors.map(({ detail }) => detail).join(" "), { errors });
}
