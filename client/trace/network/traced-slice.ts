import type { AnsweredPath, PathsAnswer } from "../../../model/influence/answers.ts";
import type { Interval } from "../../../model/time/bounds.ts";
import { standingWithin } from "../../../model/time/in-force.ts";
import { toInterval } from "../../format/arrival.ts";
import type { Case, DatedEntity, DatedRelation } from "../../store/case.ts";
import { countTotals, type InForce, type WindowSlice } from "../../store/slice.ts";
import type { Light, LitHop } from "../../store/transient.ts";
import type { TraceView } from "../trace-view.ts";

/** More entities than this beside a path, and the path is lost among them. */
const MOST = 25;

/** A chain of entities with the relations between them. */
export interface Chain {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

/**
 * The chain that an answer is to be seen by: the chosen path, or the one that explains why there is none, or else the
 * bare ends of the question; null where there is none of these.
 */
export function chainOf(
  { from, to }: Pick<TraceView, "from" | "to">,
  answer: PathsAnswer | null,
  chosen: AnsweredPath | null,
): Chain | null {
  if (chosen !== null) return toChain(chosen);
  const why = answer?.explanation;
  if (why === undefined || why.reason === "no-chain") {
    const ends = [from, to].filter((id) => id !== null);
    return ends.length === 0 ? null : { entities: ends, relations: [] };
  }
  return why.reason === "against-time" ? why.chain : toChain(why.path);
}

function toChain({ entities, hops }: AnsweredPath): Chain {
  return { entities, relations: hops.map(({ relation }) => relation) };
}

/** The time that a chain runs through, within the case's span. */
export function timeOf(loaded: Case, chain: Chain, chosen: AnsweredPath | null, span: Interval): Interval {
  const stretches =
    chosen !== null
      ? [{ start: toInterval(chosen.departure).start, end: toInterval(chosen.arrival).end }]
      : chain.relations.flatMap((id) => {
          const bounds = loaded.relationsById.get(id)?.bounds;
          return bounds ? [{ start: bounds.startMin, end: bounds.endMax }] : [];
        });
  if (stretches.length === 0) return span;
  const start = Math.max(span.start, Math.min(span.end, ...stretches.map((stretch) => stretch.start)));
  return { start, end: Math.min(span.end, Math.max(start, ...stretches.map((stretch) => stretch.end))) };
}

/**
 * What the network shows of a chain: its entities, the poles of that time, and of the neighbours those best connected,
 * with the relations between the chain and all of these that were in force then.
 */
export function sliceAround(loaded: Case, chain: Chain, time: Interval): WindowSlice {
  const onChain = new Set(chain.entities);
  const touching = chain.entities.flatMap((id) => loaded.relationsOf.get(id) ?? []);
  const inForce = [...new Set(touching)].flatMap((relation) => toInForce(relation, time));
  const shown = new Set([...onChain, ...polesOf(loaded, time)]);
  for (const id of rankNeighbours(loaded, inForce, shown)) if (shown.size < MOST) shown.add(id);
  const around = inForce.filter(({ relation }) => shown.has(relation.from) && shown.has(relation.to));
  const hops = chain.relations.flatMap((id) => {
    const relation = loaded.relationsById.get(id);
    const known = relation === undefined || around.some((other) => other.relation.id === id);
    return known ? [] : [{ relation, standing: standingOfHop(relation, time) }];
  });
  const drawn = [...around, ...hops];
  const entities = [...shown]
    .map((id) => loaded.entities.get(id))
    .filter((entity): entity is DatedEntity => entity !== undefined);
  const totals = countTotals(drawn, entities);
  return { window: time, relations: drawn, drawn, pairs: [], entities, hidden: 0, totals, counts: null };
}

function toInForce(relation: DatedRelation, time: Interval): InForce[] {
  const standing = standingWithin(relation.bounds, time);
  return standing === "none" || relation.denied ? [] : [{ relation, standing }];
}

/** A hop is drawn even where it lies outside of the time that is shown: as only possible, for it is not in force there. */
function standingOfHop({ bounds }: DatedRelation, time: Interval): InForce["standing"] {
  const standing = standingWithin(bounds, time);
  return standing === "none" ? "possible" : standing;
}

function polesOf(loaded: Case, time: Interval): string[] {
  return [...loaded.poles].filter((id) => {
    const pole = loaded.entities.get(id);
    return pole !== undefined && (pole.bounds === null || standingWithin(pole.bounds, time) !== "none");
  });
}

function rankNeighbours(loaded: Case, inForce: readonly InForce[], shown: ReadonlySet<string>): string[] {
  const ids = new Set(inForce.flatMap(({ relation }) => [relation.from, relation.to]));
  return [...ids]
    .filter((id) => !shown.has(id))
    .sort((a, b) => loaded.degreeOf(b) - loaded.degreeOf(a) || (a < b ? -1 : 1));
}

/** What of the network is lit for a chain: its hops numbered, each pointing the way that influence passes. */
export function lightOf(loaded: Case, { entities, relations }: Chain): Light {
  const hops = new Map<string, LitHop>();
  relations.forEach((id, index) => {
    const relation = loaded.relationsById.get(id);
    hops.set(id, { label: String(index + 1), isBackward: relation?.to === entities[index] });
  });
  return { entities: new Set(entities), relations: new Set(relations), hops };
}
