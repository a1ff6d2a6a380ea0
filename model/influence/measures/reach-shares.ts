import { isHopLimited } from "../criteria/earliest-arrival.ts";
import type { Ends } from "../criteria/finding.ts";
import type { TemporalGraph } from "../graph/temporal-graph.ts";
import type { InfluenceOptions, Pair, Reading } from "../options.ts";
import { type Prepared, type Search, searchBackwards, searchForwards } from "../search/search.ts";
import { countReached, statesReached } from "../search/tick-ranges.ts";
import { countConnected } from "./connected.ts";
import { Random } from "./random.ts";
import { countOthers, type ReachShare, shareOf } from "./reach.ts";

/** How much of a case an entity reaches, and what to hold that against. */
export interface ComparedShare extends ReachShare {
  /** The share of the compared entities that reach fewer than it does. */
  readonly quantile: number;
  /** How many entities it was compared with: all, or some drawn by chance where a case is large. */
  readonly compared: number;
  /** The share that chains would reach if dates were left aside. */
  readonly withoutDates: number;
}

/** Of all others, whom the source could have influenced and who could have influenced the target. */
export interface BothShares {
  readonly from: ComparedShare;
  readonly to: ComparedShare;
}

/** Arcs that are looked at for one comparison at most, and how many entities are compared even so. */
const MOST_ARCS = 2_000_000;
const FEWEST_COMPARED = 20;

/**
 * Both shares of a pair under a reading, each with its quantile among the entities of the case and beside the share that
 * chains without dates would give. They are of the question's limits but that of rest, which would ask for an exact
 * search of each pair. One label-setting search for each entity that is compared, once for all pairs of a question.
 */
export function sharesOf(
  prepared: Prepared,
  question: InfluenceOptions & Pair,
  reading: Reading,
  { from, to }: Ends,
): BothShares {
  const { graph } = prepared;
  return {
    from: compareShare(FORWARDS, prepared, reading, from, countOthers(graph, question, question.from)),
    to: compareShare(BACKWARDS, prepared, reading, to, countOthers(graph, question, question.to)),
  };
}

/** A direction of time, by its name. */
interface Direction {
  readonly name: "forwards" | "backwards";
  readonly searchIn: (prepared: Prepared, reading: Reading) => Search;
}

const FORWARDS: Direction = { name: "forwards", searchIn: searchForwards };
const BACKWARDS: Direction = { name: "backwards", searchIn: searchBackwards };

function compareShare(
  direction: Direction,
  prepared: Prepared,
  reading: Reading,
  entity: number,
  others: number,
): ComparedShare {
  const search = direction.searchIn(prepared, reading);
  const reached = countReached(search, entity);
  const sure = isHopLimited(search) ? [] : statesReached(search, entity);
  const compared = reachOfAll(direction, prepared, reading);
  const fewer = compared.filter((count) => count < reached).length;
  const connected = countConnected(searchForwards(prepared, "possible"), entity, direction.name, sure);
  return {
    ...shareOf(reached, others),
    quantile: compared.length === 0 ? 0 : fewer / compared.length,
    compared: compared.length,
    withoutDates: others === 0 ? 0 : connected / others,
  };
}

const known = new WeakMap<TemporalGraph, Map<string, Int32Array>>();

/** How many others each entity reaches, or some drawn by chance where a case is large; kept for the limits of a question. */
function reachOfAll({ name, searchIn }: Direction, prepared: Prepared, reading: Reading): Int32Array {
  const { graph, masked, barred, start, end, delay, maxHops, trusting } = prepared;
  const kept = known.get(graph) ?? new Map<string, Int32Array>();
  known.set(graph, kept);
  const marks = [masked, barred].map((bits) => (bits === undefined ? "" : marked(bits)));
  const key = [name, reading, start, end, delay, maxHops, trusting, ...marks].join(" ");
  const counts = kept.get(key) ?? countAll(searchIn(prepared, reading));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, counts);
  return counts;
}

/** Limits of questions that are kept for a case. */
const MOST_KEPT = 64;

/** Where some bits are set, as a text. */
function marked(bits: Uint8Array): string {
  const places: number[] = [];
  for (let place = bits.indexOf(1); place >= 0; place = bits.indexOf(1, place + 1)) places.push(place);
  return places.join();
}

function countAll(search: Search): Int32Array {
  return Int32Array.from(drawEntities(search), (entity) => countReached(search, entity));
}

/** All entities, or as many as can be afforded, the same each time. */
function drawEntities({ graph, next }: Search): number[] {
  const all = Array.from(graph.entities.keys());
  const most = Math.max(FEWEST_COMPARED, Math.floor(MOST_ARCS / Math.max(1, next.length)));
  if (all.length <= most) return all;
  const random = new Random(1);
  for (let place = 0; place < most; place++) {
    const drawn = place + random.below(all.length - place);
    [all[place], all[drawn]] = [all[drawn] ?? 0, all[place] ?? 0];
  }
  return all.slice(0, most);
}
