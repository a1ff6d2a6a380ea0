import { entityOf, relationOf } from "../graph/temporal-graph.ts";
import { DayQueue, MOST_BUCKETS } from "../search/day-queue.ts";
import { tokenStates } from "../search/hop-starts.ts";
import { liveTicks } from "../search/label-setting.ts";
import { TickHeap } from "../search/tick-heap.ts";
import type { RestSearch } from "./rest-search.ts";

/** The best tick at which each slot can be passed by a walk, and the slot that it goes on from. */
export interface RestLabels {
  /** Per slot; above the search's limit where no walk passes. */
  readonly tick: Int32Array;
  /** Per slot the one before it, −1 where the walk begins. */
  readonly before: Int32Array;
  /** The first slot settled that leads into the target, −1 for none. */
  readonly last: number;
}

/**
 * Label-setting for walks whose every rest is at most ρ. Labels belong to slots, settled least first; a slot with label
 * ℓ hands max(ℓ + d, s′) on to the slots with ℓ + d ≤ c′ that take up no later than it lets go, plus ρ + d. As labels only grow,
 * what first reaches a slot is its best, and as the slots of a state lie in the order in which they take up, each is
 * looked at once, plus once for a token: O(m + days) for m slots, each day a bucket of its own, or O(m log m) where days outnumber slots. Restless walks of Himmel
 * et al. 2020 (Appl. Netw. Sci. 5:73), for relations that last.
 * @param target ends the search with the first walk that reaches this entity
 */
export function setRestLabels(search: RestSearch, source: number, target = -1): RestLabels {
  const run = new RestRun(search, source);
  return run.settle(target);
}

class RestRun {
  readonly #search: RestSearch;
  readonly #source: number;
  readonly #tick: Int32Array;
  readonly #before: Int32Array;
  readonly #queue: DayQueue | TickHeap;
  /** Per state the place in the order up to which its slots have been looked at. */
  readonly #seen: Int32Array;
  readonly #tokens: ReadonlyMap<number, readonly number[]>;

  constructor(search: RestSearch, source: number) {
    const { graph } = search;
    const slots = search.next.length;
    this.#search = search;
    this.#source = source;
    this.#tick = new Int32Array(slots).fill(search.limit + 1);
    this.#before = new Int32Array(slots).fill(-1);
    this.#queue = queueFor(search, slots);
    this.#seen = search.first.slice(0, graph.stateCount);
    this.#tokens = search.flip === 0 ? NONE : tokenStates(graph);
    for (const state of this.#statesAt(source)) this.#begin(state);
  }

  settle(target: number): RestLabels {
    const { graph, next, limit, flip } = this.#search;
    // Back in time what leads freely out of an occasion sets out from there only after having come in.
    const leadsTo = (slot: number) => (flip === 0 ? entityOf(graph, next[slot] ?? -1) : next[slot]);
    const labels = { tick: this.#tick, before: this.#before };
    for (let slot = this.#queue.take(limit); slot >= 0; slot = this.#queue.take(limit)) {
      if (leadsTo(slot) === target) return { ...labels, last: slot };
      this.#handOn(slot);
    }
    return { ...labels, last: -1 };
  }

  /** An entity's own state, and back in time those of its tokens. */
  #statesAt(entity: number): readonly number[] {
    return [entity, ...(this.#tokens.get(entity) ?? [])];
  }

  /** What leads away from the source waits for nothing. */
  #begin(state: number): void {
    const { first, origin } = this.#search;
    for (let slot = first[state] ?? 0; slot < (first[state + 1] ?? 0); slot++) this.#offer(slot, origin, -1);
    this.#seen[state] = first[state + 1] ?? 0;
  }

  #handOn(slot: number): void {
    const { graph, next, barred, delay, maxRest, letsGo } = this.#search;
    const state = next[slot] ?? 0;
    const tick = this.#tick[slot] ?? 0;
    const occasion = state >= graph.entities.length;
    if (occasion) this.#handFreely(state, tick, slot);
    // Back in time what came freely out of an occasion's token can only have come in by the same token.
    if (occasion && this.#search.flip !== 0) return;
    const entity = entityOf(graph, state);
    if (entity === this.#source || barred[entity] === 1) return;
    const latest = (letsGo[slot] ?? 0) + maxRest + delay;
    for (const from of this.#statesAt(entity)) this.#handTo(from, tick + delay, latest, slot);
  }

  /** Within one token nothing rests and no delay passes. The first that comes is the best for all of its ways. */
  #handFreely(state: number, tick: number, before: number): void {
    const { first } = this.#search;
    const end = first[state + 1] ?? 0;
    if (this.#search.flip === 0 && this.#seen[state] === end) return;
    for (let slot = first[state] ?? 0; slot < end; slot++) this.#offer(slot, tick, before);
    if (this.#search.flip === 0) this.#seen[state] = end;
  }

  #handTo(state: number, ready: number, latest: number, before: number): void {
    const { first, order, takesUp } = this.#search;
    const end = first[state + 1] ?? 0;
    let place = this.#seen[state] ?? 0;
    for (; place < end; place++) {
      const slot = order[place] ?? 0;
      if ((takesUp[slot] ?? 0) > latest) break;
      this.#offer(slot, ready, before);
    }
    this.#seen[state] = place;
  }

  #offer(slot: number, ready: number, before: number): void {
    const { graph, opening, closing, arcs } = this.#search;
    if (ready > (closing[slot] ?? 0)) return;
    const tick = Math.max(ready, opening[slot] ?? 0);
    if (tick >= (this.#tick[slot] ?? 0)) return;
    // A link is no hop; what it joins is told by the states themselves.
    if (relationOf(graph, arcs === null ? slot : (arcs[slot] ?? 0)) < 0) return;
    this.#tick[slot] = tick;
    this.#before[slot] = before;
    this.#queue.add(slot, tick);
  }
}

/**
 * Whoever is taken from it is the least of all. So many buckets as a queue has at most cost nothing; a delay in all of time
 * would ask for one for each day of ten thousand years.
 */
function queueFor(search: RestSearch, slots: number): DayQueue | TickHeap {
  const [low, high] = distinctTicks(search);
  const days = high - low + 1;
  return days > Math.max(MOST_BUCKETS, slots)
    ? new TickHeap(slots, low)
    : new DayQueue(slots, low, high, days);
}

/**
 * The ticks between which every label needs a bucket of its own. Without a delay there is one label before the first
 * of the days on which arcs open, and one after the last: those of open sides.
 */
function distinctTicks(search: RestSearch): [low: number, high: number] {
  const { origin, limit, delay } = search;
  if (delay > 0) return [origin, limit];
  const [low, high] = liveTicks(search);
  return [Math.max(origin, low - 1), Math.min(limit, high + 1)];
}

const NONE: ReadonlyMap<number, readonly number[]> = new Map();

/** The slots of the walk that ends with a slot, from its first. */
export function walkTo({ before }: RestLabels, last: number): number[] {
  const slots: number[] = [];
  for (let slot = last; slot >= 0; slot = before[slot] ?? -1) slots.push(slot);
  return slots.reverse();
}
