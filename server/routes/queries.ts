import * as z from "zod";
import {
  type Column,
  column,
  entityCell,
  queryDescription,
  relationCell,
} from "../../model/catalogue/query.ts";
import { inLanguage } from "../cases/in-language.ts";
import { ask } from "../catalogue/ask.ts";
import type { Catalogue, CatalogueQuery } from "../catalogue/catalogue.ts";
import { defaultValues, withDefaults } from "../catalogue/defaults.ts";
import { givenOf } from "../catalogue/schema.ts";
import type { LoadedDataset } from "../datasets/registry.ts";
import { Problem } from "../errors.ts";
import { hint } from "../http/closest.ts";
import { datasetParameter, languageParameter } from "../http/parameters.ts";
import { parse } from "../http/parse.ts";
import { defineRoute, none, type Route } from "../http/route.ts";
import { toCell } from "../neo4j/cells.ts";
import { parameterValue } from "../neo4j/parameters.ts";
import { refuseWrongEntities } from "./right-entities.ts";

/** The most rows that an answer of the catalogue holds. */
const ROWS = 10_000;

/** The answer of any query: by column, what the query's header says of it. */
const anyAnswer = z.object({
  columns: z.array(column),
  rows: z.array(z.record(z.string(), z.unknown())),
  truncated: z
    .boolean()
    .meta({ description: `True where there are more rows than the ${ROWS} that are given.` }),
});

/** The answer of a query: each row holds what the query's header says of its columns. */
function answerOf({ columns }: CatalogueQuery) {
  const row = z.object(Object.fromEntries(columns.map((one) => [one.name, cellOf(one)])));
  return anyAnswer.extend({ rows: z.array(row) });
}

const CELLS: Record<Column["type"], z.ZodType> = {
  text: z.string(),
  date: z.string(),
  integer: z.int(),
  number: z.number(),
  boolean: z.boolean(),
  entity: entityCell,
  relation: relationCell,
};

function cellOf({ type, list, optional }: Column): z.ZodType {
  const cell = optional ? CELLS[type].nullable() : CELLS[type];
  if (!list) return cell;
  return optional ? z.array(cell).nullable() : z.array(cell);
}

/** What the query's own schema lets through, named for what it is. */
const values = z.record(z.string(), parameterValue);

/** A query as the catalogue tells it, with the defaults that a dataset gives its parameters. */
export function describeQuery(
  query: CatalogueQuery,
  dataset: LoadedDataset | undefined,
): z.output<typeof queryDescription> {
  const { name, title, question, columns, text } = query;
  return { name, title, question, parameters: withDefaults(query, dataset), columns, text };
}

/** An unset key would hide the default under it. */
function onlyGiven(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/**
 * The values that a query is asked with: those that are given, else the dataset's, else its own.
 * @param given not yet parsed
 * @throws Problem for what the query does not take, and for ids of what the dataset does not have
 */
export async function valuesFor(
  query: CatalogueQuery,
  loaded: LoadedDataset,
  given: Readonly<Record<string, unknown>>,
  context: Parameters<typeof refuseWrongEntities>[0],
): Promise<z.output<typeof values>> {
  const known = { ...defaultValues(query, loaded), ...onlyGiven(given) };
  const parsed = values.parse(parse(query.schema, known, false));
  await refuseWrongEntities(context, loaded.generation, query.parameters, parsed);
  return parsed;
}

/** Says that there is no query of a name, and which may be meant. */
export function tellUnknownQuery(name: string, { queries }: Catalogue): string {
  const near = hint(name, [...queries.keys()]);
  return `There is no query "${name}"; /api/queries lists them all. ${near}`.trim();
}

export const queries = defineRoute({
  method: "get",
  path: "/api/queries",
  summary:
    "The catalogue: every query with its question, its parameters with the dataset's defaults, its columns and its Cypher",
  params: none,
  query: z.strictObject({ dataset: datasetParameter }),
  body: none,
  response: z.object({ queries: z.array(queryDescription) }),
  async handle({ query }, { catalogue, datasets, signal }) {
    const loaded = await datasets.resolveIfAny(query.dataset, signal);
    return { queries: [...catalogue.queries.values()].map((one) => describeQuery(one, loaded)) };
  },
});

/** The route of one query: its parameters are those that the query's header declares. */
export function queryRoute(query: CatalogueQuery): Route {
  return defineRoute({
    method: "get",
    path: `/api/queries/${query.name}`,
    summary: query.title,
    description: query.question,
    params: none,
    query: z.strictObject({
      ...givenOf(query.parameters).shape,
      dataset: datasetParameter,
      language: languageParameter,
    }),
    body: none,
    response: answerOf(query),
    async handle({ query: { dataset, language, ...rest } }, context) {
      const { database, signal, datasets } = context;
      const loaded = await datasets.resolve(dataset, signal);
      if (language !== undefined) inLanguage(await context.cases.of(loaded), language);
      const { generation } = loaded;
      const given = await valuesFor(query, loaded, rest, context);
      const rows = await ask(
        database,
        query,
        { ...given, dataset: generation },
        { signal, maxRows: ROWS + 1 },
      );
      const cells = rows
        .slice(0, ROWS)
        .map((row) => query.columns.map((one) => [one.name, toCell(one, row[one.name], language)]));
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
  summary: "The answer of a query of the catalogue, by its name; each is described on its own",
  params: z.strictObject({ name: z.string() }),
  query: z.looseObject({}),
  body: none,
  response: anyAnswer,
  problems: ["notFound"],
  handle({ params: { name } }, { catalogue }) {
    throw new Problem("notFound", tellUnknownQuery(name, catalogue));
  },
});
