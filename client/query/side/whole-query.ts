import type { Schema } from "../../../model/console/schema.ts";
import { quote } from "../editor/complete.ts";

/** A whole query that shows what a label is: for an editor that is empty. */
export function queryOfLabel(label: string): string {
  return `MATCH (n:${quote(label)})\nRETURN n\nLIMIT 50`;
}

/** A whole query that shows the relations of a type. */
export function queryOfType(type: string): string {
  return `MATCH (from)-[r:${quote(type)}]->(to)\nRETURN from, r, to\nLIMIT 50`;
}

/** A whole query that shows the values of a property. */
export function queryOfProperty({ of, name }: Pick<Schema["properties"][number], "of" | "name">): string {
  const property = quote(name);
  if (of === "node") {
    return `MATCH (n)\nWHERE n.${property} IS NOT NULL\nRETURN n, n.${property}\nLIMIT 50`;
  }
  return `MATCH (from)-[r]->(to)\nWHERE r.${property} IS NOT NULL\nRETURN from, r, to, r.${property}\nLIMIT 50`;
}

/** A whole query that calls a procedure. */
export function queryOfProcedure(name: string): string {
  return `CALL ${name}()`;
}
