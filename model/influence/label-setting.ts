import { DayQueue } from "./day-queue.ts";
import type { Search } from "./search.ts";

/** The best tick at which each state can be reached, and the arc that reached it (−1 for the source and the unreached). */
export interface Labels {
  readonly tick: Int32Array;
  readonly arc: Int32Array;
  /** The tick of what is not reached; every other tick is below it. */
  readonly unreached: number;
}

/**
 * One-to-all label-setting search, after Dijkstra: tick′ = max(tick + delay, opening), allowed while tick + delay ≤
 * closing. Exact because waiting is never rewarded: to arrive earlier never hurts. O(m + n log n) for m arcs and n
 * states when few arrivals are improved; O(m log m) at worst. Cf. Wu et al. 2014, PVLDB 7(9), for the point-event case.
 * @param source index of the entity that influence starts from, where the delay does not apply
 * @param target stops as soon as the label of this entity is final
 */
export function setLabels(search: Search, source: number, target = -1): Labels {
  const { graph, opening, closing, next, order, flip, delay, barred, first, limit } = search;
  const unreached = limit + 1;
  const ticks = new Int32Array(graph.stateCount).fill(unreached);
  const arcs = new Int32Array(graph.stateCount).fill(-1);
  const queue = new DayQueue(graph.stateCount);
  ticks[source] = search.origin;
  queue.push(search.origin, source);
  for (let state = queue.take(); state >= 0 && state !== target; state = queue.take()) {
    const tick = queue.tick;
    if (tick !== ticks[state] || (barred[state] === 1 && state !== source)) continue;
    const ready = tick + delayAt(graph.entities.length, state, source, delay);
    for (const offsets of first) {
      const end = offsets[state + 1] ?? 0;
      for (let slot = offsets[state] ?? 0; slot < end; slot++) {
        const arc = order === null ? slot : (order[slot] ?? 0);
        if (ready > ((closing[arc] ?? 0) ^ flip)) continue;
        const opens = (opening[arc] ?? 0) ^ flip;
        const reached = Math.max(opens, ready);
        const head = next[arc] ?? 0;
        if (reached >= (ticks[head] ?? 0)) continue;
        ticks[head] = reached;
        arcs[head] = arc;
        queue.push(reached, head);
      }
    }
  }
  return { tick: ticks, arc: arcs, unreached };
}

/** The delay before the next hop: none at the source, and none at a token's state, where the next hop is of one token. */
export function delayAt(entityCount: number, state: number, source: number, delay: number): number {
  return state === source || state >= entityCount ? 0 : delay;
}
