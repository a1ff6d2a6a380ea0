import { FIRST_DAY } from "../../time/day.ts";
import { redirect } from "../graph/redirect.ts";
import { ALWAYS, type TemporalGraph } from "../graph/temporal-graph.ts";
import { type InfluenceOptions, QuestionError, type Reading } from "../options.ts";
import { maskRelations } from "./removal.ts";

/**
 * A question made ready for a search in one direction of time under one reading.
 *
 * Days are kept as *ticks*, `day ^ flip`: the days themselves forwards (flip 0), their mirror image backwards
 * (flip −1, since ~x = −x − 1 turns the order round). So one search serves both directions. Arcs stand in *slots*,
 * grouped by the state that the search leaves.
 */
export interface Search {
  readonly graph: TemporalGraph;
  readonly reading: Reading;
  readonly flip: 0 | -1;
  /** Per slot the ticks at which it opens and closes, and the state that it leads to. */
  readonly opening: Int32Array;
  readonly closing: Int32Array;
  readonly next: Int32Array;
  /** Per slot a tick before which it does not open, in order within each state; null where slots are in no such order. */
  readonly earliest: Int32Array | null;
  /** Per state its first slot. */
  readonly first: Int32Array;
  /** Per slot its arc; null where they are one, as they are forwards. */
  readonly arcs: Int32Array | null;
  /** The first and the last tick of the window. */
  readonly origin: number;
  readonly limit: number;
  readonly delay: number;
  readonly maxHops: number;
  /** 1 for entities that influence must not pass through; a token's state is never barred, only its ways out. */
  readonly barred: Uint8Array;
}

/** A question about a graph without its reading: what both readings and both directions share. */
export interface Prepared {
  readonly graph: TemporalGraph;
  /** 1 for relations that are left out. */
  readonly masked: Uint8Array | undefined;
  readonly barred: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly delay: number;
  /** The most days of rest; infinite where a question sets none. */
  readonly maxRest: number;
  readonly maxHops: number;
  /** True where dates are taken as if none were doubted. */
  readonly trusting: boolean;
}

/**
 * Checks the options of a question and makes them ready to search with.
 * @throws QuestionError naming the option that cannot be used as it stands
 */
export function prepare(graph: TemporalGraph, options: InfluenceOptions): Prepared {
  const { start = FIRST_DAY, end = graph.writtenAt } = options.window ?? {};
  if (!(start <= end)) throw new QuestionError("window", "the window ends before it starts");
  const directed = redirect(graph, options.influence ?? {});
  return {
    graph: directed,
    masked: maskRelations(directed, options),
    barred: barEntities(directed, options.notThrough ?? {}),
    start,
    end,
    delay: requireWhole("minDelay", options.minDelay ?? 0, 0),
    maxRest:
      options.maxRest === undefined ? Number.POSITIVE_INFINITY : requireWhole("maxRest", options.maxRest, 0),
    trusting: false,
    maxHops:
      options.maxHops === undefined ? directed.entities.length : requireWhole("maxHops", options.maxHops, 1),
  };
}

/**
 * A whole number within its limits.
 * @throws QuestionError naming the option that is none
 */
export function requireWhole(
  field: string,
  value: number,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  const limit = most === Number.MAX_SAFE_INTEGER ? `at least ${least}` : `from ${least} to ${most}`;
  throw new QuestionError(field, `${field} must be a whole number, ${limit}`);
}

/**
 * The index of an entity.
 * @throws QuestionError when the graph does not hold it
 */
export function requireEntity(graph: TemporalGraph, field: string, id: string): number {
  const index = graph.entityIndex.get(id);
  if (index === undefined) throw new QuestionError(field, `there is no entity "${id}"`);
  return index;
}

function barEntities(
  graph: TemporalGraph,
  { kinds = [], entities = [] }: NonNullable<InfluenceOptions["notThrough"]>,
): Uint8Array {
  const barred = new Uint8Array(graph.stateCount);
  graph.entities.forEach(({ kind }, entity) => {
    if (kinds.includes(kind)) barred[entity] = 1;
  });
  for (const id of entities) barred[requireEntity(graph, "notThrough", id)] = 1;
  return barred;
}

