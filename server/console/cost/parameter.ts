import { type Extent, holding, SCALAR } from "./extent.ts";

/** The extent of a parameter's value. */
export function extentOf(value: unknown): Extent {
  if (typeof value === "string") return { count: 1, leaves: Math.max(1, value.length), depth: 0 };
  if (Array.isArray(value)) return holding(value.map(extentOf));
  if (typeof value !== "object" || value === null) return SCALAR;
  const fields = new Map(Object.entries(value).map(([key, item]) => [key, extentOf(item)]));
  return { ...holding([...fields.values()]), count: 1, fields };
}
