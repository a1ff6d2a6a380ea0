import type { Ends } from "./finding.ts";
import type { InfluenceOptions, Pair, Reading } from "./options.ts";
import { Random } from "./random.ts";
import { countOthers, type ReachShare, shareOf } from "./reach.ts";
import { type Prepared, type Search, searchBackwards, searchForwards } from "./search.ts";
import { ALWAYS, entityOf, relationOf } from "./temporal-graph.ts";
import { countReached } from "./tick-ranges.ts";

/** How much of a case an entity reaches, and what to hold that against. */
export interface ComparedShare extends ReachShare {
  /** The share of the compared entities that reach fewer than it does. */
  readonly quantile: number;
  /** How many entities it was compared with: all others, or some drawn by chance where a case is large. */
  readonly compared: number;
  /** The share that chains would reach if dates were left aside. */
  readonly withoutDates: number;
}

/** Of all others, whom the source could have influenced and who could have influenced the target. */
export interface BothShares {
  readonly from: ComparedShare;
  readonly to: ComparedShare;
}

/** Arcs that are looked at for one comparison at most: some tenths of a second. */
const MOST_ARCS = 20_000_000;

/**
 * Both shares of a pair under a reading, each with its quantile among the entities of the case and beside the share that
 * chains without dates would give. They are of the question's limits but that of rest, which would ask for an exact
 * search of each pair. One label-setting search for each entity that is compared.
 */
export function sharesOf(
  prepared: Prepared,
  question: InfluenceOptions & Pair,
  reading: Reading,
  { from, to }: Ends,
): BothShares {
  const { graph } = prepared;
  return {
    from: compareShare(searchForwards, prepared, reading, from, countOthers(graph, question, question.from)),
    to: compareShare(searchBackwards, prepared, reading, to, countOthers(graph, question, question.to)),
  };
}

function compareShare(
  searchIn: (prepared: Prepared, reading: Reading) => Search,
  prepared: Prepared,
  reading: Reading,
  entity: number,
  others: number,
): ComparedShare {
  const search = searchIn(prepared, reading);
  const reached = countReached(search, entity);
  const compared = drawOthers(search, entity);
  const fewer = compared.filter((other) => countReached(search, other) < reached).length;
  return {
    ...shareOf(reached, others),
    quantile: compared.length === 0 ? 0 : fewer / compared.length,
    compared: compared.length,
    withoutDates: others === 0 ? 0 : countConnected(searchIn(prepared, "possible"), entity) / others,
  };
}

/** All other entities, or as many as can be afforded, the same each time. */
function drawOthers({ graph, next }: Search, entity: number): number[] {
  const others = Array.from(graph.entities.keys()).filter((other) => other !== entity);
  const most = Math.max(1, Math.floor(MOST_ARCS / Math.max(1, next.length)));
  if (others.length <= most) return others;
  const random = new Random(1);
  for (let place = 0; place < most; place++) {
    const drawn = place + random.below(others.length - place);
    [others[place], others[drawn]] = [others[drawn] ?? 0, others[place] ?? 0];
  }
  return others.slice(0, most);
}

/** How many others chains of relations lead to, in whatever order of time: breadth first, O(m). */
function countConnected(search: Search, entity: number): number {
  const { graph, first, next, barred } = search;
  const seen = new Uint8Array(graph.stateCount);
  const entities = new Set<number>([entity]);
  const queue = [entity];
  if (search.flip !== 0) {
    graph.centre.forEach((occasion, token) => {
      if (occasion === entity) queue.push(graph.entities.length + token);
    });
  }
  for (const state of queue) {
    if (barred[state] === 1 && state !== entity) continue;
    for (let slot = first[state] ?? 0; slot < (first[state + 1] ?? 0); slot++) {
      const head = next[slot] ?? 0;
      if (isLeftOut(search, slot) || seen[head] === 1) continue;
      seen[head] = 1;
      entities.add(entityOf(graph, head));
      queue.push(head);
    }
  }
  return entities.size - 1;
}

function isLeftOut({ opening, graph, arcs }: Search, slot: number): boolean {
  return opening[slot] === ALWAYS.end && relationOf(graph, arcs?.[slot] ?? slot) >= 0;
}
