import * as z from "zod";
import { schema } from "../../model/console/schema.ts";
import { describeSchema } from "../console/schema.ts";
import { datasetParameter } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";

/** What can be asked about in Cypher. */
export const schemaRoute = defineRoute({
  method: "get",
  path: "/api/schema",
  summary: "What a dataset holds, and what of Cypher the console runs",
  description:
    "Labels and relation types with their counts, properties with their types, allowed functions and procedures, and the catalogue's parameters, all as the database has them now.",
  params: none,
  query: z.strictObject({ dataset: datasetParameter }),
  body: none,
  response: schema,
  async handle({ query }, context) {
    const { generation } = await context.datasets.resolve(query.dataset, context.signal);
    return describeSchema(context, generation);
  },
});
