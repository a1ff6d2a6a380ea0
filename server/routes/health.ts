import * as z from "zod";
import { defineRoute, none } from "../http/route.ts";
import { feelPulse } from "../neo4j/pulse.ts";

const health = z.object({
  status: z.enum(["ready", "away"]),
  database: z.object({
    version: z.string(),
    how: z.string().meta({ description: "How the database is had: embedded, or at an address." }),
  }),
  projections: z
    .array(
      z.object({
        dataset: z.string(),
        contentHash: z.string(),
        relations: z.int(),
        bytes: z.int().meta({ description: "Of its arrays, in one thread; texts are left out." }),
        builtMs: z.int(),
      }),
    )
    .meta({ description: "What is held in memory to answer questions of influence." }),
  cases: z
    .array(
      z.object({
        dataset: z.string(),
        contentHash: z.string(),
        relations: z.int(),
        bytes: z.int().meta({ description: "Of its columns, which all threads share." }),
        origin: z.enum(["disk", "database"]),
        tookMs: z.int().meta({ description: "Until it was there, in milliseconds." }),
      }),
    )
    .meta({ description: "The cases that are held in memory." }),
});

export const healthRoute = defineRoute({
  method: "get",
  path: "/api/health",
  summary: "Whether the program and its database answer; 503 while the database is away",
  // Whoever watches over the program, such as a container's engine, has no token.
  needs: "open",
  params: none,
  query: none,
  body: none,
  response: health,
  status: ({ status }) => (status === "ready" ? 200 : 503),
  async handle(_request, { database, influence, cases }) {
    const { version, how } = database;
    const status = await feelPulse(database);
    const held = { projections: [...influence.projections], cases: [...cases.summaries] };
    return { status, database: { version, how }, ...held };
  },
});
