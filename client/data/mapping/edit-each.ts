import type { TableSeen } from "../../../model/exchange/import-answer.ts";
import type { RelationSpec } from "../../../model/exchange/recipe/thing-spec.ts";
import { toList } from "./dates/edit-dates.ts";

/** Columns that are told as one, as they are written: `c*, host`. */
export function columnsText(each: RelationSpec["each"]): string {
  return [each ?? []].flat().join(", ");
}

/** The same as a recipe says it; undefined where none is named. */
export function toEach(text: string): RelationSpec["each"] {
  const columns = toList(text);
  return columns.length === 0 ? undefined : columns;
}

/** The columns that are most likely one thing each: the largest family of numbered heads, else all but the first. */
export function guessEach({ columns }: TableSeen): RelationSpec["each"] {
  const families = new Map<string, number>();
  for (const { name } of columns) {
    const [, family] = /^(.*\D)\d+$/.exec(name) ?? [];
    if (family !== undefined) families.set(family, (families.get(family) ?? 0) + 1);
  }
  const [largest] = [...families].sort(([, one], [, other]) => other - one);
  if (largest !== undefined && largest[1] > 1) return [`${largest[0]}*`];
  return columns.slice(1).map(({ name }) => name);
}

/** What an end is chosen from where each of several columns has one. */
export const CELL = "cell";

/** A table of which only the cell of such a column can be chosen. */
export function cellsOf(table: TableSeen): TableSeen {
  return { ...table, columns: [{ name: CELL, values: [], different: 0, blank: 0 }] };
}
