import { createHash } from "node:crypto";
import { formatDay, LAST_DAY } from "../../model/time/day.ts";
import { canonicalText } from "../datasets/checking/digest.ts";
import type { StoredRow } from "../datasets/checking/stored-row.ts";

/**
 * What tells a relation from what it was. Twelve bytes tell a million rows apart; where in its source something stands moves
 * with every row that is put above it.
 */
export function digest(row: StoredRow): string {
  const { sources } = row.properties;
  const cited = Array.isArray(sources) ? sources.map((place) => String(place).split("#")[0] ?? "") : [];
  const text = canonicalText({ ...row, properties: { ...row.properties, sources: cited } });
  return createHash("sha256").update(text).digest("base64").slice(0, 16);
}

/** Whether a relation was still so when its source was written. */
export function isOpen({ properties }: StoredRow): boolean {
  return properties.endMax === formatDay(LAST_DAY);
}
