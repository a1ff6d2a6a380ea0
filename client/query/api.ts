import * as z from "zod";
import { type QueryDescription, queryDescription } from "../../model/catalogue/query.ts";
import { type Answer, answer } from "../../model/console/answer.ts";
import { type Schema, schema } from "../../model/console/schema.ts";
import { request, send } from "../http/request.ts";
import type { Sent } from "./parameters/parameter-value.ts";

/**
 * Runs a query; when the signal fires the program ends it in the database.
 * @throws ApiError, or whatever the signal was aborted with
 */
export function runQuery(
  query: string,
  parameters: Readonly<Record<string, Sent>>,
  dataset: string,
  signal: AbortSignal,
): Promise<Answer> {
  return send(answer, "/api/cypher", { query, parameters, dataset }, signal);
}

/** What a dataset holds and the console calls. */
export function fetchSchema(dataset: string): Promise<Schema> {
  return request(schema, "/api/schema", { dataset });
}

/** The queries of the catalogue, with the defaults that a dataset gives their parameters. */
export async function fetchCatalogue(dataset: string): Promise<QueryDescription[]> {
  const { queries } = await request(z.object({ queries: z.array(queryDescription) }), "/api/queries", {
    dataset,
  });
  return queries;
}
