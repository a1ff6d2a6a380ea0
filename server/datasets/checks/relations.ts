import type { Entity } from "../../../model/graph/entity.ts";
import type { Certainty } from "../../../model/graph/kinds.ts";
import type { Relation } from "../../../model/graph/relation.ts";
import type { RelationType } from "../../../model/graph/vocabulary.ts";
import { hint } from "../../http/closest.ts";
import type { AssertedRelationship } from "../asserted.ts";
import type { Stored } from "../content.ts";
import { type Dating, date } from "../derive.ts";
import { takeFigures } from "../figures.ts";
import { reasonsOf } from "../reasons.ts";
import { type RelationRow, relationRow, type SourceRow } from "../row-schemas.ts";
import { unknownSources } from "./entities.ts";
import type { Findings } from "./findings.ts";
import { outsideLifespan } from "./lifespan.ts";

/** What a relation is held against. */
export interface Context {
  readonly types: ReadonlyMap<string, RelationType>;
  /** Every type that a script declares, also where its declaration has a defect of its own. */
  readonly declared: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, SourceRow>;
  readonly entities: ReadonlyMap<string, Stored<Entity>>;
  /** Every entity that a script names, also where its description has a defect of its own. */
  readonly named: ReadonlySet<string>;
}

type Fault = (reason: string) => void;

/** The relations with everything derived, without those that have defects. */
export function readRelations(
  relationships: readonly AssertedRelationship[],
  context: Context,
  findings: Findings,
): Stored<Relation>[] {
  return relationships.flatMap((relationship) => {
    const fault = (reason: string) => findings.add("relation", relationship.id, reason);
    const value = readRelation(relationship, context, fault);
    return value ? [{ element: relationship.element, value }] : [];
  });
}

function readRelation(
  relationship: AssertedRelationship,
  context: Context,
  fault: Fault,
): Relation | undefined {
  const { measures, rest, reasons } = takeFigures(relationship.properties, []);
  for (const reason of reasons) fault(reason);
  const parsed = relationRow.safeParse(rest);
  if (!parsed.success) for (const reason of reasonsOf(parsed.error)) fault(reason);
  const type = readType(relationship, context, fault);
  const [from, to] = [end(relationship.from, context, fault), end(relationship.to, context, fault)];
  if (type) checkKinds(type, from, to, fault);
  if (!parsed.success || !type || !from || !to) return undefined;
  const { when: _, ...row } = parsed.data;
  for (const id of unknownSources(row.sources, context.sources))
    fault(`cites a source "${id}" that no script declares`);
  const sector = row.sector ?? type.sector;
  if (!sector) fault(`lacks sector: its type ${type.type} has no default`);
  const dating = type.role ? datingOfRole(parsed.data, to, fault) : datingOf(parsed.data, context, fault);
  if (!sector || !dating) return undefined;
  for (const entity of new Set([from, to])) {
    const reason = outsideLifespan(dating.dates, entity);
    if (reason) fault(reason);
  }
  return {
    ...row,
    type: type.type,
    from: from.id,
    to: to.id,
    dates: dating.dates,
    certainty: dating.doubtful ? lowered(row.certainty) : row.certainty,
    sector,
    ...(type.role ? { occasion: to.id } : {}),
    measures,
  };
}

function readType({ type }: AssertedRelationship, context: Context, fault: Fault): RelationType | undefined {
  const { types, declared } = context;
  if (!declared.has(type)) {
    fault(`has the type ${type}, which the vocabulary does not declare. ${hint(type, [...declared])}`.trim());
  }
  return types.get(type);
}

function end(id: string | null, { entities, named }: Context, fault: Fault): Entity | undefined {
  if (id === null) fault("ends in a node without an id");
  else if (!named.has(id))
    fault(`ends in ${id}, which no script names as an entity. ${hint(id, [...named])}`.trim());
  return id === null ? undefined : entities.get(id)?.value;
}

function checkKinds(
  type: RelationType,
  from: Entity | undefined,
  to: Entity | undefined,
  fault: Fault,
): void {
  if (from && !type.from.includes(from.kind)) fault(wrongKind("starts at", from, type.type, type.from));
  if (to && !type.to.includes(to.kind)) fault(wrongKind("ends at", to, type.type, type.to));
  if (from && to && type.sameKind && from.kind !== to.kind) {
    fault(`joins a ${from.kind} and a ${to.kind}, but both ends of ${type.type} must be of one kind`);
  }
}

function wrongKind(place: string, { id, kind }: Entity, type: string, kinds: readonly string[]): string {
  return `${place} ${id}, a ${kind}, but ${type} takes there ${kinds.join(", ")}`;
}

interface Dated {
  readonly dates: Relation["dates"];
  readonly doubtful: boolean;
}

function datingOf(
  { when, sources: places }: RelationRow,
  { sources }: Context,
  fault: Fault,
): Dated | undefined {
  if (when === undefined) {
    fault('lacks when; write "/" where nothing is known of its date');
    return undefined;
  }
  return settle(date(when, places, sources), fault);
}

// A role shares the date of its occasion, so that all who take part meet at it whatever its day was.
function datingOfRole({ when }: RelationRow, { id, dates }: Entity, fault: Fault): Dated | undefined {
  if (!dates) {
    fault(`takes its date from ${id}, which has no when`);
    return undefined;
  }
  if (when !== undefined && when !== dates.when) {
    fault(`has the date "${when}", but a role shares that of ${id} (${dates.when}); leave its when out`);
  }
  return { dates, doubtful: /[?%]/.test(dates.when) };
}

function settle(dating: Dating, fault: Fault): Dated | undefined {
  if ("dates" in dating) return { dates: dating.dates, doubtful: dating.reading.doubtful };
  fault(dating.reason);
  return undefined;
}

function lowered(certainty: Certainty): Certainty {
  return certainty === "stated" ? "inferred" : certainty;
}
