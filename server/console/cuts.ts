import { Neo4jError } from "neo4j-driver";
import type { Cut } from "../../model/console/cut.ts";
import type { Limits } from "./limits.ts";

/** What is said of each limit when it bites. */
export const announce: Record<Cut["limit"], (limits: Limits) => Cut> = {
  time: ({ time }) => ({
    limit: "time",
    allowed: time,
    detail: `The query was stopped after ${time / 1000} seconds. What had arrived is shown; ask for less, or add a LIMIT.`,
  }),
  rows: ({ rows }) => ({
    limit: "rows",
    allowed: rows,
    detail: `There are more than ${rows.toLocaleString("en")} rows; the first ${rows.toLocaleString("en")} are shown.`,
  }),
  bytes: ({ bytes, recordBytes }) => ({
    limit: "bytes",
    allowed: bytes,
    detail: `The answer is larger than ${bytes / 2 ** 20} MiB, or one row of it than ${recordBytes / 2 ** 20} MiB; the rows that fit are shown. Return properties rather than whole nodes, or fewer rows.`,
  }),
  memory: () => ({
    limit: "memory",
    detail:
      "The query needed more memory than the database gives one query. What had arrived is shown; collect or sort less at once.",
  }),
  nodes: ({ nodes }) => ({
    limit: "nodes",
    allowed: nodes,
    detail: `The answer holds more than ${nodes.toLocaleString("en")} nodes; so many are drawn, all are in the rows.`,
  }),
};

/** The limit that an error of the database stands for; undefined for any other error. */
export function limitOf(error: unknown): Cut["limit"] | undefined {
  if (!(error instanceof Neo4jError)) return undefined;
  if (/OutOfMemory|MemoryPool|StackOverFlow/i.test(error.code)) return "memory";
  return /TransactionTimedOut|Transaction\.Terminated|LockClientStopped/.test(error.code)
    ? "time"
    : undefined;
}
