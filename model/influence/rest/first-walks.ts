import { countUpTo, groupBy } from "../../graph/counting-sort.ts";
import { sortByStart } from "../graph/sort-by-start.ts";
import { entityOf, relationOf } from "../graph/temporal-graph.ts";
import type { RestSearch } from "./rest-search.ts";

/** The walks of a search forwards that reach each entity first. */
export interface FirstWalks {
  /** Per entity the earliest tick; above the search's limit where no walk leads there. */
  readonly tick: Int32Array;
  /** The slots of the walk that leads to an entity first, none where none does. */
  slotsTo(entity: number): number[];
}

/**
 * The earliest arrival everywhere, of walks whose every rest is at most ρ. What comes into a state with label ℓ by an arc
 * that lets go at e keeps it *warm* until e + ρ + d, for what takes up from then on: so one scan over the arcs in the order
 * in which they take up (Wu et al. 2014, PVLDB 7(9)) asks only whether the state that an arc leaves is still warm, and
 * the first of what keeps it so is the one to go on from. Where a state grows warm that was cold, its own arcs are
 * read that took up in the meantime. Each arc is read at most twice: O(m log n) for n states, and for the most part
 * in the order in which arcs lie.
 * Ends with the first walk that reaches `target`, or when all that could be reached is.
 */
export function firstWalks(search: RestSearch, source: number, target = -1): FirstWalks {
  const scan = new Scan(search, source, target, false);
  scan.run();
  return scan;
}

/**
 * The same of walks that come to no entity twice, each going on from one that does not either. What it reaches some path
 * reaches, but not all that some path reaches: to find those is NP-hard.
 */
export function firstSimpleWalks(search: RestSearch, source: number, target: number): FirstWalks {
  const scan = new Scan(search, source, target, true);
  scan.run();
  return scan;
}

/** What stands for the slot before one that is not passed. */
const NOT_PASSED = -2;

/** What was never warm; also the tick of a side that is open for ever, which any warmth reaches. */
const NEVER = -(2 ** 31);
const FOR_EVER = 2 ** 31 - 1;

/** A walk stands in the places of the stream, so that what is read lies in the order in which it is read. */
class Scan implements FirstWalks {
  readonly tick: Int32Array;
  readonly #search: RestSearch;
  readonly #stream: Stream;
  readonly #source: number;
  readonly #target: number;
  readonly #isSimple: boolean;
  /** Per entity the place that leads there first, −1 where none does. */
  readonly #into: Int32Array;
  /** Per place the one before it, −1 where the walk begins, −2 where it is not passed; and its label. */
  readonly #before: Int32Array;
  readonly #label: Int32Array;
  /** Per state until when it is warm. */
  readonly #until: Int32Array;
  /** Per state the first place that still keeps it warm, and the last; each keeps it so for longer than the one before. */
  readonly #keeper: Int32Array;
  readonly #lastKeeper: Int32Array;
  readonly #nextKeeper: Int32Array;
  /** The places that warm the entities they lead into, by label, the first that is still to do so, and how many there are. */
  readonly #warming: Int32Array;
  #next = 0;
  #end = 0;
  /** How many entities may still be reached. */
  #left: number;

  constructor(search: RestSearch, source: number, target: number, isSimple: boolean) {
    const { graph } = search;
    const stream = streamOf(search);
    const places = stream.slots.length;
    this.#search = search;
    this.#stream = stream;
    this.#source = source;
    this.#target = target;
    this.#isSimple = isSimple;
    this.tick = new Int32Array(graph.entities.length).fill(search.limit + 1);
    this.#into = new Int32Array(graph.entities.length).fill(-1);
    this.#before = new Int32Array(places).fill(NOT_PASSED);
    this.#label = new Int32Array(places);
    this.#until = new Int32Array(graph.stateCount).fill(NEVER);
    this.#keeper = new Int32Array(graph.stateCount).fill(-1);
    this.#lastKeeper = new Int32Array(graph.stateCount).fill(-1);
    this.#nextKeeper = new Int32Array(places);
    this.#warming = new Int32Array(places);
    this.#left = stream.enteredCount - (stream.entered[source] ?? 0);
  }

