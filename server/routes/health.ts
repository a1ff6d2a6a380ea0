import * as z from "zod";
import { Problem } from "../errors.ts";
import { defineRoute, none } from "../http/route.ts";
import { read } from "../neo4j/read.ts";

/** How long the database may take to answer before it counts as away, in milliseconds. */
const PATIENCE = 2_000;

const health = z.object({
  status: z.enum(["ready", "away"]),
  database: z.object({
    version: z.string(),
    how: z.string().meta({ description: "How the database is had: embedded, or at an address." }),
  }),
});

export const healthRoute = defineRoute({
  method: "get",
  path: "/api/health",
  summary: "Whether the program and its database answer; 503 while the database is away",
  params: none,
  query: none,
  body: none,
  response: health,
  status: ({ status }) => (status === "ready" ? 200 : 503),
  async handle(_request, { database }) {
    const { version, how } = database;
    const signal = AbortSignal.timeout(PATIENCE);
    const status = await read(database, "RETURN 1", {}, { signal }).then(() => "ready" as const, awayOr);
    return { status, database: { version, how } };
  },
});

function awayOr(error: unknown): "away" {
  const gone = error instanceof DOMException && error.name === "TimeoutError";
  if (gone || (error instanceof Problem && error.kind === "unavailable")) return "away";
  throw error;
}
