import { type Basis, CERTAINTIES, type Certainty } from "../../graph/kinds.ts";
import { basisOf, signOf, weakestBasis } from "../graph/basis.ts";
import { boundsOf, entityOf, relationOf, type TemporalGraph } from "../graph/temporal-graph.ts";
import type { Reading } from "../options.ts";
import { chooseRested } from "../rest/choose-rested.ts";
import { isRested } from "../rest/rest-search.ts";
import { type Accepts, arcsOf, type Claims, chooseClaims } from "../search/claims.ts";
import type { Prepared, Search } from "../search/search.ts";
import { type Changes, countChanges } from "./changes.ts";
import {
  type DayRange,
  type DaySpan,
  departureOf,
  leastRest,
  momentsOf,
  restsOf,
  restWindowsOf,
  type TimedHop,
  type TimedPath,
  verdictInSpiteOfDoubt,
  verdictOf,
} from "./timed-path.ts";

/** Days that influence rested between two hops, who carried it, and what changed there meanwhile. */
export interface Rest extends DaySpan {
  readonly carrier: string;
  /** How often a government or an office of the carrier began meanwhile, surely and at most. */
  readonly changes: Changes;
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
  readonly basis: Basis;
  readonly certainty: Certainty;
  /** True where its date is doubted. */
  readonly doubted: boolean;
  readonly rivals: readonly RivalClaim[];
  /** When influence passes here at the earliest it can: the first and the last day that this can have been. */
  readonly moment: DayRange;
  /** What follows this hop; absent after the last. */
  readonly rest: Rest | undefined;
}

/** A path that is simple in entities, with its evidence on every hop. */
export interface InfluencePath {
  readonly verdict: Reading;
  /** True where the path would be certain if none of its dates were doubted. */
  readonly onlyDoubted: boolean;
  readonly entities: readonly string[];
  readonly hops: readonly Hop[];
  /** The last moment to set out, and the first to arrive, over all the worlds in which the path holds. */
  readonly departure: DayRange;
  readonly arrival: DayRange;
  /** The longest rest by its upper bound; absent on a path of one hop. */
  readonly longestRest: Rest | undefined;
  /** The least limit of rest with which the path still holds as its verdict says. */
  readonly leastRest: number;
  /** What the path is evidence of: the basis of its weakest hop. */
  readonly basis: Basis;
  /** Of a chain of claims the product of their signs, 1 or −1: whether the authors have it further or hinder. */
  readonly sign: 1 | -1 | undefined;
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
  const path = timePath(asked, relations, entities);
  const moments = momentsOf(path);
  const verdict = verdictOf(path) === "certain" ? "certain" : "possible";
  const ids = entities.map((entity) => graph.entities[entity]?.id ?? "");
  const rests = describeRests(graph, path, relations, entities);
  const hops = relations.map((relation, i): Hop => {
    const moment = moments[i] ?? { earliest: asked.start, latest: asked.end };
    return {
      from: ids[i] ?? "",
      to: ids[i + 1] ?? "",
      relation: graph.ids.at(relation) ?? "",
      type: graph.types[graph.relationType[relation] ?? 0]?.type ?? "",
      basis: basisOf(graph, relation),
      certainty: certaintyOf(graph, relation),
      doubted: graph.doubted[relation] === 1,
      rivals: rivalsOf(search, asked, entities, relations, i),
      moment,
      rest: rests[i],
    };
  });
  return {
    verdict,
    onlyDoubted: verdict === "possible" && verdictInSpiteOfDoubt(path) === "certain",
    entities: ids,
    hops,
    departure: departureOf(path),
    arrival: moments.at(-1) ?? { earliest: asked.start, latest: asked.end },
    longestRest: rests.toSorted((one, other) => other.max - one.max || other.min - one.min)[0],
    leastRest: leastRest(path, verdict),
    basis: weakestBasis(hops.map(({ basis }) => basis)),
    sign: signOf(graph, relations),
    evidence: weakestOf(hops.map((hop) => hop.certainty)),
  };
}

function describeRests(
  graph: TemporalGraph,
  path: TimedPath,
  relations: readonly number[],
  entities: readonly number[],
): Rest[] {
  const windows = restWindowsOf(path);
  return restsOf(path).map((rest, i): Rest => {
    const carrier = entities[i + 1] ?? -1;
    const during = windows[i];
    const changes =
      rest.max === 0 || during === undefined
        ? { min: 0, max: 0 }
        : countChanges(graph, carrier, during, relations.slice(i, i + 2));
    return { ...rest, carrier: graph.entities[carrier]?.id ?? "", changes };
  });
}

/** The relations that a path along a sequence of entities rests on: the earliest, and among these the firmest. */
export function claimsOf(search: Search, entities: readonly number[]): readonly number[] {
  return firmestClaims(search, entities)?.relations ?? [];
}

/** The relations of a path as dates and tokens; a relation of its own dates is its own token. */
export function timePath(
  asked: Prepared,
  relations: readonly number[],
  entities: readonly number[],
): TimedPath {
  const hops = relations.map((relation, i) => timeHop(asked, relation, entities[i + 1] ?? -1));
  const { start, end, delay: minDelay, maxRest } = asked;
  return { hops, window: { start, end }, minDelay, maxRest };
}

function timeHop({ graph, trusting }: Prepared, relation: number, head: number): TimedHop {
  const token = graph.token[relation] ?? -1;
  return {
    bounds: boundsOf(graph, relation),
    token: token < 0 ? `${relation}` : token,
    closesAtStart: graph.concluded[relation] === head,
    doubted: !trusting && graph.doubted[relation] === 1,
  };
}

function choose(search: Search, entities: readonly number[], accepts: Accepts): Claims | undefined {
  return isRested(search) ? chooseRested(search, entities, accepts) : chooseClaims(search, entities, accepts);
}

/** Asks with the firmest claims alone first, and lets weaker ones in only where the path would arrive later without. */
function firmestClaims(search: Search, entities: readonly number[]): Claims | undefined {
  const any = choose(search, entities, () => true);
  for (let weakest = 0; weakest < CERTAINTIES.length - 1; weakest++) {
    const firm = choose(search, entities, (relation) => certaintyLevel(search.graph, relation) <= weakest);
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
    verdict: verdictOf(timePath(asked, relations.with(hop, relation), entities)),
  }));
}
