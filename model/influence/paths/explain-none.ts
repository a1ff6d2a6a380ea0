import { shortestSequence } from "../criteria/fewest-hops.ts";
import { findPaths } from "../criteria/find-paths.ts";
import type { Ends } from "../criteria/finding.ts";
import { ALWAYS, type TemporalGraph } from "../graph/temporal-graph.ts";
import type { InfluenceOptions, Pair, Reading, WorkControl } from "../options.ts";
import { chooseClaims, latestClosing, statesAfter } from "../search/claims.ts";
import { type Prepared, prepare, type Search, searchForwards } from "../search/search.ts";
import { describePath, type InfluencePath, timePath } from "./path.ts";
import { closingOf } from "./timed-path.ts";
import { requireEnds } from "./verdict.ts";

/** The part of a question that, given up alone, would let a path through. */
export type Hindrance = "too-long" | "barred" | "left-out" | "rested" | "outside-window" | "doubted";

/** A chain of relations from one end to the other that runs against time. */
export interface BrokenChain {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  /** Index of the first hop that can no longer be crossed when influence gets there, and its relation. */
  readonly hop: number;
  readonly relation: string;
  /** The earlier relation of the chain that begins too late for it; absent where the window itself is what it misses. */
  readonly conflictsWith: string | undefined;
  /** By how many days it is missed, delays counted in. */
  readonly days: number;
}

/** Why no path was found in a reading. */
export type ChainExplanation =
  | { readonly reason: "no-chain" }
  | { readonly reason: "against-time"; readonly chain: BrokenChain }
  | { readonly reason: Hindrance; readonly path: InfluencePath };

/** In each, one part of the question given up; doubt about dates is no part of it, and given up last. */
const CONCESSIONS: readonly { reason: Hindrance; without: InfluenceOptions }[] = [
  { reason: "too-long", without: { maxHops: undefined } },
  { reason: "barred", without: { notThrough: undefined } },
  { reason: "left-out", without: { without: undefined, types: undefined, basis: undefined } },
  { reason: "rested", without: { maxRest: undefined } },
  { reason: "outside-window", without: { window: undefined } },
];

/**
 * Explains why no path is there in a reading: it would be there but for one of the question's own limits, or there is a
 * chain that runs against time, or no chain at all. The chain is one with fewest hops, and of those the one whose
 * relations begin earliest.
 */
export function explainNone(
  graph: TemporalGraph,
  question: InfluenceOptions & Pair,
  reading: Reading,
  control: WorkControl = {},
): ChainExplanation {
  const ends = requireEnds(graph, question);
  const tryWith = (asked: Prepared) => {
    const { search, sequences } = findPaths("fewest", asked, reading, ends, 1, control);
    return sequences[0] && describePath(search, asked, sequences[0]);
  };
  for (const { reason, without } of CONCESSIONS.filter(({ without }) => limits(question, without))) {
    const path = tryWith(prepare(graph, { ...question, ...without }));
    if (path !== undefined) return { reason, path };
  }
  const prepared = prepare(graph, question);
  const path = reading === "certain" ? tryWith({ ...prepared, trusting: true }) : undefined;
  return path === undefined ? explainChain(prepared, reading, ends) : { reason: "doubted", path };
}

/** Whether a question has one of the limits that a concession gives up. */
function limits(question: InfluenceOptions, concession: InfluenceOptions): boolean {
  return Object.entries(question).some(([option, value]) => value !== undefined && option in concession);
}

function explainChain(asked: Prepared, reading: Reading, ends: Ends): ChainExplanation {
  const search = searchForwards(asked, reading);
  const timeless = ignoreEnds(search);
  const sequence = shortestSequence(timeless, ends);
  if (sequence === undefined) return { reason: "no-chain" };
  return { reason: "against-time", chain: findBreak(search, timeless, asked, sequence) };
}

/** The same search as if no relation ever ended. What is left out stays closed. */
function ignoreEnds(search: Search): Search {
  const closing = search.opening.map((opens) => (opens === ALWAYS.end ? ALWAYS.start : ALWAYS.end));
  return { ...search, closing, limit: ALWAYS.end - 1, delay: 0 };
}

function findBreak(
  search: Search,
  timeless: Search,
  asked: Prepared,
  sequence: readonly number[],
): BrokenChain {
  const hop = sequence.findIndex((_, i) => statesAfter(search, sequence.slice(0, i + 2)).length === 0);
  const before = chooseClaims(search, sequence.slice(0, hop + 1), () => true)?.relations ?? [];
  const broken = latestClosing(search, sequence[hop] ?? -1, sequence[hop + 1] ?? -1);
  const after = chooseClaims(timeless, sequence, () => true)?.relations.slice(hop + 1) ?? [];
  const relations = [...before, broken, ...after];
  const { graph } = asked;
  const name = (relation: number) => graph.ids.at(relation) ?? "";
  const { conflict, days } = findConflict(asked, search.reading, [...before, broken], sequence);
  return {
    entities: sequence.map((entity) => graph.entities[entity]?.id ?? ""),
    relations: relations.map(name),
    hop,
    relation: name(broken),
    conflictsWith: conflict === undefined ? undefined : name(conflict),
    days,
  };
}

/**
 * Which relation, or else the window, makes the last of some relations be missed, and by how many days: the largest of
 * s + D − c over what comes before it, with the names of the closed form of a path (`holds`).
 */
function findConflict(
  asked: Prepared,
  reading: Reading,
  relations: readonly number[],
  sequence: readonly number[],
) {
  const certain = reading === "certain";
  const { hops, minDelay, window } = timePath(asked, relations, sequence);
  const starts = hops.map((hop) => (certain ? hop.bounds.startMax : hop.bounds.startMin));
  const last = hops.at(-1);
  const closing = last && closingOf(last);
  const end = (certain ? closing?.earliest : closing?.latest) ?? window.end;
  const closes = Math.min(end, window.end);
  let worst: { conflict: number | undefined; days: number } = { conflict: undefined, days: 0 };
  let delay = 0;
  for (let i = hops.length - 2; i >= 0; i--) {
    if (hops[i]?.token !== hops[i + 1]?.token) delay += minDelay;
    const days = (starts[i] ?? 0) + delay - closes;
    if (days > worst.days) worst = { conflict: end <= window.end ? relations[i] : undefined, days };
  }
  const late = Math.max(window.start + delay - closes, (starts.at(-1) ?? 0) - window.end);
  return late > worst.days ? { conflict: undefined, days: late } : worst;
}
