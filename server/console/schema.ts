import * as z from "zod";
import { type Schema, schema } from "../../model/console/schema.ts";
import { askOwn } from "../catalogue/ask.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Database } from "../neo4j/database.ts";
import { toPlain } from "../neo4j/plain.ts";
import { FUNCTIONS, PROCEDURES } from "./allowed.ts";

/** Nodes of a label and relationships of a type that are looked at for their properties. */
const SAMPLE = 1_000;

interface Source {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly signal: AbortSignal;
}

/**
 * Describes what a dataset holds and what of the database's language the console runs.
 * @param dataset the key of its generation
 * @throws Problem as `read` does
 */
export async function describeSchema(source: Source, dataset: string): Promise<Schema> {
  const [labels, types, properties, functions, procedures] = await Promise.all([
    askOwn(source, "schema-labels", { dataset }),
    askOwn(source, "schema-relation-types", { dataset }),
    askOwn(source, "schema-properties", { dataset, sample: SAMPLE }),
    askOwn(source, "schema-functions", {}),
    askOwn(source, "schema-procedures", {}),
  ]);
  return schema.parse({
    labels: toPlain(labels),
    relationTypes: relationTypes.parse(toPlain(types)).map(toRelationType),
    properties: z.array(property).parse(toPlain(properties)).map(oneOfEach),
    functions: named.parse(toPlain(functions)).filter(({ name }) => isFunction(name)),
    procedures: named.parse(toPlain(procedures)).filter(({ name }) => PROCEDURES.has(name.toLowerCase())),
    parameters: parametersOf(source.catalogue),
  });
}

const named = z.array(z.looseObject({ name: z.string() }));

const relationTypes = z.array(
  z.object({
    type: z.string(),
    count: z.number(),
    meaning: z.looseObject({ properties: z.record(z.string(), z.unknown()) }).nullable(),
  }),
);

function toRelationType({ type, count, meaning }: z.infer<typeof relationTypes>[number]) {
  return { ...meaning?.properties, type, count };
}

const property = z.looseObject({ types: z.array(z.string()) });

function oneOfEach(row: z.infer<typeof property>) {
  return { ...row, types: [...new Set(row.types)].sort() };
}

/** Functions without a namespace are Cypher's own. */
function isFunction(name: string): boolean {
  return !name.includes(".") || FUNCTIONS.has(name.toLowerCase());
}

function parametersOf({ queries }: Catalogue): Schema["parameters"] {
  const found = new Map<string, Schema["parameters"][number]>();
  for (const query of queries.values()) {
    for (const { name, type } of query.parameters) {
      const one = found.get(name) ?? { name, type, queries: [] };
      one.queries.push(query.name);
      found.set(name, one);
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}
