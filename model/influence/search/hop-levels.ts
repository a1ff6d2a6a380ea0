import { entityOf } from "../graph/temporal-graph.ts";
import { type HopStart, statesOf, tokenStates } from "./hop-starts.ts";
import { delayAt } from "./label-setting.ts";
import type { Search } from "./search.ts";

/** What a search by hops is held to, beside its options. */
export interface HopLimits {
  /** Index of the entity at whose first level the search ends; none for a search of everything. */
  readonly target?: number;
  readonly maxHops?: number;
  /** Entities that must not be entered. */
  readonly banned?: readonly number[];
  /** Entities that the first hop must not lead to. */
  readonly refused?: ReadonlySet<number>;
}

/** Every improvement that a search by hops made, in the order of hops: one row an improvement. */
export interface HopRecords {
  readonly state: number[];
  readonly tick: number[];
  readonly hops: number[];
  /** The slot that led there, or −1 for a start and for an occasion entered by one of its roles. */
  readonly slot: number[];
  /** The row that this one goes on from, or −1. */
  readonly parent: number[];
  /** Per state its last and best row, or −1. */
  readonly last: Int32Array;
}

/** Lower than any tick: what stands there is never improved. */
const CLOSED = -(2 ** 31);

/**
 * Searches level by level: after level h each state holds the best tick that at most h hops can reach, so that the
 * first level at which the target has a row is the fewest hops, and that row the earliest arrival among them.
 * O(h · m) for h levels and m arcs, after Bellman and Ford; only what the level before improved is scanned again, and
 * before a level is expanded the target is looked for from its own side, which spares the last and largest level.
 * @param source the entity after which no delay applies, −1 for a search that goes on from the middle of a path
 */
export function searchByHops(
  search: Search,
  starts: readonly HopStart[],
  source: number,
  limits: HopLimits = {},
): HopRecords {
  const levels = new HopLevels(search, source, limits);
  let frontier = levels.begin(starts);
  const maxHops = limits.maxHops ?? search.maxHops;
  for (let hops = 0; hops < maxHops && frontier.length > 0; hops++) {
    if (levels.reachesTargetFrom(hops)) break;
    frontier = levels.expand(frontier);
  }
  return levels.records;
}

class HopLevels {
  readonly records: HopRecords;
  readonly #search: Search;
  readonly #source: number;
  readonly #limits: HopLimits;
  readonly #best: Int32Array;
  readonly #tokenStates: ReadonlyMap<number, readonly number[]>;
  /** The states of the target that a search forwards can enter. */
  readonly #targetStates: readonly number[];

  constructor(search: Search, source: number, limits: HopLimits) {
    const { stateCount } = search.graph;
    this.#search = search;
    this.#source = source;
    this.#limits = limits;
    this.#best = new Int32Array(stateCount).fill(search.limit + 1);
    this.#tokenStates = search.flip === 0 ? new Map() : tokenStates(search.graph);
    this.#targetStates = search.flip === 0 ? statesOf(search.graph, limits.target) : [];
    const last = new Int32Array(stateCount).fill(-1);
    this.records = { state: [], tick: [], hops: [], slot: [], parent: [], last };
  }

