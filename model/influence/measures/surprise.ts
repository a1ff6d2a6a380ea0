import type { Day } from "../../time/day.ts";
import type { Ends } from "../criteria/finding.ts";
import { foremostOf, type Setting } from "../criteria/foremost.ts";
import { redate } from "../graph/redate.ts";
import { boundsOf, type TemporalGraph } from "../graph/temporal-graph.ts";
import {
  type Exchange,
  type InfluenceOptions,
  MAX_SHUFFLES,
  type Pair,
  type Reading,
  type TESTS,
  type WorkControl,
} from "../options.ts";
import { arrivalIn } from "../paths/arrival.ts";
import { decide, readingOf, requireEnds, type Verdict } from "../paths/verdict.ts";
import { restsWithin } from "../rest/rested.ts";
import { leastRestOf } from "../rest/steadiest.ts";
import { type Prepared, prepare, requireWhole } from "../search/search.ts";
import { type DateTokens, dateTokens } from "./date-tokens.ts";
import { Random } from "./random.ts";
import { shuffleDates } from "./shuffle-dates.ts";

export interface SurpriseQuestion extends InfluenceOptions, Pair {
  /** How often the dates are shuffled, 1 to `MAX_SHUFFLES`; 999 when absent. */
  readonly shuffles?: number | undefined;
  /** The same seed gives the same answer; 1 when absent. */
  readonly seed?: number | undefined;
  /** `lifespans` when absent. */
  readonly exchange?: Exchange | undefined;
}

/** One test of surprise. */
export interface Tested {
  /** Whether some path arrives as early, is there at all, or rests as little. */
  readonly test: (typeof TESTS)[number];
  /** How many shuffles gave a path at least as good as the observed one. */
  readonly asGood: number;
  /** (1 + as good) ÷ (1 + shuffles): the chance of a path at least as good if dates were dealt out blindly. */
  readonly p: number;
  /** The least p that the data could have shown: that of the best path that any dealing gave. */
  readonly leastP: number;
}

/** What becomes of the path when the dates are shuffled. */
export interface Shuffled {
  /** How many shuffles were done, and with which seed. */
  readonly shuffles: number;
  readonly seed: number;
  readonly tests: readonly Tested[];
  /** The arrivals of the shuffles in which influence arrives, in order of time. */
  readonly arrivals: readonly Day[];
  /** In how many it does not arrive at all. */
  readonly unreached: number;
}

export interface SurpriseAnswer extends Setting {
  readonly verdict: Verdict;
  readonly reading: Reading;
  /** The observed earliest arrival and least rest; absent when there is no path to be surprised at. */
  readonly arrival: Day | undefined;
  readonly leastRest: number | undefined;
  /** Absent when there is no path, or the work was stopped before the first shuffle was done. */
  readonly shuffled: Shuffled | undefined;
  readonly truncated: boolean;
}

const DEFAULT_SHUFFLES = 999;

/** What is observed of a pair, or found of it in one shuffle; a rest longer than the observed one is not looked for. */
interface Outcome {
  readonly arrival: Day | undefined;
  readonly rest: number | undefined;
}

/**
 * Surprise: how often a path at least as good exists when tokens of one type exchange their dates within the lifespans
 * of their ends, or within the case's periods too (Gauvin et al. 2022, SIAM Review 64(4)). All shuffles start from one that
 * was itself shuffled from the data, which makes data and shuffles exchangeable and p exact even where the exchanges mix
 * slowly (Besag and Clifford 1989, Biometrika 76(4)). A few label-setting searches a shuffle: work to be watched.
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
  const { verdict } = decide(prepared, ends, control);
  const reading = readingOf(question.reading, verdict);
  const { tick: arrival } = arrivalIn(prepared, reading, ends, control);
  const { setting } = foremostOf(prepared, reading, ends, question, control);
  const leastRest = arrival === undefined ? undefined : leastRestOf(prepared, reading, ends, control).days;
  const answer = { verdict, reading, arrival, leastRest, ...setting, shuffled: undefined, truncated: false };
  if (arrival === undefined || leastRest === undefined) return answer;
  const tokens = dateTokens(prepared, question.exchange ?? "lifespans");
  const tried = new Shuffling(prepared, reading, ends, tokens, leastRest);
  const { outcomes, truncated } = tried.run(new Random(seed), shuffles, control);
  if (outcomes.length === 0) return { ...answer, truncated };
  return { ...answer, shuffled: summarize(outcomes, { arrival, rest: leastRest }, seed), truncated };
}

/** A pair whose dates are shuffled again and again. */
class Shuffling {
  readonly #prepared: Prepared;
  readonly #reading: Reading;
  readonly #ends: Ends;
  readonly #tokens: DateTokens;
  readonly #leastRest: number;