/** The searches of a question by their direction and reading, each made once. */
const made = new WeakMap<Prepared, Map<string, Search>>();

function once(prepared: Prepared, name: string, make: () => Search): Search {
  const known = made.get(prepared) ?? new Map<string, Search>();
  made.set(prepared, known);
  const search = known.get(name) ?? make();
  known.set(name, search);
  return search;
}

/** A search from a source onwards in time; labels are the earliest ticks of arrival. */
export function searchForwards(prepared: Prepared, reading: Reading): Search {
  return once(prepared, `forwards ${reading}`, () => makeForwards(prepared, reading));
}

function makeForwards(prepared: Prepared, reading: Reading): Search {
  const { graph, start, end, barred, delay, maxHops } = prepared;
  const { opening, closing } = readDates(prepared, reading);
  return {
    graph,
    reading,
    flip: 0,
    opening,
    closing,
    origin: start,
    limit: end,
    delay,
    maxHops,
    barred,
    next: graph.head,
    earliest: graph.inOrder ? graph.startMin : null,
    first: graph.firstOut,
    arcs: null,
  };
}

/** A search from a target back in time; labels are the latest moments of departure, mirrored. */
export function searchBackwards(prepared: Prepared, reading: Reading): Search {
  return once(prepared, `backwards ${reading}`, () => makeBackwards(prepared, reading));
}

function makeBackwards(prepared: Prepared, reading: Reading): Search {
  const { graph, start, end } = prepared;
  const forwards = searchForwards(prepared, reading);
  return {
    ...forwards,
    flip: -1,
    opening: inOrderOfIncoming(graph, forwards.closing, -1),
    closing: inOrderOfIncoming(graph, forwards.opening, -1),
    next: inOrderOfIncoming(graph, graph.tail, 0),
    earliest: null,
    first: graph.firstIn,
    arcs: graph.incoming,
    origin: ~end,
    limit: ~start,
  };
}

const turned = new WeakMap<Int32Array, Int32Array>();

/** A column of arcs in the order in which they come in, its days turned round by `flip`; kept as long as the column is. */
function inOrderOfIncoming({ incoming }: TemporalGraph, column: Int32Array, flip: 0 | -1): Int32Array {
  const known = turned.get(column);
  if (known !== undefined) return known;
  const found = new Int32Array(incoming.length);
  for (let at = 0; at < incoming.length; at++) found[at] = (column[incoming[at] ?? 0] ?? 0) ^ flip;
  turned.set(column, found);
  return found;
}

/**
 * The dates that a reading counts on. Arcs that are left out get dates that close them in either direction, and so do
 * those of a doubted date where nothing may rest on it.
 */
function readDates(prepared: Prepared, reading: Reading): { opening: Int32Array; closing: Int32Array } {
  const { graph, masked } = prepared;
  const certain = reading === "certain";
  const starts = certain ? graph.startMax : graph.startMin;
  const ends = certain ? graph.closeMin : graph.closeMax;
  const doubted = certain && !prepared.trusting && graph.doubted.includes(1) ? graph.doubted : undefined;
  const barredTokens = graph.centre.map((occasion) => prepared.barred[occasion] ?? 0);
  if (masked === undefined && doubted === undefined && !barredTokens.includes(1))
    return { opening: starts, closing: ends };
  const opening = starts.slice();
  const closing = ends.slice();
  const { relation, relationCount, tail, entities } = graph;
  for (let arc = 0; arc < opening.length; arc++) {
    const own = relation[arc] ?? -1;
    const of = own < 0 ? ~own : own;
    // What is asked of a link, of no relation, is answered by undefined.
    const isOut = masked?.[of] === 1 || doubted?.[of] === 1;
    const passesBarred = of < relationCount && barredTokens[(tail[arc] ?? 0) - entities.length] === 1;
    if (!isOut && !passesBarred) continue;
    opening[arc] = ALWAYS.end;
    closing[arc] = ALWAYS.start;
  }
  return { opening, closing };
}
