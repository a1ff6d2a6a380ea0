import * as z from "zod";
import type { Stated } from "../../../model/exchange/reader.ts";
import { toPlain } from "../../neo4j/plain.ts";
import type { Runner } from "../runner.ts";

const properties = z.record(z.string(), z.unknown());
const node = z.object({ labels: z.array(z.string()), properties });
const relationship = z.object({
  type: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  properties,
});

const nodes = (label: string) => `
MATCH (n:${label} {dataset: $dataset})
RETURN [label IN labels(n) WHERE label <> '${label}'] AS labels, properties(n) AS properties`;

const RELATIONS = `
MATCH (a:Entity {dataset: $dataset})-[r]->(b)
RETURN type(r) AS type, a.id AS from, CASE WHEN b:Entity AND b.dataset = $dataset THEN b.id END AS to,
  properties(r) AS properties`;

/** What scripts made, without its place in them. */
export type Made = Omit<Stated, "origin">;

/**
 * Reads back as rows what scripts made under a key, within the transaction in which they ran.
 * @param dataset the key
 */
export async function readBack(transaction: Runner, dataset: string): Promise<Made[]> {
  const rows = async (query: string) => {
    const { records } = await transaction.run(query, { dataset });
    return records.map((record) => toPlain(record.toObject()));
  };
  const made: Made[] = [];
  for (const row of z.array(node).parse(await rows(nodes("RelationType"))))
    made.push({ asserts: "type", fields: own(row.properties) });
  for (const row of z.array(node).parse(await rows(nodes("Source"))))
    made.push({ asserts: "source", fields: own(row.properties) });
  // Two kinds are no kind, and are told as what they are.
  for (const { labels, properties: found } of z.array(node).parse(await rows(nodes("Entity"))))
    made.push({
      asserts: "entity",
      fields: { ...own(found), ...(labels.length > 0 && { kind: labels.join("+") }) },
    });
  for (const { type, from, to, properties: found } of z.array(relationship).parse(await rows(RELATIONS)))
    made.push({
      asserts: "relation",
      fields: { ...own(found), type, ...(from !== null && { from }), ...(to !== null && { to }) },
    });
  return made;
}

// The key is no field of a row.
function own({ dataset: _, ...fields }: Record<string, unknown>): Record<string, unknown> {
  return fields;
}
