import type { Ends } from "../criteria/finding.ts";
import { ALWAYS, entityOf, relationOf } from "../graph/temporal-graph.ts";
import type { WorkControl } from "../options.ts";
import { tokenStates } from "../search/hop-starts.ts";
import { setRestLabels } from "./rest-labels.ts";
import type { RestSearch } from "./rest-search.ts";

/** A sequence of entities that some path without too long a rest follows, and its best arrival. */
export interface RestedSequence {
  readonly entities: readonly number[];
  readonly tick: number;
}

export interface RestedSequences {
  /** By hops, then arrival. */
  readonly found: readonly RestedSequence[];
  /** True when the work was ended before all was found: what is missing may be there. */
  readonly truncated: boolean;
}

/** Steps after which a search gives up, whatever the time: some hundredths of a second of work. */
const MOST_STEPS = 200_000;
const STEPS_BETWEEN_LOOKS = 4_096;

/**
 * The best simple paths whose every rest is at most ρ, by hops and then arrival. To find one is NP-hard (Casteigts et al.
 * 2021, Algorithmica 83): depth by depth all simple paths are tried, and given up where no walk leads on from there in
 * time (the labels of a search back from the target) or in as few hops as are left. Exact unless truncated.
 * @param forwards the search, and `backwards` the same question back in time
 */
export function simplePaths(
  forwards: RestSearch,
  backwards: RestSearch,
  ends: Ends,
  k: number,
  control: WorkControl,
): RestedSequences {
  const dive = new Dive(forwards, backwards, ends, k, control);
  return dive.run();
}

class Dive {
  readonly #search: RestSearch;
  readonly #ends: Ends;
  readonly #k: number;
  readonly #control: WorkControl;
  /** Per arc the latest day from which a walk can still be ready to pass it and arrive. */
  readonly #latest: Int32Array;
  /** Per entity the fewest hops to the target, dates left aside. */
  readonly #distance: Int32Array;
  readonly #onPath: Uint8Array;
  readonly #path: number[] = [];
  readonly #found = new Map<string, RestedSequence>();
  #depth = 0;
  /** Whether some path was given up only because of the depth. */
  #deeper = false;
  /** The arrival that is good enough, where only the best path of this depth is wanted. */
  #worst = Number.POSITIVE_INFINITY;
  #steps = 0;
  #stopped = false;

  constructor(forwards: RestSearch, backwards: RestSearch, ends: Ends, k: number, control: WorkControl) {
    this.#search = forwards;
    this.#ends = ends;
    this.#k = k;
    this.#control = control;
    this.#latest = latestMoments(backwards, ends.to);
    this.#distance = hopsTo(forwards, ends.to);
    this.#onPath = new Uint8Array(forwards.graph.entities.length);
  }

