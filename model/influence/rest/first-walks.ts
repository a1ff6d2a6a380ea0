import { countUpTo } from "../../graph/counting-sort.ts";
import { ALWAYS } from "../graph/temporal-graph.ts";
import { Passes } from "./passes.ts";
import type { RestSearch } from "./rest-search.ts";
import { type Stream, streamOf } from "./stream.ts";

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
 * the first of what keeps it so is the one to go on from. What takes up while its state is cold waits until the state is
 * warm again. An arc that would keep its head warm no longer than what came there before is of no use, which is asked
 * before all else. Each arc is read at most twice: O(m), and for the most part in the order in which arcs lie.
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

/** What was never warm; also the tick of a side that is open for ever, which any warmth reaches. */
const NEVER = -(2 ** 31);
const FOR_EVER = 2 ** 31 - 1;

class Scan implements FirstWalks {
  readonly tick: Int32Array;
  readonly #search: RestSearch;
  readonly #stream: Stream;
  readonly #source: number;
  readonly #target: number;
  readonly #isSimple: boolean;
  /** The most days from when an arc lets go to when another takes up. */
  readonly #span: number;
  readonly #passes: Passes;
  /** The pass that is next to warm what it led into. */
  #next = 0;
  /** Per entity the pass that led there first, −1 where none did. */
  readonly #into: Int32Array;
  /** Per state until when it is warm. */
  readonly #until: Int32Array;
  /** Per entity until when what came in will keep it warm, once it may go on; for ever where nothing that comes is of use. */
  readonly #promised: Int32Array;
  /** Per state the first pass that still keeps it warm, and the last; each keeps it so for longer than the one before. */
  readonly #keeper: Int32Array;
  readonly #lastKeeper: Int32Array;
  /** Per state until when the first keeps it warm, and from when what came in by it can go on. */
  readonly #keptUntil: Int32Array;
  readonly #ready: Int32Array;
  /** Per state the first place that waits for it to be warm, and the last; per place the one that waits behind it; all plus one. */
  readonly #waiting: Int32Array;
  readonly #lastWaiting: Int32Array;
  readonly #behind: Int32Array;
  /** How many entities may still be reached. */
  #left: number;

  constructor(search: RestSearch, source: number, target: number, isSimple: boolean) {
    const { stateCount, entities } = search.graph;
    const stream = streamOf(search);
    this.#search = search;
    this.#stream = stream;
    this.#source = source;
    this.#target = target;
    this.#isSimple = isSimple;
    this.#span = search.maxRest + search.delay;
    this.#passes = new Passes(entities.length);
    this.tick = new Int32Array(entities.length).fill(search.limit + 1);
    this.#into = new Int32Array(entities.length).fill(-1);
    this.#until = new Int32Array(stateCount).fill(NEVER);
    this.#promised = new Int32Array(entities.length).fill(NEVER);
    this.#keeper = new Int32Array(stateCount).fill(-1);
    this.#lastKeeper = new Int32Array(stateCount).fill(-1);
    this.#keptUntil = new Int32Array(stateCount);
    this.#ready = new Int32Array(stateCount);
    this.#waiting = new Int32Array(stateCount);
    this.#lastWaiting = new Int32Array(stateCount);
    this.#behind = new Int32Array(stream.slots.length);
    this.#left = stream.enteredCount - (stream.entered[source] ?? 0);
  }

