import type { Stated } from "../../../model/exchange/reader.ts";
import type { Property, StoredRow } from "./stored-row.ts";

/**
 * A row as the database is to keep it: what is not given, texts of no letter and lists of nothing are left out.
 * @param at the label and the ends of what has them
 */
export function toStored(
  asserts: Stated["asserts"],
  id: string,
  properties: Readonly<Record<string, Property | undefined>>,
  { label = "", from = "", to = "" }: { label?: string; from?: string; to?: string } = {},
): StoredRow {
  const kept: Record<string, Property> = {};
  for (const key in properties) {
    const value = properties[key];
    if (value !== undefined && !isNothing(value)) kept[key] = value;
  }
  return { asserts, id, label, from, to, properties: kept };
}

function isNothing(value: Property): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0);
}