  run(): RestedSequences {
    const { from } = this.#ends;
    const most = Math.min(this.#search.maxHops, this.#search.graph.entities.length - 1);
    let found: RestedSequence[] = [];
    this.#depth = Math.max(1, this.#distance[from] ?? 1);
    this.#deeper = this.#depth <= most;
    for (; this.#deeper && this.#depth <= most && found.length < this.#k && !this.#stopped; this.#depth++) {
      this.#deeper = false;
      this.#found.clear();
      this.#worst = Number.POSITIVE_INFINITY;
      this.#onPath[from] = 1;
      this.#path.push(from);
      this.#follow(from, this.#search.origin, Number.POSITIVE_INFINITY);
      this.#path.pop();
      this.#onPath[from] = 0;
      const level = [...this.#found.values()].sort((one, other) => one.tick - other.tick);
      found = [...found, ...level].slice(0, this.#k);
      this.#control.onProgress?.(found.length, this.#k);
    }
    return { found, truncated: this.#stopped };
  }

  /** Tries what leads on from a state, reached so that it may be left from `ready`, to what takes up until `latest`. */
  #follow(state: number, ready: number, latest: number): void {
    const { first, order, takesUp } = this.#search;
    const end = first[state + 1] ?? 0;
    for (let place = first[state] ?? 0; place < end && !this.#stopped; place++) {
      const arc = order[place] ?? 0;
      if ((takesUp[arc] ?? 0) > latest) return;
      this.#pass(arc, ready);
    }
  }

  #pass(arc: number, ready: number): void {
    const { graph, opening, next } = this.#search;
    this.#look();
    if (ready > (this.#latest[arc] ?? 0) || relationOf(graph, arc) < 0) return;
    const tick = Math.max(ready, opening[arc] ?? 0);
    const entity = entityOf(graph, next[arc] ?? 0);
    if (tick > this.#worst || this.#onPath[entity] === 1 || !this.#isNear(entity)) return;
    this.#path.push(entity);
    if (entity === this.#ends.to) this.#record(tick);
    else if (this.#search.barred[entity] !== 1) this.#goOn(arc, entity, tick);
    this.#path.pop();
  }

  #goOn(arc: number, entity: number, tick: number): void {
    const { graph, next, letsGo, maxRest, delay } = this.#search;
    const state = next[arc] ?? 0;
    this.#onPath[entity] = 1;
    if (state >= graph.entities.length) this.#follow(state, tick, Number.POSITIVE_INFINITY);
    this.#follow(entity, tick + delay, (letsGo[arc] ?? 0) + maxRest + delay);
    this.#onPath[entity] = 0;
  }

  /** Whether the target can be reached from an entity at just this depth, or nearer. */
  #isNear(entity: number): boolean {
    const left = this.#depth - this.#path.length;
    if (entity === this.#ends.to) return left === 0;
    if ((this.#distance[entity] ?? 0) <= left) return true;
    if ((this.#distance[entity] ?? 0) < UNREACHED) this.#deeper = true;
    return false;
  }

  #record(tick: number): void {
    const key = this.#path.join();
    const known = this.#found.get(key);
    if (known !== undefined && known.tick <= tick) return;
    if (this.#k === 1) {
      this.#found.clear();
      this.#worst = tick - 1;
    }
    this.#found.set(key, { entities: [...this.#path], tick });
  }

  #look(): void {
    this.#steps++;
    if (this.#steps % STEPS_BETWEEN_LOOKS > 0) return;
    this.#stopped = this.#steps >= MOST_STEPS || this.#control.shouldStop?.() === true;
  }
}

function latestMoments(backwards: RestSearch, target: number): Int32Array {
  const { tick } = setRestLabels(backwards, target);
  const latest = new Int32Array(backwards.graph.relation.length).fill(-(2 ** 31));
  for (let slot = 0; slot < tick.length; slot++) {
    const label = tick[slot] ?? 0;
    if (label <= backwards.limit) latest[backwards.arcs?.[slot] ?? slot] = ~label;
  }
  return latest;
}

/** Farther than any path is long. */
const UNREACHED = 2 ** 30;

/** Per entity the fewest hops to a target over all that a question leaves in, whatever the dates: breadth first. */
function hopsTo({ graph, closing }: RestSearch, target: number): Int32Array {
  const distance = new Int32Array(graph.entities.length).fill(UNREACHED);
  const tokens = tokenStates(graph);
  const queue = [target];
  distance[target] = 0;
  for (const entity of queue) {
    for (const state of [entity, ...(tokens.get(entity) ?? [])]) {
      for (let at = graph.firstIn[state] ?? 0; at < (graph.firstIn[state + 1] ?? 0); at++) {
        const arc = graph.incoming[at] ?? 0;
        const tail = entityOf(graph, graph.tail[arc] ?? 0);
        const isLeftOut = closing[arc] === ALWAYS.start || relationOf(graph, arc) < 0;
        if (isLeftOut || (distance[tail] ?? 0) < UNREACHED) continue;
        distance[tail] = (distance[entity] ?? 0) + 1;
        queue.push(tail);
      }
    }
  }
  return distance;
}
