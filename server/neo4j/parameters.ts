import neo4j from "neo4j-driver";
import * as z from "zod";
import type { Parameter } from "../../model/catalogue/query.ts";

const value = z.union([z.string(), z.number(), z.boolean()]);

/** A value as it travels: text (a date as an ISO day), number, truth, or a list of them; null where none is given. */
export const parameterValue = z.union([value, z.null(), z.array(value).readonly()]);

export type ParameterValue = z.infer<typeof parameterValue>;

/** A parsed value as the driver sends it: whole numbers as INTEGER, days as DATE, for a plan that can use indexes. */
export function toBolt(type: Parameter["type"], value: ParameterValue): unknown {
  if (value === null) return null;
  if (typeof value === "object") return value.map((item) => toBolt(type, item));
  if (type === "integer" && typeof value === "number") return neo4j.int(value);
  if (type === "date" && typeof value === "string")
    return neo4j.types.Date.fromStandardDateUTC(new Date(value));
  return value;
}