  slotsTo(entity: number): number[] {
    const slots: number[] = [];
    for (let place = this.#into[entity] ?? -1; place >= 0; place = this.#before[place] ?? -1)
      slots.push(this.#stream.slots[place] ?? 0);
    return slots.reverse();
  }

  run(): void {
    const { origin, limit } = this.#search;
    const { takesUp, tail } = this.#stream;
    this.tick[this.#source] = origin;
    this.#warm(this.#source, -1, FOR_EVER);
    for (let place = countUpTo(takesUp, origin); place < takesUp.length && this.#left > 0; place++) {
      const now = takesUp[place] ?? 0;
      if (now > limit) break;
      if (this.#next < this.#end) this.#warmUpTo(now);
      const state = tail[place] ?? 0;
      if ((this.#until[state] ?? NEVER) >= now) this.#takeUp(place, state, now);
    }
    this.#warmUpTo(limit);
  }

  /** Lets what has come in until a tick work on, in order of time. */
  #warmUpTo(now: number): void {
    const { delay } = this.#search;
    const { entity } = this.#stream;
    while (this.#next < this.#end && this.#left > 0) {
      const place = this.#warming[this.#next] ?? 0;
      if ((this.#label[place] ?? 0) + delay > now) return;
      this.#next++;
      this.#warm(entity[place] ?? 0, place, this.#warmUntil(place));
    }
  }

  /** Keeps a state warm, and passes those of its arcs that took up while it was cold and are still open. */
  #warm(state: number, keeper: number, until: number): void {
    const cold = this.#until[state] ?? NEVER;
    if (until <= cold) return;
    const last = this.#lastKeeper[state] ?? -1;
    if (last < 0) this.#keeper[state] = keeper;
    else this.#nextKeeper[last] = keeper;
    this.#lastKeeper[state] = keeper;
    this.#until[state] = until;
    const ready = this.#readyAt(state, keeper);
    if (cold < ready) this.#passBacklog(state, cold, Math.min(ready, until));
  }

  #passBacklog(state: number, cold: number, last: number): void {
    const { first, places, takesUp } = this.#stream;
    const end = first[state + 1] ?? 0;
    const begin = cold === NEVER ? (first[state] ?? 0) : firstAfter(this.#stream, state, cold);
    for (let at = begin; at < end; at++) {
      const place = places[at] ?? 0;
      const tick = takesUp[place] ?? 0;
      if (tick > last) return;
      this.#takeUp(place, state, tick);
    }
  }

  /** Passes an arc out of a state that is warm when it takes up, going on from the first that keeps it so. */
  #takeUp(place: number, state: number, tick: number): void {
    if (this.#before[place] !== NOT_PASSED) return;
    const last = this.#lastKeeper[state] ?? -1;
    let keeper = this.#keeper[state] ?? -1;
    while (keeper !== last && this.#warmUntil(keeper) < tick) keeper = this.#nextKeeper[keeper] ?? last;
    this.#keeper[state] = keeper;
    const { closing, limit } = this.#search;
    const { slots, entity } = this.#stream;
    const ready = this.#readyAt(state, keeper);
    const label = Math.max(ready, tick);
    // An arc of which only its last day is doubted may close before it opens: it is open to what was there by then.
    if (label > limit || ready > (closing[slots[place] ?? 0] ?? 0)) return;
    if (this.#isSimple && this.#hasPassed(keeper, entity[place] ?? 0)) return;
    this.#before[place] = keeper;
    this.#label[place] = label;
    this.#arrive(place, label);
  }

  #hasPassed(last: number, entity: number): boolean {
    if (entity === this.#source) return true;
    for (let place = last; place >= 0; place = this.#before[place] ?? -1)
      if (this.#stream.entity[place] === entity) return true;
    return false;
  }

  /** When what came in by a place can go on. Within one token nothing rests and no delay passes. */
  #readyAt(state: number, keeper: number): number {
    const { graph, origin, delay } = this.#search;
    if (keeper < 0) return origin;
    return (this.#label[keeper] ?? 0) + (state < graph.entities.length ? delay : 0);
  }

  #arrive(place: number, label: number): void {
    const { graph, barred, limit } = this.#search;
    const state = this.#stream.head[place] ?? 0;
    const entity = this.#stream.entity[place] ?? 0;
    if (entity !== this.#source && (this.tick[entity] ?? 0) > limit) {
      this.tick[entity] = label;
      this.#into[entity] = place;
      this.#left = entity === this.#target ? 0 : this.#left - 1;
    }
    if (state >= graph.entities.length) this.#warm(state, place, FOR_EVER);
    if (entity === this.#source || barred[entity] === 1) return;
    if (this.#warmUntil(place) > (this.#until[entity] ?? NEVER)) this.#warming[this.#end++] = place;
  }

  #warmUntil(place: number): number {
    const { maxRest, delay } = this.#search;
    return Math.min(FOR_EVER, (this.#stream.letsGo[place] ?? 0) + maxRest + delay);
  }
}

/** Where the arcs of a state begin that take up after a tick. */
function firstAfter({ first, places, takesUp }: Stream, state: number, tick: number): number {
  let [low, high] = [first[state] ?? 0, first[state + 1] ?? 0];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((takesUp[places[middle] ?? 0] ?? 0) > tick) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The arcs of a graph that are relations, in the order in which they take up. */
interface Stream {
  readonly slots: Int32Array;
  readonly takesUp: Int32Array;
  readonly letsGo: Int32Array;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  /** The entity that a place leads into, whose its head is. */
  readonly entity: Int32Array;
  /** Per state the first of its places, which stand in order. */
  readonly first: Int32Array;
  readonly places: Int32Array;
  /** Per entity 1 where some arc leads into it, and how many those are. */
  readonly entered: Uint8Array;
  readonly enteredCount: number;
}

const known = new WeakMap<Int32Array, Stream>();

/** Laid out once for each graph and reading: linear in arcs. */
function streamOf(search: RestSearch): Stream {
  // Dates may be shared between readings, the order in which arcs take up never is.
  const found = known.get(search.order) ?? layStream(search);
  known.set(search.order, found);
  return found;
}

function layStream({ graph, takesUp, letsGo }: RestSearch): Stream {
  const slots = Int32Array.from({ length: graph.firstOut[graph.stateCount] ?? 0 }, (_, slot) => slot).filter(
    (slot) => relationOf(graph, slot) >= 0,
  );
  const sorted = slots.map((slot) => takesUp[slot] ?? 0);
  sortByStart(Int32Array.of(0, slots.length), graph, [sorted, slots]);
  const tail = slots.map((slot) => graph.tail[slot] ?? 0);
  const head = slots.map((slot) => graph.head[slot] ?? 0);
  const entity = head.map((state) => entityOf(graph, state));
  const { first, order: places } = groupBy(tail, graph.stateCount);
  const entered = new Uint8Array(graph.entities.length);
  for (const one of entity) entered[one] = 1;
  return {
    slots,
    takesUp: sorted,
    letsGo: slots.map((slot) => letsGo[slot] ?? 0),
    tail,
    head,
    entity,
    first,
    places,
    entered,
    enteredCount: entered.reduce((sum, mark) => sum + mark, 0),
  };
}
