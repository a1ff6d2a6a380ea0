import type { Schema } from "../../../model/console/schema.ts";
import { quote } from "../editor/complete.ts";

const OF_DATASET = "{dataset: $dataset}";

/** A whole query that shows what a label is: for an editor that is empty. */
export function queryOfLabel(label: string): string {
  const key = label === "Dataset" ? "{generation: $dataset}" : OF_DATASET;
  return `MATCH (n:${quote(label)} ${key})\nRETURN n\nLIMIT 50`;
}

/** A whole query that shows the relations of a type. */
export function queryOfType(type: string): string {
  return `MATCH (from:Entity ${OF_DATASET})-[r:${quote(type)}]->(to)\nRETURN from, r, to\nLIMIT 50`;
}

/** A whole query that shows the values of a property. */
export function queryOfProperty({ of, name }: Pick<Schema["properties"][number], "of" | "name">): string {
  const property = quote(name);
  if (of === "node") {
    return `MATCH (n ${OF_DATASET})\nWHERE n.${property} IS NOT NULL\nRETURN n, n.${property}\nLIMIT 50`;
  }
  return `MATCH (from:Entity ${OF_DATASET})-[r]->(to)\nWHERE r.${property} IS NOT NULL\nRETURN from, r, to, r.${property}\nLIMIT 50`;
}

/** A whole query that calls a procedure. */
export function queryOfProcedure(name: string): string {
  return `CALL ${name}()`;
}
