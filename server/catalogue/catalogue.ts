import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type * as z from "zod";
import { parseHeader, type QueryFile } from "./header.ts";
import { schemaOf } from "./schema.ts";

/** A query as it was read from its file, with the schema that its parameters must fit. */
export interface CatalogueQuery extends QueryFile {
  /** The name of its file without `.cypher`, as in `relations-in-force`. */
  readonly name: string;
  readonly schema: z.ZodObject;
}

/** All queries by name. */
export interface Catalogue {
  /** What is offered to be asked. */
  readonly queries: ReadonlyMap<string, CatalogueQuery>;
  /** What the program asks for its own routes. */
  readonly own: ReadonlyMap<string, CatalogueQuery>;
}

/**
 * Reads every query file.
 * @param folder the one that holds `queries/` and `routes/`
 * @throws SyntaxError that names the file and what is wrong in its header
 */
export function loadCatalogue(folder: string): Catalogue {
  return { queries: loadQueries(join(folder, "queries")), own: loadQueries(join(folder, "routes")) };
}

function loadQueries(folder: string): Map<string, CatalogueQuery> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".cypher"));
  return new Map(files.sort().map((file) => [basename(file, ".cypher"), loadQuery(join(folder, file))]));
}

function loadQuery(path: string): CatalogueQuery {
  const file = parseHeader(readFileSync(path, "utf8"), path);
  return { ...file, name: basename(path, ".cypher"), schema: schemaOf(file.parameters) };
}
