import * as z from "zod";
import { toPlain } from "../neo4j/plain.ts";
import type { Runner } from "./runner.ts";

/** What a row of a script says that it asserted. */
export const assertion = z.strictObject({
  asserts: z.enum(["type", "source", "entity", "relation"]),
  id: z.string().min(1),
});

export interface Assertion extends z.infer<typeof assertion> {
  readonly script: string;
}

const properties = z.record(z.string(), z.unknown());

const node = z.object({ element: z.string(), id: z.string(), labels: z.array(z.string()), properties });

const relationship = z.object({
  element: z.string(),
  id: z.string(),
  type: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  properties,
});

/** A node of a dataset as its scripts left it. */
export type AssertedNode = z.infer<typeof node>;

/** A relationship of a dataset as its scripts left it. */
export type AssertedRelationship = z.infer<typeof relationship>;

/** Everything that the scripts of a dataset left in the database, read back. */
export interface Asserted {
  readonly types: readonly AssertedNode[];
  readonly sources: readonly AssertedNode[];
  readonly entities: readonly AssertedNode[];
  readonly relations: readonly AssertedRelationship[];
}

const TYPES = `
MATCH (n:RelationType {dataset: $dataset})
RETURN elementId(n) AS element, n.type AS id, labels(n) AS labels, properties(n) AS properties`;

const SOURCES = `
MATCH (n:Source {dataset: $dataset})
RETURN elementId(n) AS element, coalesce(n.id, '') AS id, labels(n) AS labels, properties(n) AS properties`;

const ENTITIES = `
MATCH (n:Entity {dataset: $dataset})
RETURN elementId(n) AS element, coalesce(n.id, '') AS id, labels(n) AS labels, properties(n) AS properties`;

const RELATIONS = `
MATCH (from:Entity {dataset: $dataset})-[r]->(to)
RETURN elementId(r) AS element, coalesce(r.id, '') AS id, type(r) AS type, from.id AS from, to.id AS to,
  properties(r) AS properties`;

/**
 * Reads back what the scripts of a dataset made, within the transaction in which they ran.
 * @param dataset the key of the generation that they wrote
 */
export async function readAsserted(transaction: Runner, dataset: string): Promise<Asserted> {
  const rows = async (query: string) => {
    const { records } = await transaction.run(query, { dataset });
    return records.map((record) => toPlain(record.toObject()));
  };
  return {
    types: z.array(node).parse(await rows(TYPES)),
    sources: z.array(node).parse(await rows(SOURCES)),
    entities: z.array(node).parse(await rows(ENTITIES)),
    relations: z.array(relationship).parse(await rows(RELATIONS)),
  };
}
