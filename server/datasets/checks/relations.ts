import { type Dates, toBounds } from "../../../model/graph/dates.ts";
import type { Measure } from "../../../model/graph/measure.ts";
import type { Relation } from "../../../model/graph/relation.ts";
import type { RelationType } from "../../../model/graph/vocabulary.ts";
import { narrowToLives } from "../../../model/time/lifespan.ts";
import { isDoubted, parseWhen } from "../../../model/time/when.ts";
import type { AssertedRelationship } from "../asserted.ts";
import type { Stored } from "../content.ts";
import { takeFigures } from "../figures.ts";
import { reasonsOf } from "../reasons.ts";
import { type RelationRow, relationRow, type SourceRow } from "../row-schemas.ts";
import { type Dated, readDate, toDates } from "./dating.ts";
import { checkKinds, type Joined, type Joins, readJoined } from "./ends.ts";
import type { Fault, Findings } from "./findings.ts";
import { lifeOf, outsideLifespan } from "./lifespan.ts";

/** What a relation is held against. */
export interface Context extends Joins {
  /** The plain id of the dataset, which says more than the key of the generation. */
  readonly dataset: string;
  readonly sources: ReadonlyMap<string, SourceRow>;
}

/** The relations with everything derived, without those that have defects. */
export function readRelations(
  relationships: readonly AssertedRelationship[],
  context: Context,
  findings: Findings,
): Stored<Relation>[] {
  return relationships.flatMap((relationship) => {
    const fault: Fault = (reason, missing) => findings.add("relation", relationship.id, reason, missing);
    const value = readRelation(relationship, context, fault);
    return value ? [{ element: relationship.element, value }] : [];
  });
}

// Every part is read before any is given up, so that all defects of a relation are told at once.
function readRelation(
  relationship: AssertedRelationship,
  context: Context,
  fault: Fault,
): Relation | undefined {
  const joined = readJoined(relationship, context, fault);
  checkKinds(joined, fault);
  const row = readRow(relationship.properties, fault);
  const dated = readDated(relationship.properties, joined, context, fault);
  const dates = dated && readWithinLives(dated, joined, fault);
  const { type, from, to } = joined;
  const sector = row?.sector ?? type?.sector;
  if (row && type && !sector) fault(`lacks sector: its type ${type.type} has no default`);
  if (!row || !dated || !dates || !type || !from || !to || !sector) return undefined;
  const { when: _, ...rest } = row;
  return {
    ...rest,
    dataset: context.dataset,
    type: type.type,
    from: from.id,
    to: to.id,
    dates,
    doubted: dated.doubted,
    sector,
    ...(dated.shared && { occasion: to.id }),
  };
}

function readRow(
  properties: Record<string, unknown>,
  fault: Fault,
): (RelationRow & { measures: Measure[] }) | undefined {
  const { measures, rest, reasons } = takeFigures(properties, []);
  for (const reason of reasons) fault(reason);
  const parsed = relationRow.safeParse(rest);
  if (parsed.success) return { ...parsed.data, measures };
  for (const reason of reasonsOf(parsed.error)) fault(reason);
  return undefined;
}

function readDated(
  properties: Record<string, unknown>,
  { type, to }: Joined,
  { sources }: Context,
  fault: Fault,
): RelationDated | undefined {
  const { when } = properties;
  const own = readDate(properties, sources, fault);
  const isShared = type?.role && (when === undefined || when === to?.dates?.when);
  if (isShared) return to && datedByOccasion(type, to, fault);
  if (type && when === undefined) fault('lacks when; write "/" where nothing is known of its date');
  return own && { ...own, shared: false };
}

/** A date, and whether it is that of the occasion that the relation is a role in. */
type RelationDated = Dated & { readonly shared: boolean };

// A role shares the date of its occasion, so that all who take part meet at it whatever its day was. One that has a
// date of its own (who joined a treaty later) keeps that.
function datedByOccasion(
  { type }: RelationType,
  { id, dates }: NonNullable<Joined["to"]>,
  fault: Fault,
): RelationDated | undefined {
  if (!dates) {
    fault(`takes its date from ${id}, as every ${type} without one does, but that has no date`);
    return undefined;
  }
  return { dates, doubted: isDoubted(parseWhen(dates.when)), shared: true };
}

/** Narrows a date to what the lives of both ends leave of it; undefined, and a fault, where that is nothing. */
function readWithinLives(
  { dates, shared }: RelationDated,
  { from, to }: Joined,
  fault: Fault,
): Dates | undefined {
  const ends = [...new Set([from, to])].filter((end) => end !== undefined);
  const reasons = ends.flatMap((end) => outsideLifespan(dates, end) ?? []);
  for (const reason of reasons) fault(reason);
  if (shared || reasons.length > 0) return dates;
  const narrowed = narrowToLives(toBounds(dates), ends.flatMap(lifeOf));
  if (narrowed) return { ...dates, ...toDates(narrowed) };
  fault(
    `has the date "${dates.when}", at which ${ends.map(({ id }) => id).join(" and ")} cannot both have been there`,
  );
  return undefined;
}
