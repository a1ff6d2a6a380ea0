import type { ChangeKind } from "../../../model/graph/compare/change-kind.ts";
import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import type { Relation } from "../../../model/graph/relation.ts";
import type { Reading } from "../../../model/time/reading.ts";
import { type Case, type DatedRelation, toDatedRelation } from "../../store/case.ts";
import type { SideName } from "../compare-view.ts";

/** A tie as pictures draw it: what became of it, and the statements of each window that say so. */
export interface PictureTie {
  readonly change: ChangeKind;
  readonly certainty: Reading;
  readonly statements: Readonly<Record<SideName, readonly DatedRelation[]>>;
}

/** The ties that a comparison lists, with their statements as the case knows them. */
export function tiesIn(loaded: Case, { sectors, relations }: Comparison): PictureTie[] {
  const [a, b] = [byId(loaded, relations.a), byId(loaded, relations.b)];
  const changes = sectors.flatMap(({ actors }) => actors.flatMap((actor) => actor.changes));
  return changes.map(({ change, certainty, before, after }) => ({
    change,
    certainty,
    statements: { a: before.flatMap((id) => a.get(id) ?? []), b: after.flatMap((id) => b.get(id) ?? []) },
  }));
}

function byId({ relationsById }: Case, relations: readonly Relation[]): Map<string, DatedRelation> {
  return new Map(relations.map((told) => [told.id, relationsById.get(told.id) ?? toDatedRelation(told)]));
}

/** The statement that a tie is drawn by where both windows are one picture: of the second where it has one. */
export function shownOf({ statements: { a, b } }: PictureTie): DatedRelation | undefined {
  return b[0] ?? a[0];
}
