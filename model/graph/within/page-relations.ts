import { dropWithoutWords } from "../../search/in-names.ts";
import { wordsOf } from "../../search/words.ts";
import type { Interval } from "../../time/bounds.ts";
import type { CaseColumns } from "../columns.ts";
import type { Filter } from "../filter.ts";
import { toCell } from "../lines.ts";
import type { Relation } from "../relation.ts";
import type { RelationPage } from "../relation-page.ts";
import { dropBy } from "./case-filter.ts";
import { type Reading, standingAt } from "./in-force.ts";
import { listInForce, type SortKey, sortRelations } from "./table.ts";

/** What a page of the table is asked for. */
export interface PageAsked {
  readonly window: Interval;
  readonly reading: Reading;
  readonly filter: Filter;
  /** Indexes of entities that each relation must touch: none, one, or the two of a pair. */
  readonly of: readonly number[];
  /** Words that stand in the names of the ends or in how the type reads. */
  readonly q: string;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** The relations on a page of the table of everything in force, by index, and how many the whole table has. */
export function pageRelations(columns: CaseColumns, asked: PageAsked): { total: number; page: Int32Array } {
  const { window, reading, of, q, sort, descending, offset, limit } = asked;
  const { from, to } = columns.relations;
  const dropped = dropWithoutWords(columns, wordsOf(q), dropBy(columns, asked.filter));
  const inForce = listInForce(columns, window, reading, dropped);
  const found = inForce.filter((at) => of.every((entity) => from[at] === entity || to[at] === entity));
  const sorted = sortRelations(columns, found, { key: sort, descending, window });
  return { total: found.length, page: sorted.subarray(offset, offset + limit) };
}

/** A relation as a row of the table. */
export function toPageRow(
  columns: CaseColumns,
  window: Interval,
  index: number,
  relation: Relation,
): RelationPage["rows"][number] {
  const { from, to } = columns.relations;
  const standing = standingAt(columns.relations, index, window);
  return {
    relation,
    from: toCell(columns, from[index] ?? 0),
    to: toCell(columns, to[index] ?? 0),
    standing: standing === "certain" ? "certain" : "possible",
  };
}
