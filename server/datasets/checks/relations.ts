import type { Certainty } from "../../../model/graph/kinds.ts";
import type { Measure } from "../../../model/graph/measure.ts";
import type { Relation } from "../../../model/graph/relation.ts";
import type { RelationType } from "../../../model/graph/vocabulary.ts";
import type { AssertedRelationship } from "../asserted.ts";
import type { Stored } from "../content.ts";
import { takeFigures } from "../figures.ts";
import { reasonsOf } from "../reasons.ts";
import { type RelationRow, relationRow, type SourceRow } from "../row-schemas.ts";
import { type Dated, readDate } from "./dating.ts";
import { checkKinds, type Joined, type Joins, readJoined } from "./ends.ts";
import type { Fault, Findings } from "./findings.ts";
import { outsideLifespan } from "./lifespan.ts";

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
  for (const end of new Set([joined.from, joined.to])) {
    const reason = dated && end && outsideLifespan(dated.dates, end);
    if (reason) fault(reason);
  }
  const { type, from, to } = joined;
  const sector = row?.sector ?? type?.sector;
  if (row && type && !sector) fault(`lacks sector: its type ${type.type} has no default`);
  if (!row || !dated || !type || !from || !to || !sector) return undefined;
  const { when: _, ...rest } = row;
  return {
    ...rest,
    dataset: context.dataset,
    type: type.type,
    from: from.id,
    to: to.id,
    dates: dated.dates,
    certainty: dated.doubtful ? lowered(rest.certainty) : rest.certainty,
    sector,
    ...(type.role && { occasion: to.id }),
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
): Dated | undefined {
  const own = readDate(properties, sources, fault);
  if (type?.role) return to && datedByOccasion(properties.when, type, to, fault);
  if (type && properties.when === undefined)
    fault('lacks when; write "/" where nothing is known of its date');
  return own;
}

// A role shares the date of its occasion, so that all who take part meet at it whatever its day was.
function datedByOccasion(
  when: unknown,
  { type }: RelationType,
  { id, dates }: NonNullable<Joined["to"]>,
  fault: Fault,
): Dated | undefined {
  if (!dates) {
    fault(`takes its date from ${id}, as every ${type} does, but that has no date`);
    return undefined;
  }
  if (when !== undefined && when !== dates.when) {
    fault(`has the date "${when}", but a role shares that of ${id} ("${dates.when}"); leave its when out`);
  }
  return { dates, doubtful: /[?%]/.test(dates.when) };
}

function lowered(certainty: Certainty): Certainty {
  return certainty === "stated" ? "inferred" : certainty;
}