  constructor(prepared: Prepared, reading: Reading, ends: Ends, tokens: DateTokens, leastRest: number) {
    this.#prepared = prepared;
    this.#reading = reading;
    this.#ends = ends;
    this.#tokens = tokens;
    this.#leastRest = leastRest;
  }

  run(random: Random, shuffles: number, control: WorkControl): { outcomes: Outcome[]; truncated: boolean } {
    const { graph } = this.#prepared;
    const hub = Int32Array.from(this.#tokens.relation, (_, token) => token);
    shuffleDates(graph, this.#tokens, random, hub);
    const outcomes: Outcome[] = [];
    while (outcomes.length < shuffles) {
      if (control.shouldStop?.()) return { outcomes, truncated: true };
      const dateOf = hub.slice();
      shuffleDates(graph, this.#tokens, random, dateOf);
      outcomes.push(this.#tryWith(dateOf, control));
      control.onProgress?.(outcomes.length, shuffles);
    }
    return { outcomes, truncated: false };
  }

  #tryWith(dateOf: Int32Array, control: WorkControl): Outcome {
    const { ofRelation, relation: lenders } = this.#tokens;
    const { graph } = this.#prepared;
    const shuffled = redate(graph, (relation) => {
      const token = ofRelation[relation] ?? -1;
      const lender = lenders[dateOf[token] ?? -1];
      return lender === undefined
        ? undefined
        : { ...boundsOf(graph, lender), doubted: graph.doubted[lender] === 1 };
    });
    const asked = { ...this.#prepared, graph: shuffled };
    const arrival = arrivalIn(asked, this.#reading, this.#ends, control).tick;
    return { arrival, rest: arrival === undefined ? undefined : this.#restIn(asked, control) };
  }

  #restIn(asked: Prepared, control: WorkControl): number | undefined {
    const most = this.#leastRest;
    if (!restsWithin(asked, this.#reading, this.#ends, most, control).holds) return undefined;
    return most === 0 ? 0 : leastRestOf(asked, this.#reading, this.#ends, control).days;
  }
}

function summarize(outcomes: readonly Outcome[], observed: Outcome, seed: number): Shuffled {
  const arrivals = outcomes.map(({ arrival }) => arrival);
  const arrived = arrivals.filter((arrival) => arrival !== undefined).toSorted((one, other) => one - other);
  return {
    shuffles: outcomes.length,
    seed,
    tests: [
      judge("arrival", observed.arrival ?? 0, arrivals),
      judge(
        "existence",
        0,
        arrivals.map((arrival) => (arrival === undefined ? undefined : 0)),
      ),
      judge(
        "rest",
        observed.rest ?? 0,
        outcomes.map(({ rest }) => rest),
      ),
    ],
    arrivals: arrived,
    unreached: outcomes.length - arrived.length,
  };
}

function judge(test: Tested["test"], observed: number, values: readonly (number | undefined)[]): Tested {
  const best = values.reduce<number>((least, value) => Math.min(least, value ?? least), observed);
  const countWithin = (most: number) => values.filter((value) => value !== undefined && value <= most).length;
  const pOf = (asGood: number) => (1 + asGood) / (1 + values.length);
  const asGood = countWithin(observed);
  return { test, asGood, p: pOf(asGood), leastP: pOf(countWithin(best)) };
}
