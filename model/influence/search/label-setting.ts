import { ALWAYS } from "../graph/temporal-graph.ts";
import { DayQueue } from "./day-queue.ts";
import type { Search } from "./search.ts";

/** The best tick at which each state can be reached, and the slot that led there (−1 for the source and the unreached). */
export interface Labels {
  readonly tick: Int32Array;
  readonly slot: Int32Array;
  /** The tick of what is not reached; every other tick is below it. */
  readonly unreached: number;
}

/** A search under way. */
interface Run {
  readonly search: Search;
  readonly source: number;
  readonly target: number;
  readonly labels: Labels;
  readonly queue: DayQueue;
}

/** The part of a search's time that is searched on its own before the rest. */
const NEAR = 1 / 4;

/** What is left is pulled where it has less than this share of all arcs, else pushed. */
const FEW = 1 / 4;

/**
 * One-to-all label-setting search, after Dijkstra: tick′ = max(tick + delay, opening), allowed while tick + delay ≤
 * closing. Exact because waiting is never rewarded: to arrive earlier never hurts. O(m + n + days) for m arcs and n
 * states while each day has a bucket of its own. Cf. Wu et al. 2014, PVLDB 7(9), for relations that do not last.
 *
 * Most of a dense network is reached within a small part of its time, by arcs that open early. So the search first
 * goes no further than a horizon, which leaves most arcs unread, and then looks for the few states that are left from
 * their own side, as direction-optimizing search does (Beamer et al. 2012, SC '12).
 * @param source index of the entity that influence starts from, where the delay does not apply
 * @param target stops as soon as the label of this entity is final
 */
export function setLabels(search: Search, source: number, target = -1): Labels {
  const { stateCount } = search.graph;
  const unreached = search.limit + 1;
  const tick = new Int32Array(stateCount).fill(unreached);
  const labels = { tick, slot: new Int32Array(stateCount).fill(-1), unreached };
  const [low, high] = liveTicks(search);
  const run = { search, source, target, labels, queue: new DayQueue(stateCount, low, high) };
  const horizon = search.earliest === null ? search.limit : Math.floor(low + (high - low) * NEAR);
  tick[source] = search.origin;
  run.queue.add(source, search.origin);
  settle(run, horizon);
  if (horizon < search.limit && (tick[target] ?? unreached) > horizon) {
    reachBeyond(run, horizon);
    settle(run, search.limit);
  }
  return labels;
}

const latest = new WeakMap<
  Search,
  { readonly source: number; readonly target: number; readonly labels: Labels }
>();

/** The same, the last labels of each search being kept: an answer asks for them more than once. */
export function labelsFrom(search: Search, source: number, target = -1): Labels {
  const known = latest.get(search);
  // Labels of everything hold for every target.
  if (known?.source === source && (known.target === -1 || known.target === target)) return known.labels;
  const labels = setLabels(search, source, target);
  latest.set(search, { source, target, labels });
  return labels;
}

/** Settles states in the order of their ticks, up to a horizon, beyond which no arc is read. */
function settle(run: Run, horizon: number): void {
  const { queue, target } = run;
  const { tick } = run.labels;
  for (;;) {
    const state = queue.take(Math.min(horizon, tick[target] ?? horizon));
    if (state < 0 || state === target) return;
    push(run, state, horizon);
  }
}

/** Offers what a state has reached to those that its arcs lead to. */
function push({ search, source, labels, queue }: Run, state: number, horizon: number): void {
  const { graph, opening, closing, next, first, earliest } = search;
  if (isBarred(search, state, source)) return;
  const { tick, slot: slots } = labels;
  const ready = (tick[state] ?? 0) + delayAt(graph.entities.length, state, source, search.delay);
  const bounds = earliest ?? opening;
  const last = earliest === null ? ALWAYS.end : horizon;
  const end = first[state + 1] ?? 0;
  for (let slot = first[state] ?? 0; slot < end; slot++) {
    if ((bounds[slot] ?? 0) > last) return;
    const reached = Math.max(opening[slot] ?? 0, ready);
    const head = next[slot] ?? 0;
    // Asked in this order, most arcs are done with before it is read when they close.
    if (reached >= (tick[head] ?? 0) || ready > (closing[slot] ?? 0)) continue;
    tick[head] = reached;
    slots[head] = slot;
    queue.add(head, reached);
  }
}

/** Takes up the search beyond a horizon up to which all is settled. */
function reachBeyond(run: Run, horizon: number): void {
  const { search, labels, queue } = run;
  const { firstIn } = search.graph;
  const left: number[] = [];
  let arcs = 0;
  for (let state = 0; state < labels.tick.length; state++) {
    if ((labels.tick[state] ?? 0) <= horizon) continue;
    left.push(state);
    arcs += (firstIn[state + 1] ?? 0) - (firstIn[state] ?? 0);
  }
  if (arcs < search.next.length * FEW) for (const state of left) pull(run, state, horizon);
  else pushAll(run, horizon);
  for (const state of left) {
    const tick = labels.tick[state] ?? 0;
    if (tick < labels.unreached) queue.add(state, tick);
  }
}

function pushAll(run: Run, horizon: number): void {
  const { search, labels } = run;
  for (let state = 0; state < labels.tick.length; state++) {
    if ((labels.tick[state] ?? 0) <= horizon) push(run, state, search.limit);
  }
}

/** Finds the best of what settled states offer to one that was not reached within the horizon. */
function pull({ search, source, labels }: Run, state: number, horizon: number): void {
  const { graph, opening, closing } = search;
  const { tick, slot } = labels;
  const end = graph.firstIn[state + 1] ?? 0;
  for (let at = graph.firstIn[state] ?? 0; at < end; at++) {
    const arc = graph.incoming[at] ?? 0;
    if ((opening[arc] ?? 0) >= (tick[state] ?? 0)) continue;
    const from = graph.tail[arc] ?? 0;
    const settled = tick[from] ?? 0;
    if (settled > horizon || isBarred(search, from, source)) continue;
    const ready = settled + delayAt(graph.entities.length, from, source, search.delay);
    const reached = Math.max(opening[arc] ?? 0, ready);
    if (reached >= (tick[state] ?? 0) || ready > (closing[arc] ?? 0)) continue;
    tick[state] = reached;
    slot[state] = arc;
  }
}

function isBarred({ barred }: Search, state: number, source: number): boolean {
  return barred[state] === 1 && state !== source;
}

/** The ticks between which a search's arcs open, open starts and ends of time left aside. */
export function liveTicks({ graph, origin, limit, flip }: Search): [low: number, high: number] {
  const ticks = [graph.firstDay ^ flip, graph.lastDay ^ flip];
  return [Math.max(origin, Math.min(...ticks)), Math.min(limit, Math.max(...ticks))];
}

/** The delay before the next hop: none at the source, and none at a token's state, where the next hop is of one token. */
export function delayAt(entityCount: number, state: number, source: number, delay: number): number {
  return state === source || state >= entityCount ? 0 : delay;
}
