import { Neo4jError } from "neo4j-driver";
import { Problem } from "../errors.ts";

/** Seconds after which a client may ask again while the database is away. */
const RETRY_AFTER = 2;

const AWAY = new Set([
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.ClientError.Database.DatabaseNotFound",
  "Neo.TransientError.Database.DatabaseUnavailable",
]);

/** The problem that an error of the driver stands for; what is neither time nor absence stays as it is. */
export function toProblem(cause: unknown): unknown {
  if (!(cause instanceof Neo4jError)) return cause;
  if (AWAY.has(cause.code) || isOfDriver(cause)) return awayProblem(cause);
  if (cause.code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut")) return tooLong(cause);
  return cause;
}

/** The driver gives its own errors no code; what the database says may quote any word of a query. */
function isOfDriver({ code, message }: Neo4jError): boolean {
  return !code.startsWith("Neo.") && /closed|acquisition timed out/i.test(message);
}

/** What is said while the database is away. */
export function awayProblem(cause?: unknown): Problem {
  const detail =
    "The database does not answer just now. Entente asks it again by itself; try again in a moment.";
  return new Problem("unavailable", detail, { cause, retryAfter: RETRY_AFTER });
}

function tooLong(cause: unknown): Problem {
  const detail =
    "The database did not finish in the time that a request may take. Ask for less: a shorter window, fewer types.";
  return new Problem("timedOut", detail, { cause });
}
