import type { Day } from "../../time/day.ts";
import type { Ends } from "../criteria/finding.ts";
import { foremostOf, type Setting } from "../criteria/foremost.ts";
import type { TemporalGraph } from "../graph/temporal-graph.ts";
import type { InfluenceOptions, Pair, Reading, WorkControl } from "../options.ts";
import { arrivalIn } from "../paths/arrival.ts";
import { decide, readingOf, requireEnds, type Verdict } from "../paths/verdict.ts";
import { type Prepared, prepare } from "../search/search.ts";

/** An entity without which influence comes later, less surely or not at all. */
export interface Broker {
  readonly entity: string;
  /** The verdict on the pair without it. */
  readonly verdict: Verdict;
  /** The earliest arrival without it in the reading of the answer, and how many days later that is; absent when none is left. */
  readonly arrival: Day | undefined;
  readonly delay: number | undefined;
}

export interface BrokersAnswer extends Setting {
  readonly verdict: Verdict;
  readonly reading: Reading;
  /** The earliest arrival with everyone there; absent when there is no path. */
  readonly arrival: Day | undefined;
  /** In the order in which a foremost path visits them. */
  readonly brokers: readonly Broker[];
  readonly truncated: boolean;
}

/**
 * The brokers of a pair: the entities without which no path remains in the reading, or arrival comes later. Each of
 * them lies on every foremost path, so only the intermediates of one foremost path are tried, each by label-setting searches:
 * O(h · (m + n)) for its h hops, m arcs and n states. Counting all foremost paths through an entity instead (its temporal
 * betweenness) is #P-hard for many notions of a best path (Buß et al. 2020, KDD, 2084–2092).
 * @throws QuestionError naming what in the question cannot be answered as it stands
 */
export function brokers(
  graph: TemporalGraph,
  question: InfluenceOptions & Pair,
  control: WorkControl = {},
): BrokersAnswer {
  const ends = requireEnds(graph, question);
  const prepared = prepare(graph, question);
  const { verdict } = decide(prepared, ends, control);
  const reading = readingOf(question.reading, verdict);
  const { tick: arrival, truncated } = arrivalIn(prepared, reading, ends, control);
  const { entities, setting } = foremostOf(prepared, reading, ends, question, control);
  const answer = { verdict, reading, arrival, ...setting };
  if (arrival === undefined) return { ...answer, brokers: [], truncated };
  return { ...answer, ...tryEach(prepared, reading, ends, entities.slice(1, -1), arrival, control) };
}

function tryEach(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  intermediates: readonly number[],
  arrival: Day,
  control: WorkControl,
): { brokers: Broker[]; truncated: boolean } {
  const found: Broker[] = [];
  for (const [done, entity] of intermediates.entries()) {
    if (control.shouldStop?.()) return { brokers: found, truncated: true };
    const broker = tryWithout(prepared, reading, ends, entity, arrival, control);
    if (broker.arrival !== arrival) found.push(broker);
    control.onProgress?.(done + 1, intermediates.length);
  }
  return { brokers: found, truncated: false };
}

/** An intermediate that may not be passed through is as good as gone. */
function tryWithout(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  entity: number,
  arrival: Day,
  control: WorkControl,
): Broker {
  const { graph } = prepared;
  const without = { ...prepared, barred: prepared.barred.with(entity, 1) };
  const later = arrivalIn(without, reading, ends, control).tick;
  return {
    entity: graph.entities[entity]?.id ?? "",
    verdict: decide(without, ends, control).verdict,
    arrival: later,
    delay: later === undefined ? undefined : later - arrival,
  };
}
