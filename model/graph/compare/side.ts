import type { Interval } from "../../time/bounds.ts";
import type { Reading } from "../../time/reading.ts";
import type { CaseColumns } from "../columns.ts";
import { type Filter, isDropped } from "../filter.ts";
import { dropBy } from "../within/case-filter.ts";
import { standingAt } from "../within/in-force.ts";

/** One of two networks that are compared: a case within a window, under a reading and a filter. */
export interface Side {
  readonly columns: CaseColumns;
  readonly window: Interval;
  readonly reading: Reading;
  readonly filter: Filter;
}

/** A relation that can have been in force on a side, and whether it certainly was. */
export interface Stated {
  readonly relation: number;
  readonly standing: Reading;
}

/** What can have been in force on a side and its filter keeps, whatever its reading. One pass over the relations. */
export function statedOn({ columns, window, filter }: Side): Stated[] {
  const { relations } = columns;
  const dropped = dropBy(columns, filter);
  const found: Stated[] = [];
  for (let relation = 0; relation < relations.from.length; relation++) {
    const standing = standingAt(relations, relation, window);
    if (standing === "none" || isDropped(dropped, relation, standing === "certain")) continue;
    found.push({ relation, standing });
  }
  return found;
}
