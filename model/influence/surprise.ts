import type { Day } from "../time/day.ts";
import { type DateTokens, dateTokens } from "./date-tokens.ts";
import { bestTick } from "./earliest-arrival.ts";
import type { Ends } from "./finding.ts";
import { foremostOf, type Setting } from "./foremost.ts";
import { type InfluenceOptions, MAX_SHUFFLES, type Pair, type Reading, type WorkControl } from "./options.ts";
import { Random } from "./random.ts";
import { type Prepared, prepare, requireWhole, type Search, searchForwards } from "./search.ts";
import { shuffleDates } from "./shuffle-dates.ts";
import { ALWAYS, relationOf, type TemporalGraph } from "./temporal-graph.ts";
import { decide, readingOf, requireEnds, type Verdict } from "./verdict.ts";

export interface SurpriseQuestion extends InfluenceOptions, Pair {
  /** How often the dates are shuffled, 1 to `MAX_SHUFFLES`; 999 when absent. */
  readonly shuffles?: number | undefined;
  /** The same seed gives the same answer; 1 when absent. */
  readonly seed?: number | undefined;
}

/** How early influence arrives when the dates are shuffled. */
export interface Shuffled {
  /** How many shuffles were done, and with which seed. */
  readonly shuffles: number;
  readonly seed: number;
  /** How many of them gave a path at least as early as the observed one. */
  readonly asEarly: number;
  /** (1 + as early) ÷ (1 + shuffles): the chance of a path at least as early if dates were dealt out blindly. */
  readonly p: number;
  /** The arrivals of the shuffles in which influence arrives, in order of time. */
  readonly arrivals: readonly Day[];
  /** In how many it does not arrive at all. */
  readonly unreached: number;
}

export interface SurpriseAnswer extends Setting {
  readonly verdict: Verdict;
  readonly reading: Reading;
  /** The observed earliest arrival; absent when there is no path to be surprised at. */
  readonly arrival: Day | undefined;
  /** Types on the path whose dates are fewer than three, so that shuffling them says nothing. */
  readonly notTestable: readonly string[];
  /** Absent when there is no path, it is not testable, or the work was stopped before the first shuffle was done. */
  readonly shuffled: Shuffled | undefined;
  readonly truncated: boolean;
}

const DEFAULT_SHUFFLES = 999;
const FEWEST_DATES = 3;

/**
 * Surprise: how often a path at least as early exists when tokens of one type exchange their dates within the lifespans
 * of their ends (Gauvin et al. 2022, SIAM Review 64(4)). All shuffles start from one that was itself shuffled from
 * the data, which makes data and shuffles exchangeable and p exact even where the exchanges mix slowly (Besag and
 * Clifford 1989, Biometrika 76(4)). One label-setting search a shuffle: work to be watched.
 * @throws QuestionError naming what in the question cannot be answered as it stands
 */
export function surprise(
  graph: TemporalGraph,
  question: SurpriseQuestion,
  control: WorkControl = {},
): SurpriseAnswer {
  const ends = requireEnds(graph, question);
  const shuffles = requireWhole("shuffles", question.shuffles ?? DEFAULT_SHUFFLES, 1, MAX_SHUFFLES);
  const seed = requireWhole("seed", question.seed ?? 1, 0);
  const prepared = prepare(graph, question);
  const verdict = decide(prepared, ends);
  const reading = readingOf(question.reading, verdict);
  const search = searchForwards(prepared, reading);
  const arrival = bestTick(search, ends.from, ends.to);
  const { relations, setting } = foremostOf(prepared, reading, ends, question);
  const nothing = { notTestable: [], shuffled: undefined, truncated: false };
  const answer = { verdict, reading, arrival, ...setting, ...nothing };
  if (arrival === undefined) return answer;
  const tokens = dateTokens(prepared);
  const notTestable = fewDates(prepared, relations, tokens);
  if (notTestable.length > 0) return { ...answer, notTestable };
  if (control.shouldStop?.()) return { ...answer, truncated: true };
  const { arrivals, truncated } = arriveShuffled(search, ends, tokens, new Random(seed), shuffles, control);
  if (arrivals.length === 0) return { ...answer, truncated };
  return { ...answer, shuffled: summarize(arrivals, arrival, seed), truncated };
}

/** The types on the foremost path that have too few dates to exchange. */
function fewDates({ graph }: Prepared, relations: readonly number[], tokens: DateTokens): string[] {
  const few = relations.filter((relation) => {
    const members = tokens.classes[tokens.classOf[tokens.ofRelation[relation] ?? 0] ?? 0];
    return (members?.length ?? 0) < FEWEST_DATES;
  });
  return [...new Set(few.map((relation) => graph.types[graph.relationType[relation] ?? 0]?.type ?? ""))];
}

/** The arrival in each shuffle, undefined where influence does not arrive. */
function arriveShuffled(
  search: Search,
  ends: Ends,
  tokens: DateTokens,
  random: Random,
  shuffles: number,
  control: WorkControl,
): { arrivals: (Day | undefined)[]; truncated: boolean } {
  const { graph } = search;
  const hub = Int32Array.from(tokens.relation, (_, token) => token);
  shuffleDates(graph, tokens, random, hub);
  const opening = search.opening.slice();
  const closing = search.closing.slice();
  const arrivals: (Day | undefined)[] = [];
  while (arrivals.length < shuffles) {
    if (control.shouldStop?.()) return { arrivals, truncated: true };
    const dateOf = hub.slice();
    shuffleDates(graph, tokens, random, dateOf);
    redate(search, tokens, dateOf, opening, closing);
    arrivals.push(bestTick({ ...search, opening, closing, earliest: null }, ends.from, ends.to));
    control.onProgress?.(arrivals.length, shuffles);
  }
  return { arrivals, truncated: false };
}

/** Writes the exchanged dates over all arcs that have dates to exchange. */
function redate(
  search: Search,
  { ofRelation, relation }: DateTokens,
  dateOf: Int32Array,
  opening: Int32Array,
  closing: Int32Array,
): void {
  const { graph } = search;
  for (let arc = 0; arc < opening.length; arc++) {
    const token = ofRelation[relationOf(graph, arc)] ?? -1;
    if (token < 0 || search.opening[arc] === ALWAYS.start) continue;
    const lender = graph.ownArc[relation[dateOf[token] ?? 0] ?? 0] ?? 0;
    opening[arc] = search.opening[lender] ?? 0;
    closing[arc] = search.closing[lender] ?? 0;
  }
}

function summarize(arrivals: readonly (Day | undefined)[], observed: Day, seed: number): Shuffled {
  const arrived = arrivals.filter((arrival) => arrival !== undefined).toSorted((one, other) => one - other);
  const asEarly = arrived.filter((arrival) => arrival <= observed).length;
  return {
    shuffles: arrivals.length,
    seed,
    asEarly,
    p: (1 + asEarly) / (1 + arrivals.length),
    arrivals: arrived,
    unreached: arrivals.length - arrived.length,
  };
}
