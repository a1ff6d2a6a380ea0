import { CHANGES, type ChangeKind } from "./change-kind.ts";
import type { TieChange } from "./compare.ts";

/** How many ties there are of each change, those that are certain apart from those that are only possible. */
export type ChangeCounts = Readonly<
  Record<ChangeKind, { readonly certain: number; readonly possible: number }>
>;

/** Counts changes by kind. */
export function countChanges(changes: readonly TieChange[]): ChangeCounts {
  const counts = {
    begun: { certain: 0, possible: 0 },
    ended: { certain: 0, possible: 0 },
    changed: { certain: 0, possible: 0 },
    unchanged: { certain: 0, possible: 0 },
  };
  for (const { change, certainty } of changes) counts[change][certainty]++;
  return counts;
}

/** The place of a change in lists: what began, what ended, what changed, what stayed; the certain first. */
export function rankOf({ change, certainty }: TieChange): number {
  return CHANGES.indexOf(change) * 2 + Number(certainty === "possible");
}
