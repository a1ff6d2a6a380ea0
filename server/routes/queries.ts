import * as z from "zod";
import { column, queryDescription } from "../../model/catalogue/query.ts";
import { ask } from "../catalogue/ask.ts";
import type { CatalogueQuery } from "../catalogue/catalogue.ts";
import { Problem } from "../errors.ts";
import { hint } from "../http/closest.ts";
import { datasetParameter } from "../http/parameters.ts";
import { defineRoute, none, type Route } from "../http/route.ts";
import { toCell } from "../neo4j/cells.ts";
import { parameterValue } from "../neo4j/parameters.ts";
import { refuseWrongEntities } from "./right-entities.ts";

/** The most rows that an answer of the catalogue holds. */
const ROWS = 10_000;

const answer = z.object({
  columns: z.array(column),
  rows: z.array(z.record(z.string(), z.unknown())),
  truncated: z
    .boolean()
    .meta({ description: `True where there are more rows than the ${ROWS} that are given.` }),
});

/** What the query's own schema lets through, named for what it is. */
const values = z.record(z.string(), parameterValue);

function describe({ name, title, question, parameters, columns, text }: CatalogueQuery) {
  return { name, title, question, parameters, columns, text };
}

export const queries = defineRoute({
  method: "get",
  path: "/api/queries",
  summary: "The catalogue: every query with its question, its parameters, its columns and its Cypher",
  params: none,
  query: none,
  body: none,
  response: z.object({ queries: z.array(queryDescription) }),
  handle: (_request, { catalogue }) => ({ queries: [...catalogue.queries.values()].map(describe) }),
});

/** The route of one query: its parameters are those that the query's header declares. */
export function queryRoute(query: CatalogueQuery): Route {
  return defineRoute({
    method: "get",
    path: `/api/queries/${query.name}`,
    summary: query.title,
    description: query.question,
    params: none,
    query: z.strictObject({ ...query.schema.shape, dataset: datasetParameter }),
    body: none,
    response: answer,
    async handle({ query: { dataset, ...rest } }, context) {
      const { database, signal, datasets } = context;
      const { generation } = await datasets.resolve(dataset, signal);
      const given = values.parse(rest);
      await refuseWrongEntities(context, generation, query.parameters, given);
      const rows = await ask(
        database,
        query,
        { ...given, dataset: generation },
        { signal, maxRows: ROWS + 1 },
      );
      const cells = rows
        .slice(0, ROWS)
        .map((row) => query.columns.map((one) => [one.name, toCell(one, row[one.name])]));
      return {
        columns: query.columns,
        rows: cells.map((row) => Object.fromEntries(row)),
        truncated: rows.length > ROWS,
      };
    },
  });
}

export const unknownQuery = defineRoute({
  method: "get",
  path: "/api/queries/{name}",
  summary: "What is answered for a name that no query of the catalogue bears",
  params: z.strictObject({ name: z.string() }),
  query: z.looseObject({}),
  body: none,
  response: z.never(),
  problems: ["notFound"],
  handle({ params: { name } }, { catalogue }) {
    const near = hint(name, [...catalogue.queries.keys()]);
    throw new Problem("notFound", `There is no query "${name}"; /api/queries lists them all. ${near}`.trim());
  },
});
