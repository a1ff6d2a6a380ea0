import { schema } from "../../model/console/schema.ts";
import { describeSchema } from "../console/schema.ts";
import { defineRoute, none } from "../http/route.ts";

/** What can be asked about in Cypher. */
export const schemaRoute = defineRoute({
  method: "get",
  path: "/api/schema",
  summary: "What the graph holds, and what of Cypher the console runs",
  description:
    "Labels and relation types with their counts, properties with their types, allowed functions and procedures, and the catalogue's parameters, all as the database has them now.",
  params: none,
  query: none,
  body: none,
  response: schema,
  handle: (_request, context) => describeSchema(context),
});