  begin(starts: readonly HopStart[]): number[] {
    const rows = starts.map(({ state, tick }) => this.#record(state, tick, 0, -1, -1));
    const { graph } = this.#search;
    const closed = new Set(this.#limits.banned);
    // A path never comes back to where it began, not even by the other state of an occasion.
    for (const { state } of starts) closed.add(entityOf(graph, state));
    for (const entity of closed) this.#best[entity] = CLOSED;
    graph.centre.forEach((occasion, token) => {
      if (closed.has(occasion)) this.#best[graph.entities.length + token] = CLOSED;
    });
    return rows;
  }

  /** Whether the target has a row, or gets one by one hop from the rows of a level. */
  reachesTargetFrom(hops: number): boolean {
    const { target } = this.#limits;
    if (target === undefined) return false;
    const { graph } = this.#search;
    for (const state of this.#targetStates) {
      const end = graph.firstIn[state + 1] ?? 0;
      for (let at = graph.firstIn[state] ?? 0; at < end; at++)
        this.#pull(state, graph.incoming[at] ?? 0, hops);
    }
    return (this.records.last[target] ?? -1) >= 0;
  }

  /** Follows one arc into a state of the target, where the level before has a row that it goes on from. */
  #pull(head: number, arc: number, hops: number): void {
    const { graph, opening, closing } = this.#search;
    const row = this.records.last[graph.tail[arc] ?? 0] ?? -1;
    if (row < 0 || this.records.hops[row] !== hops || !this.#leadsOn(row)) return;
    const ready = this.#readyAt(row);
    const reached = Math.max(opening[arc] ?? 0, ready);
    if (ready > (closing[arc] ?? 0) || !this.#isBetter(head, reached, hops)) return;
    this.#arrive(head, reached, hops + 1, arc, row, []);
  }

  /** One level on from the rows of the last. */
  expand(frontier: readonly number[]): number[] {
    const { opening, closing, next, first } = this.#search;
    const { state: states, hops, last } = this.records;
    const later: number[] = [];
    for (const row of frontier) {
      const state = states[row] ?? 0;
      const hop = hops[row] ?? 0;
      const newest = last[state] ?? row;
      if (newest !== row && hops[newest] === hop) continue;
      if (!this.#leadsOn(row)) continue;
      const ready = this.#readyAt(row);
      const end = first[state + 1] ?? 0;
      for (let slot = first[state] ?? 0; slot < end; slot++) {
        const reached = Math.max(opening[slot] ?? 0, ready);
        const head = next[slot] ?? 0;
        if (!this.#isBetter(head, reached, hop) || ready > (closing[slot] ?? 0)) continue;
        this.#arrive(head, reached, hop + 1, slot, row, later);
      }
    }
    return later;
  }

  /** Whether influence may pass through where a row stands. */
  #leadsOn(row: number): boolean {
    const { state, hops } = this.records;
    return hops[row] === 0 || this.#search.barred[state[row] ?? 0] !== 1;
  }

  #readyAt(row: number): number {
    const { state, tick } = this.records;
    const { graph, delay } = this.#search;
    return (tick[row] ?? 0) + delayAt(graph.entities.length, state[row] ?? 0, this.#source, delay);
  }

  /** Whether a tick improves on what is known of a state, which a hop may lead to. */
  #isBetter(head: number, tick: number, hop: number): boolean {
    return tick < (this.#best[head] ?? 0) && !(hop === 0 && this.#refuses(head));
  }

  #refuses(head: number): boolean {
    return this.#limits.refused?.has(entityOf(this.#search.graph, head)) ?? false;
  }

  /**
   * A link joins two states of one occasion and costs no hop, so it is followed at once, before a row of the next
   * level can take its place.
   */
  #arrive(state: number, tick: number, hops: number, slot: number, parent: number, rows: number[]): void {
    const row = this.#record(state, tick, hops, slot, parent);
    rows.push(row);
    const linked = this.#linked(state);
    if (linked.length === 0) return;
    const passed = tick + (state < this.#search.graph.entities.length ? this.#search.delay : 0);
    for (const other of linked) {
      if (passed < (this.#best[other] ?? 0)) rows.push(this.#record(other, passed, hops, -1, row));
    }
  }

  /** Onwards the occasion that a token's state leads to; back in time the tokens that an occasion was entered by. */
  #linked(state: number): readonly number[] {
    const { graph, flip, barred } = this.#search;
    if (flip !== 0) return barred[state] === 1 ? [] : (this.#tokenStates.get(state) ?? []);
    return state < graph.entities.length ? [] : [entityOf(graph, state)];
  }

  #record(state: number, tick: number, hops: number, slot: number, parent: number): number {
    const { records } = this;
    const row = records.state.push(state) - 1;
    records.tick.push(tick);
    records.hops.push(hops);
    records.slot.push(slot);
    records.parent.push(parent);
    this.#best[state] = tick;
    records.last[state] = row;
    return row;
  }
}

/** The entities along the way to a row, from the start of the search; the two states of an occasion are one entity. */
export function entitiesTo(search: Search, records: HopRecords, row: number): number[] {
  const entities: number[] = [];
  for (let at = row; at >= 0; at = records.parent[at] ?? -1) {
    const entity = entityOf(search.graph, records.state[at] ?? 0);
    if (entities.at(-1) !== entity) entities.push(entity);
  }
  return entities.reverse();
}
