import { DayQueue } from "./day-queue.ts";
import type { Search } from "./search.ts";

/** The best tick at which each state can be reached, and the slot that led there (−1 for the source and the unreached). */
export interface Labels {
  readonly tick: Int32Array;
  readonly slot: Int32Array;
  /** The tick of what is not reached; every other tick is below it. */
  readonly unreached: number;
}

/**
 * One-to-all label-setting search, after Dijkstra: tick′ = max(tick + delay, opening), allowed while tick + delay ≤
 * closing. Exact because waiting is never rewarded: to arrive earlier never hurts. O(m + n + days) for m arcs and n
 * states while each day has a bucket of its own. Cf. Wu et al. 2014, PVLDB 7(9), for relations that do not last.
 * @param source index of the entity that influence starts from, where the delay does not apply
 * @param target stops as soon as the label of this entity is final
 */
export function setLabels(search: Search, source: number, target = -1): Labels {
  const { graph, opening, closing, next, delay, barred, first, limit } = search;
  const unreached = limit + 1;
  const ticks = new Int32Array(graph.stateCount).fill(unreached);
  const slots = new Int32Array(graph.stateCount).fill(-1);
  const queue = new DayQueue(graph.stateCount, ...liveTicks(search));
  ticks[source] = search.origin;
  for (let state = source; state >= 0; state = queue.take(ticks[target] ?? limit)) {
    if (state === target || (barred[state] === 1 && state !== source)) continue;
    const ready = (ticks[state] ?? 0) + delayAt(graph.entities.length, state, source, delay);
    const end = first[state + 1] ?? 0;
    for (let slot = first[state] ?? 0; slot < end; slot++) {
      if (ready > (closing[slot] ?? 0)) continue;
      const reached = Math.max(opening[slot] ?? 0, ready);
      const head = next[slot] ?? 0;
      if (reached >= (ticks[head] ?? 0)) continue;
      ticks[head] = reached;
      slots[head] = slot;
      queue.add(head, reached);
    }
  }
  return { tick: ticks, slot: slots, unreached };
}

/** The ticks between which a search's arcs open, open starts and ends of time left aside. */
function liveTicks({ graph, origin, limit, flip }: Search): [low: number, high: number] {
  const ticks = [graph.firstDay ^ flip, graph.lastDay ^ flip];
  return [Math.max(origin, Math.min(...ticks)), Math.min(limit, Math.max(...ticks))];
}

/** The delay before the next hop: none at the source, and none at a token's state, where the next hop is of one token. */
export function delayAt(entityCount: number, state: number, source: number, delay: number): number {
  return state === source || state >= entityCount ? 0 : delay;
}
