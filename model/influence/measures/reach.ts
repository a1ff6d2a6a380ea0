import type { TemporalGraph } from "../graph/temporal-graph.ts";
import type { InfluenceOptions, Reading, WorkControl } from "../options.ts";
import type { DayRange } from "../paths/timed-path.ts";
import { prepare, requireEntity, searchBackwards, searchForwards } from "../search/search.ts";
import { countReached, type TickRange, tickRanges } from "../search/tick-ranges.ts";

/** Whose reach is asked: what `from` could have influenced, or what could have influenced `to`. */
export type ReachQuestion = InfluenceOptions & ({ readonly from: string } | { readonly to: string });

export interface ReachedEntity {
  readonly entity: string;
  readonly verdict: Reading;
  /**
   * Forwards the arrival, backwards the last departure that still reaches the target. Where certain, these are its
   * bounds over all worlds; where possible, those of the path that is best under the reading.
   */
  readonly moment: DayRange;
}

/** How many of all other entities are reached. */
export interface ReachShare {
  readonly reached: number;
  readonly others: number;
  /** reached ÷ others, 0 where there are no others. */
  readonly share: number;
}

export interface ReachAnswer extends ReachShare {
  /** How many of the reached are certain. */
  readonly certain: number;
  /** In order of time: forwards by arrival, backwards by departure. */
  readonly entities: readonly ReachedEntity[];
}

/**
 * Everyone whom influence from a source could have reached, or everyone from whom it could have reached a target, with
 * the bounds of the moment. One label-setting search a reading, O(m log m) for m arcs.
 * @throws QuestionError when the entity is not there or an option cannot be used
 */
export function reach(graph: TemporalGraph, question: ReachQuestion): ReachAnswer {
  const prepared = prepare(graph, question);
  const forwards = "from" in question;
  const [field, id] = forwards ? ["from", question.from] : ["to", question.to];
  const origin = requireEntity(graph, field, id);
  const searchIn = forwards ? searchForwards : searchBackwards;
  const certain = tickRanges(searchIn(prepared, "certain"), origin);
  const possible = tickRanges(searchIn(prepared, "possible"), origin);
  const entities = [...possible]
    .filter(([entity]) => entity !== origin && (question.reading !== "certain" || certain.has(entity)))
    .map(([entity, range]): ReachedEntity => {
      const sure = certain.get(entity);
      const verdict = sure === undefined ? "possible" : "certain";
      const moment = readRange({ first: range.first, last: sure?.first ?? range.last }, forwards);
      return { entity: graph.entities[entity]?.id ?? "", verdict, moment };
    })
    .sort((one, other) => compareRanges(one.moment, other.moment));
  return {
    ...shareOf(entities.length, countOthers(graph, question, id)),
    certain: certain.size - 1,
    entities,
  };
}

function readRange({ first, last }: TickRange, forwards: boolean): DayRange {
  return forwards ? { earliest: first, latest: last } : { earliest: ~last, latest: ~first };
}

function compareRanges(one: DayRange, other: DayRange): number {
  return one.earliest - other.earliest || one.latest - other.latest;
}

/** The share of all other entities that is reached. */
export function shareOf(reached: number, others: number): ReachShare {
  return { reached, others, share: others === 0 ? 0 : reached / others };
}

/** How many entities there are beside one, those left out by the question not counted. */
export function countOthers(graph: TemporalGraph, { without }: InfluenceOptions, id: string): number {
  return graph.entities.length - new Set([id, ...(without?.entities ?? [])]).size;
}

/**
 * How many others each entity could have influenced under a reading, in the order of the graph's entities; −1 where the
 * work was stopped before. One search an entity, so it is work to be watched.
 */
export function reachOfEveryone(
  graph: TemporalGraph,
  options: InfluenceOptions,
  control: WorkControl = {},
): { counts: Int32Array; truncated: boolean } {
  const prepared = prepare(graph, options);
  const search = searchForwards(prepared, options.reading ?? "possible");
  const counts = new Int32Array(graph.entities.length).fill(-1);
  for (let entity = 0; entity < counts.length; entity++) {
    if (control.shouldStop?.()) return { counts, truncated: true };
    counts[entity] = countReached(search, entity);
    control.onProgress?.(entity + 1, counts.length);
  }
  return { counts, truncated: false };
}
