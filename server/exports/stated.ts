import * as z from "zod";
import type { Fields } from "../../model/exchange/package/whole-case.ts";
import { KINDS } from "../../model/graph/kinds.ts";
import { nodeOf } from "../neo4j/graph.ts";
import { toPlain } from "../neo4j/plain.ts";
import type { StoredNode } from "../neo4j/rows.ts";

/** What is derived at a load, or stands elsewhere. */
const DERIVED = new Set(["dataset", "startMin", "startMax", "endMin", "endMax", "doubted", "occasion"]);

const properties = z.record(z.string(), z.unknown());

/** The fields that a stored node or relationship was made of. */
export function statedOf({ properties: stored }: Pick<StoredNode, "properties">): Fields {
  const stated: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(properties.parse(stored))) {
    if (!DERIVED.has(name)) stated[name] = toPlain(value);
  }
  return stated;
}

/** The fields of an entity as a query gives it. */
export function entityStated(entity: unknown): Fields {
  const node = nodeOf(entity);
  return { ...statedOf(node), kind: KINDS.find((kind) => node.labels.includes(kind)) };
}
