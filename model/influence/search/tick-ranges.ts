import { isHopLimited } from "../criteria/earliest-arrival.ts";
import { type HopRecords, searchByHops } from "./hop-levels.ts";
import { startsAt } from "./hop-starts.ts";
import { delayAt, labelsFrom } from "./label-setting.ts";
import type { Search } from "./search.ts";

/** The best tick of an entity under the reading, and the worst one of the path that was found, over the worlds in which it holds. */
export interface TickRange {
  readonly first: number;
  readonly last: number;
}

/** The tick ranges of all entities that a search reaches, the origin among them: O(m log m) for m arcs. */
export function tickRanges(search: Search, origin: number): Map<number, TickRange> {
  return isHopLimited(search) ? rangesByHops(search, origin) : rangesByLabels(search, origin);
}

/** How many entities a search reaches beside its origin. */
export function countReached(search: Search, origin: number): number {
  if (isHopLimited(search)) return rangesByHops(search, origin).size - 1;
  const { tick, unreached } = labelsFrom(search, origin);
  let count = -1;
  for (let entity = 0; entity < search.graph.entities.length; entity++) {
    if ((tick[entity] ?? unreached) < unreached) count++;
  }
  return count;
}

/** The states that a search without a limit of hops reaches. */
export function statesReached(search: Search, origin: number): number[] {
  const { tick, unreached } = labelsFrom(search, origin);
  const states: number[] = [];
  for (let state = 0; state < tick.length; state++)
    if ((tick[state] ?? unreached) < unreached) states.push(state);
  return states;
}

function rangesByLabels(search: Search, origin: number): Map<number, TickRange> {
  const { tick, slot, unreached } = labelsFrom(search, origin);
  const previous = search.flip === 0 ? search.graph.tail : search.graph.head;
  const last = new Float64Array(tick.length).fill(Number.NaN);
  last[origin] = search.origin;
  const ranges = new Map<number, TickRange>();
  for (let entity = 0; entity < search.graph.entities.length; entity++) {
    const first = tick[entity] ?? unreached;
    if (first === unreached) continue;
    // Iterative, since a chain of hops can be as long as the entities are many.
    const chain: number[] = [];
    for (
      let state = entity;
      Number.isNaN(last[state] ?? 0);
      state = previous[arcIn(search, slot[state] ?? 0)] ?? origin
    ) {
      chain.push(state);
    }
    for (const state of chain.reverse()) {
      const by = arcIn(search, slot[state] ?? 0);
      const from = previous[by] ?? origin;
      last[state] = crossLast(search, last[from] ?? 0, from, by, origin);
    }
    ranges.set(entity, { first, last: last[entity] ?? first });
  }
  return ranges;
}

function rangesByHops(search: Search, origin: number): Map<number, TickRange> {
  const records = searchByHops(search, startsAt(search, origin), origin);
  const last = lastByRow(search, records, origin);
  const ranges = new Map<number, TickRange>();
  for (let entity = 0; entity < search.graph.entities.length; entity++) {
    const row = records.last[entity] ?? -1;
    if (row >= 0) ranges.set(entity, { first: records.tick[row] ?? 0, last: last[row] ?? 0 });
  }
  return ranges;
}

function lastByRow(search: Search, records: HopRecords, origin: number): number[] {
  const last: number[] = [];
  records.parent.forEach((parent, row) => {
    const slot = records.slot[row] ?? -1;
    const before = last[parent] ?? search.origin;
    if (parent < 0) last[row] = search.origin;
    // A link crosses no date, but back in time it passes the delay after the occasion.
    else if (slot < 0) last[row] = before + (records.tick[row] ?? 0) - (records.tick[parent] ?? 0);
    else last[row] = crossLast(search, before, records.state[parent] ?? origin, arcIn(search, slot), origin);
  });
  return last;
}

function arcIn({ arcs }: Search, slot: number): number {
  return arcs === null ? slot : (arcs[slot] ?? 0);
}

/**
 * How late a path can be after one more hop: as late as it was, as far as the hop is still open then, or as late as the
 * hop itself can begin.
 */
function crossLast(search: Search, last: number, from: number, arc: number, origin: number): number {
  const { graph, flip, limit, delay } = search;
  const opens = ((flip === 0 ? graph.startMax : graph.closeMin)[arc] ?? 0) ^ flip;
  const closes = ((flip === 0 ? graph.closeMax : graph.startMin)[arc] ?? 0) ^ flip;
  const ready = last + delayAt(graph.entities.length, from, origin, delay);
  return Math.min(limit, Math.max(Math.min(ready, closes), opens));
}
