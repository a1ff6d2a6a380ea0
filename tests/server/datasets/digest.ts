import type { Database } from "../../../server/neo4j/database.ts";
import { toPlain } from "../../../server/neo4j/plain.ts";
import { read } from "../../../server/neo4j/read.ts";

/** Everything in the database but its internal numbers, in an order of its own. */
export async function digest(database: Database): Promise<string[]> {
  const nodes = await read(database, "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties", {});
  const relationships = await read(
    database,
    "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties",
    {},
  );
  return [...nodes, ...relationships].map((row) => JSON.stringify(sorted(toPlain(row)))).sort();
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, key === "labels" ? [...item].sort() : sorted(item)]),
  );
}
