import type { Interval } from "../../time/bounds.ts";
import type { CaseColumns } from "../columns.ts";
import type { Filter } from "../filter.ts";
import type { Network } from "../network.ts";
import { dropBy } from "./case-filter.ts";
import { countCaveats } from "./caveats.ts";
import { chooseRelations, strongestOf, strongestPairs } from "./choose.ts";
import type { InForce } from "./found-in-force.ts";
import { countInForce, type Reading } from "./in-force.ts";
import { keptOf } from "./pair-counts.ts";
import { endsOfPair, keptOfPair, narrowTo, toPairLine } from "./pair-lines.ts";
import { writeCounts } from "./write-counts.ts";

/** What a picture of a case is asked for. */
export interface NetworkQuestion {
  readonly window: Interval;
  readonly reading: Reading;
  readonly filter: Filter;
  /** Relations one by one, or all relations of two entities as one line. */
  readonly draw: "relations" | "pairs";
  /** The most of them; by default 2,000 relations or 240 pairs, which is as much as can be read. */
  readonly limit?: number | undefined;
  /** Indexes of entities: only what touches one of them, where there is any. */
  readonly of?: readonly number[] | undefined;
  /** Indexes of entities whose own strongest pairs are drawn as well, where pairs are drawn. */
  readonly around?: readonly number[] | undefined;
  /** Indexes of entities that are told whether or not anything joins them. */
  readonly also?: readonly number[] | undefined;
}

/** What of a picture is known from the columns: numbers and lines, and by index what is to be told in full. */
export interface Drawn extends Omit<Network, "dataset" | "entities" | "relations" | "texts"> {
  readonly relationIndexes: readonly number[];
  readonly entityIndexes: ReadonlySet<number>;
}

const MOST = { relations: 2_000, pairs: 240 } as const;

/** The most pairs that are drawn around one entity: more lines from one place could not be told apart. */
const MOST_AROUND = 40;

/** By which rule it is chosen what is drawn. */
export const RULES = {
  relations:
    "Those certainly in force first, then those between the better connected entities, then in the order of ids and of time.",
  pairs:
    "The pairs that most relations in force join; among equals those between the better connected entities, then in the order of ids. Around an entity that is named, its own forty strongest as well.",
} as const;

/** The picture of a case within a window. One pass over its relations, and one over its pairs. */
export function drawNetwork(columns: CaseColumns, asked: NetworkQuestion): Drawn {
  const { window, reading, draw, of = [], around = [], also = [] } = asked;
  const question = {
    window,
    reading,
    dropped: dropBy(columns, asked.filter),
    limit: asked.limit ?? MOST[draw],
  };
  const all = countInForce(columns, window, reading, question.dropped);
  const inForce = of.length === 0 ? all : narrowTo(columns, all, of);
  const pairs = draw === "pairs" ? choosePairs(columns, inForce, question.limit, around) : [];
  const relations =
    draw === "pairs"
      ? soleRelations(columns, inForce, pairs, question)
      : chooseRelations(columns, inForce, question);
  const drawn = endsOf(columns, pairs, relations);
  const entityIndexes = new Set([...drawn, ...around, ...also]);
  return {
    relationIndexes: relations,
    entityIndexes,
    degrees: Array.from(entityIndexes, (entity) => columns.entities.degree[entity] ?? 0),
    pairs: pairs.map((pair) => toPairLine(columns, inForce, pair, question)),
    total: inForce.total,
    certain: inForce.certain,
    dropped: inForce.dropped,
    ...countCaveats(columns, question, of),
    drawn: draw === "pairs" ? sumOf(inForce, pairs) : relations.length,
    actors: { total: inForce.actors, drawn: drawn.size },
    joined: inForce.pairs.joined,
    rule: RULES[draw],
    counts: writeCounts(columns, inForce.counts),
  };
}

/** The strongest pairs of all, and of each entity that a picture is opened around. */
function choosePairs(
  columns: CaseColumns,
  inForce: InForce,
  limit: number,
  around: readonly number[],
): number[] {
  const own = around.flatMap((entity) => strongestOf(columns, inForce, entity, MOST_AROUND));
  return [...new Set([...strongestPairs(columns, inForce, limit), ...own])];
}

/** The relations of pairs that have just one in force. */
function soleRelations(
  columns: CaseColumns,
  inForce: InForce,
  pairs: readonly number[],
  question: Parameters<typeof keptOfPair>[2],
): number[] {
  return pairs
    .filter((pair) => keptOf(inForce.pairs, pair) === 1)
    .flatMap((pair) => keptOfPair(columns, pair, question));
}

function endsOf(columns: CaseColumns, pairs: readonly number[], relations: readonly number[]): Set<number> {
  const { from, to } = columns.relations;
  return new Set([
    ...pairs.flatMap((pair) => endsOfPair(columns, pair)),
    ...relations.flatMap((relation) => [from[relation] ?? 0, to[relation] ?? 0]),
  ]);
}

function sumOf(inForce: InForce, pairs: readonly number[]): number {
  return pairs.reduce((sum, pair) => sum + keptOf(inForce.pairs, pair), 0);
}
