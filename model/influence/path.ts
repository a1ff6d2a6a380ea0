import { CERTAINTIES, type Certainty } from "../graph/kinds.ts";
import { arcsOf, type Claims, chooseClaims } from "./claims.ts";
import type { Reading } from "./options.ts";
import type { Prepared, Search } from "./search.ts";
import { boundsOf, entityOf, relationOf, type TemporalGraph } from "./temporal-graph.ts";
import {
  type DayRange,
  type DaySpan,
  departureOf,
  gapBetween,
  momentsOf,
  type TimedHop,
  type TimedPath,
  verdictOf,
} from "./timed-path.ts";

/** Days that influence rested between two hops, and the entity that carried it meanwhile. */
export interface Gap extends DaySpan {
  readonly carrier: string;
}

/** Another relation between the ends of a hop, and what the dates would say of the path if it stood in for the one chosen. */
export interface RivalClaim {
  readonly relation: string;
  readonly verdict: Reading | "none";
}

export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly type: string;
  readonly certainty: Certainty;
  readonly rivals: readonly RivalClaim[];
  /** When influence passes here at the earliest it can: the first and the last day that this can have been. */
  readonly moment: DayRange;
  /** What follows this hop; absent after the last. */
  readonly gap: Gap | undefined;
}

/** A path that is simple in entities, with its evidence on every hop. */
export interface InfluencePath {
  readonly verdict: Reading;
  readonly entities: readonly string[];
  readonly hops: readonly Hop[];
  /** The last moment to set out, and the first to arrive, over all the worlds in which the path holds. */
  readonly departure: DayRange;
  readonly arrival: DayRange;
  /** The longest gap by its upper bound; absent on a path of one hop. */
  readonly largestGap: Gap | undefined;
  /** The certainty of the weakest hop. */
  readonly evidence: Certainty;
}

/**
 * Describes the path along a sequence of entities: of the rival claims of each hop those that arrive earliest, and
 * among these the firmest evidence.
 * @param search what the path was found by, which decides between rival claims
 * @param asked the question, whose window bounds the moments that are shown
 */
export function describePath(search: Search, asked: Prepared, entities: readonly number[]): InfluencePath {
  const { graph } = search;
  const relations = claimsOf(search, entities);
  const path = timePath(asked, relations);
  const moments = momentsOf(path);
  const ids = entities.map((entity) => graph.entities[entity]?.id ?? "");
  const gaps = path.hops.slice(1).map((next, i): Gap => {
    const hop = path.hops[i] ?? next;
    return { ...gapBetween(hop, next), carrier: ids[i + 1] ?? "" };
  });
  const hops = relations.map((relation, i): Hop => {
    const moment = moments[i] ?? { earliest: asked.start, latest: asked.end };
    return {
      from: ids[i] ?? "",
      to: ids[i + 1] ?? "",
      relation: graph.ids.at(relation) ?? "",
      type: graph.types[graph.relationType[relation] ?? 0]?.type ?? "",
      certainty: certaintyOf(graph, relation),
      rivals: rivalsOf(search, asked, entities, relations, i),
      moment,
      gap: gaps[i],
    };
  });
  return {
    verdict: verdictOf(path) === "certain" ? "certain" : "possible",
    entities: ids,
    hops,
    departure: departureOf(path),
    arrival: moments.at(-1) ?? { earliest: asked.start, latest: asked.end },
    largestGap: gaps.toSorted((one, other) => other.max - one.max || other.min - one.min)[0],
    evidence: weakestOf(hops.map((hop) => hop.certainty)),
  };
}

/** The relations that a path along a sequence of entities rests on: the earliest, and among these the firmest. */
export function claimsOf(search: Search, entities: readonly number[]): readonly number[] {
  return firmestClaims(search, entities)?.relations ?? [];
}

/** The relations of a path as dates and tokens; a relation of its own dates is its own token. */
export function timePath(asked: Prepared, relations: readonly number[]): TimedPath {
  const hops = relations.map((relation): TimedHop => timeHop(asked.graph, relation));
  return { hops, window: { start: asked.start, end: asked.end }, minDelay: asked.delay };
}

function timeHop(graph: TemporalGraph, relation: number): TimedHop {
  const token = graph.token[relation] ?? -1;
  return { bounds: boundsOf(graph, relation), token: token < 0 ? `${relation}` : token };
}

/** Asks with the firmest claims alone first, and lets weaker ones in only where the path would arrive later without. */
function firmestClaims(search: Search, entities: readonly number[]): Claims | undefined {
  const any = chooseClaims(search, entities, () => true);
  for (let weakest = 0; weakest < CERTAINTIES.length - 1; weakest++) {
    const firm = chooseClaims(
      search,
      entities,
      (relation) => certaintyLevel(search.graph, relation) <= weakest,
    );
    if (firm !== undefined && firm.tick === any?.tick) return firm;
  }
  return any;
}

function certaintyLevel(graph: TemporalGraph, relation: number): number {
  return graph.certainty[relation] ?? 0;
}

function certaintyOf(graph: TemporalGraph, relation: number): Certainty {
  return CERTAINTIES[certaintyLevel(graph, relation)] ?? "disputed";
}

function weakestOf(certainties: readonly Certainty[]): Certainty {
  return CERTAINTIES.findLast((certainty) => certainties.includes(certainty)) ?? "stated";
}

/** Every other relation of a hop's direction that the question leaves in, each tried in place of the one chosen. */
function rivalsOf(
  search: Search,
  asked: Prepared,
  entities: readonly number[],
  relations: readonly number[],
  hop: number,
): RivalClaim[] {
  const { graph } = search;
  const parallel = new Set<number>();
  for (const arc of arcsOf(search, entities[hop] ?? -1)) {
    const relation = relationOf(graph, arc);
    const leadsOn = entityOf(graph, search.next[arc] ?? -1) === entities[hop + 1];
    if (leadsOn && relation !== relations[hop] && asked.masked?.[relation] !== 1) parallel.add(relation);
  }
  return [...parallel].map((relation) => ({
    relation: graph.ids.at(relation) ?? "",
    verdict: verdictOf(timePath(asked, relations.with(hop, relation))),
  }));
}
