import type { Database } from "../neo4j/database.ts";
import { type ParameterValue, toBolt } from "../neo4j/parameters.ts";
import { type ReadOptions, type Row, read } from "../neo4j/read.ts";
import type { Catalogue, CatalogueQuery } from "./catalogue.ts";
import type { RouteQueries } from "./route-queries.generated.ts";

/**
 * Asks a query of the catalogue.
 * @param values one for each of its parameters, parsed by its schema
 * @throws Problem as `read` does
 */
export function ask(
  database: Database,
  query: CatalogueQuery,
  values: Readonly<Record<string, ParameterValue>>,
  options?: ReadOptions,
): Promise<Row[]> {
  const parameters = query.parameters.map(({ name, type }) => [name, toBolt(type, values[name] ?? null)]);
  return read(database, query.text, Object.fromEntries(parameters), options);
}

/**
 * Asks one of the program's own queries.
 * @throws Problem as `read` does
 */
export function askOwn<Name extends keyof RouteQueries>(
  { database, catalogue, signal }: { database: Database; catalogue: Catalogue; signal: AbortSignal },
  name: Name,
  values: RouteQueries[Name],
  options?: ReadOptions,
): Promise<Row[]> {
  const query = catalogue.own.get(name);
  if (query === undefined) throw new RangeError(`There is no query file ${name}.cypher for the routes`);
  return ask(database, query, { ...values }, { signal, ...options });
}
