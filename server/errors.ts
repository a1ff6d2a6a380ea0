import type { TextPosition } from "./text-position.ts";

/** What can go wrong with a request, and the HTTP status that says so (RFC 9110). */
export const PROBLEMS = {
  invalid: { status: 400, title: "The request cannot be understood" },
  unauthorized: { status: 401, title: "This needs the token" },
  refused: { status: 403, title: "This is not allowed here" },
  notFound: { status: 404, title: "There is no such thing" },
  methodNotAllowed: { status: 405, title: "This cannot be done here" },
  conflict: { status: 409, title: "Somebody else was faster" },
  tooLarge: { status: 413, title: "The request is too large" },
  unfit: { status: 422, title: "The request does not fit what is here" },
  unsupported: { status: 415, title: "The body is in a form that is not read here" },
  misdirected: { status: 421, title: "This is not the program's name" },
  tooMany: { status: 429, title: "Too many requests at once" },
  headersTooLarge: { status: 431, title: "The headers of the request are too large" },
  cancelled: { status: 499, title: "The client went away" },
  internal: { status: 500, title: "Something went wrong in the program" },
  unavailable: { status: 503, title: "The database is away" },
  busy: { status: 503, title: "Others are being served" },
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
  /** Where in the query it went wrong. */
  readonly place?: TextPosition;
}

/** An error that its reader can act on: what was wrong and how to mend it. The cause is kept for the log. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly errors: readonly ParameterError[];
  readonly retryAfter: number | undefined;
  readonly place: TextPosition | undefined;

  constructor(
    kind: ProblemKind,
    detail: string,
    { errors = [], cause, retryAfter, place }: ProblemOptions = {},
  ) {
    super(detail, { cause });
    this.name = "Problem";
    this.kind = kind;
    this.errors = errors;
    this.retryAfter = retryAfter;
    this.place = place;
  }
}

/** The problem of parameters that are not what the description of the API asks for: one sentence each. */
export function invalid(errors: readonly ParameterError[]): Problem {
  return ofParameters("invalid", errors);
}

/** The same of parameters that are, and still name what is not here or contradict each other. */
export function unfit(errors: readonly ParameterError[]): Problem {
  return ofParameters("unfit", errors);
}

function ofParameters(kind: ProblemKind, errors: readonly ParameterError[]): Problem {
  return new Problem(kind, errors.map(({ detail }) => detail).join(" "), { errors });
}