  slotsTo(entity: number): number[] {
    const { slot, before } = this.#passes;
    const slots: number[] = [];
    for (let pass = this.#into[entity] ?? -1; pass >= 0; pass = before[pass] ?? -1)
      slots.push(slot[pass] ?? 0);
    return slots.reverse();
  }

  run(): void {
    const { origin, limit } = this.#search;
    const { takesUp, tail } = this.#stream;
    const until = this.#until;
    this.tick[this.#source] = origin;
    this.#keep(this.#source, -1, FOR_EVER);
    until[this.#source] = FOR_EVER;
    this.#promised[this.#source] = FOR_EVER;
    const begin = countUpTo(takesUp, origin);
    for (let place = 0; place < begin; place++) this.#begin(place);
    for (let place = begin; place < takesUp.length && this.#left > 0; place++) {
      const now = takesUp[place] ?? 0;
      if (now > limit) break;
      if (this.#next < this.#passes.count) this.#warmUpTo(now);
      if (!this.#isOfUse(place)) continue;
      const state = tail[place] ?? 0;
      if ((until[state] ?? NEVER) >= now) this.#takeUp(place, state, now);
      else this.#wait(place, state);
    }
    this.#warmUpTo(limit);
  }

  /** Passes or lets wait what took up by the time at which a walk may begin. */
  #begin(place: number): void {
    const { takesUp, tail } = this.#stream;
    if (!this.#isOfUse(place)) return;
    const state = tail[place] ?? 0;
    if (state === this.#source) this.#takeUp(place, state, takesUp[place] ?? 0);
    else this.#wait(place, state);
  }

  /** Whether a place would keep what it leads into warm for longer than it will be, or enters an occasion for the first time. */
  #isOfUse(place: number): boolean {
    const { entity, head } = this.#stream;
    const into = entity[place] ?? 0;
    if (this.#warmUntil(place) > (this.#promised[into] ?? NEVER)) return true;
    const state = head[place] ?? 0;
    return state !== into && (this.#until[state] ?? NEVER) < FOR_EVER;
  }

  /** Lets what has come in until a tick work on, in order of time. */
  #warmUpTo(now: number): void {
    const { delay } = this.#search;
    const passes = this.#passes;
    while (this.#next < passes.count && this.#left > 0) {
      const pass = this.#next;
      if ((passes.label[pass] ?? 0) + delay > now) return;
      this.#next++;
      this.#warm(passes.entity[pass] ?? 0, pass, passes.until[pass] ?? NEVER);
    }
  }

  /** Keeps a state warm, and passes those of its arcs that took up while it was cold and are still open. */
  #warm(state: number, pass: number, until: number): void {
    if (until <= (this.#until[state] ?? NEVER)) return;
    const last = this.#lastKeeper[state] ?? -1;
    if (last < 0) this.#keep(state, pass, until);
    else this.#passes.next[last] = pass;
    this.#lastKeeper[state] = pass;
    this.#until[state] = until;
    if (this.#waiting[state] !== 0) this.#passWaiting(state, Math.min(this.#readyAt(state, pass), until));
  }

  #wait(place: number, state: number): void {
    if (this.#waiting[state] === 0) this.#waiting[state] = place + 1;
    else this.#behind[(this.#lastWaiting[state] ?? 0) - 1] = place + 1;
    this.#lastWaiting[state] = place + 1;
  }

  #passWaiting(state: number, last: number): void {
    const { takesUp } = this.#stream;
    for (let place = (this.#waiting[state] ?? 0) - 1; place >= 0; place = (this.#waiting[state] ?? 0) - 1) {
      const tick = takesUp[place] ?? 0;
      if (tick > last) return;
      this.#waiting[state] = this.#behind[place] ?? 0;
      if (this.#isOfUse(place)) this.#takeUp(place, state, tick);
    }
  }

  /** Passes an arc out of a state that is warm when it takes up, going on from the first that keeps it so. */
  #takeUp(place: number, state: number, tick: number): void {
    const { limit } = this.#search;
    const { entity, closing } = this.#stream;
    if ((this.#keptUntil[state] ?? NEVER) < tick) this.#nextKeeper(state, tick);
    const ready = this.#ready[state] ?? 0;
    const label = Math.max(ready, tick);
    // An arc of which only its last day is doubted may close before it opens: it is open to what was there by then.
    if (label > limit || ready > (closing[place] ?? 0) || this.#isLeftOut(place)) return;
    const keeper = this.#keeper[state] ?? -1;
    if (this.#isSimple && this.#hasPassed(keeper, entity[place] ?? 0)) return;
    this.#arrive(place, keeper, label);
  }

  /** Whether a question leaves out what a place holds, by dates of its own that close it. */
  #isLeftOut(place: number): boolean {
    const { slots, closingOf } = this.#stream;
    const { closing } = this.#search;
    return closing !== closingOf && closing[slots[place] ?? 0] === ALWAYS.start;
  }

  #nextKeeper(state: number, tick: number): void {
    const { until, next } = this.#passes;
    let keeper = next[this.#keeper[state] ?? 0] ?? 0;
    while ((until[keeper] ?? FOR_EVER) < tick) keeper = next[keeper] ?? 0;
    this.#keep(state, keeper, until[keeper] ?? NEVER);
  }

  #keep(state: number, pass: number, until: number): void {
    this.#keeper[state] = pass;
    this.#keptUntil[state] = until;
    this.#ready[state] = this.#readyAt(state, pass);
  }

  #hasPassed(last: number, entity: number): boolean {
    if (entity === this.#source) return true;
    const passes = this.#passes;
    for (let pass = last; pass >= 0; pass = passes.before[pass] ?? -1)
      if (passes.entity[pass] === entity) return true;
    return false;
  }

  /** When what came in by a pass can go on. Within one token nothing rests and no delay passes. */
  #readyAt(state: number, pass: number): number {
    const { graph, origin, delay } = this.#search;
    if (pass < 0) return origin;
    return (this.#passes.label[pass] ?? 0) + (state < graph.entities.length ? delay : 0);
  }

  #arrive(place: number, before: number, label: number): void {
    const state = this.#stream.head[place] ?? 0;
    const entity = this.#stream.entity[place] ?? 0;
    const isEnd = entity === this.#source || this.#search.barred[entity] === 1;
    const until = isEnd ? NEVER : this.#warmUntil(place);
    const pass = this.#passes.add(this.#stream.slots[place] ?? 0, entity, before, label, until);
    if (entity !== this.#source && (this.tick[entity] ?? 0) > this.#search.limit) {
      this.tick[entity] = label;
      this.#into[entity] = pass;
      this.#left = entity === this.#target ? 0 : this.#left - 1;
    }
    this.#promised[entity] = isEnd ? FOR_EVER : Math.max(this.#promised[entity] ?? NEVER, until);
    if (state !== entity) this.#warm(state, pass, FOR_EVER);
  }

  #warmUntil(place: number): number {
    return Math.min(FOR_EVER, (this.#stream.letsGo[place] ?? 0) + this.#span);
  }
}
