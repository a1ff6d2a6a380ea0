import type { Database } from "../neo4j/database.ts";
import { type ParameterValue, toBolt } from "../neo4j/parameters.ts";
import { type ReadOptions, type Row, read, readEach } from "../neo4j/read.ts";
import type { Catalogue, CatalogueQuery } from "./catalogue.ts";
import type { RouteQueries } from "./route-queries.generated.ts";

/**
 * Asks a query of the catalogue.
 * @param values one for each of its parameters, parsed by its schema, and the key of the generation as `dataset`
 * @throws Problem as `read` does
 */
export function ask(
  database: Database,
  query: CatalogueQuery,
  values: Readonly<Record<string, ParameterValue>>,
  options?: ReadOptions,
): Promise<Row[]> {
  return read(database, query.text, boltParameters(query, values), options);
}

/** Every query of the catalogue is asked of a `dataset`, which its header need not declare. */
function boltParameters({ parameters }: CatalogueQuery, values: Readonly<Record<string, ParameterValue>>) {
  const declared = parameters.map(({ name, type }) => [name, toBolt(type, values[name] ?? null)]);
  return { dataset: values.dataset ?? null, ...Object.fromEntries(declared) };
}

interface Asking {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly signal: AbortSignal;
}

/**
 * Asks one of the program's own queries.
 * @throws Problem as `read` does
 */
export function askOwn<Name extends keyof RouteQueries>(
  { database, catalogue, signal }: Asking,
  name: Name,
  values: RouteQueries[Name],
  options?: ReadOptions,
): Promise<Row[]> {
  return ask(database, ownQuery(catalogue, name), { ...values }, { signal, ...options });
}

/**
 * Asks one of the program's own queries and hands over row after row, for an answer too large to be held whole.
 * @throws Problem as `read` does, and whatever `take` throws
 */
export function askOwnEach<Name extends keyof RouteQueries>(
  { database, catalogue, signal }: Asking,
  name: Name,
  values: RouteQueries[Name],
  options: ReadOptions,
  take: (row: Row) => void,
): Promise<void> {
  const query = ownQuery(catalogue, name);
  return readEach(database, query.text, boltParameters(query, { ...values }), { signal, ...options }, take);
}

function ownQuery(catalogue: Catalogue, name: string): CatalogueQuery {
  const query = catalogue.own.get(name);
  if (query === undefined) throw new RangeError(`There is no query file ${name}.cypher for the routes`);
  return query;
}
