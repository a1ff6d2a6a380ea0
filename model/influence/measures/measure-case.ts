import type { CaseColumns } from "../../graph/columns.ts";
import type { Side } from "../../graph/compare/side.ts";
import type { NetworkPosition } from "../../graph/measures/centrality.ts";
import { type MeasuredYear, measureYear, yearsOf } from "../../graph/measures/curve.ts";
import { type Measured, type MeasuredWindow, measureWindow } from "../../graph/measures/measure-window.ts";
import { rankCorrelation } from "../../graph/measures/rank-correlation.ts";
import type { Interval } from "../../time/bounds.ts";
import { LAST_DAY } from "../../time/day.ts";
import type { TemporalGraph } from "../graph/temporal-graph.ts";
import type { InfluenceOptions, Reading, WorkControl } from "../options.ts";
import { type TemporalPlace, temporalPlaces } from "./temporal-place.ts";

/** What is measured of each entity and held against how much is said of it. */
export type MeasureName = "relations" | "degree" | "betweenness" | "reachOut" | "reachIn" | "closeness";

export interface MeasureQuestion extends InfluenceOptions, Omit<Side, "columns"> {
  readonly window: Interval;
  readonly reading: Reading;
  /** Ids of the entities whose curves over the years are told; the curve of the whole network in any case. */
  readonly of: readonly string[];
  /**
   * `years` leaves out the entities of the whole window, which take most of the time; `reach` the years and what is measured of
   * the network at one time, so that of entities reach and closeness alone are told: of those in `of`, or of all where there is none.
   */
  readonly part: "all" | "years" | "reach";
}

/** An entity with all its measures; those of time are absent where the work was stopped before. */
export type FullyMeasured = Measured & { readonly id: string } & Partial<TemporalPlace>;

/** The network of one year, and where the entities asked about stood in it and among its paths. */
export interface YearOfCase extends Omit<MeasuredYear, "places"> {
  readonly places: readonly ((NetworkPosition & Partial<TemporalPlace>) | undefined)[];
}

export interface MeasuredCase extends Omit<MeasuredWindow, "entities"> {
  /** The window, cut to the days that the case tells of. */
  readonly window: Interval;
  readonly entities: readonly FullyMeasured[];
  /** Per measure Spearman's ρ with the number of statements: central, or merely well documented? */
  readonly correlations: Readonly<Record<MeasureName, number | undefined>>;
  readonly years: readonly YearOfCase[];
  readonly truncated: boolean;
}

/**
 * Measures a case within a window: the network in force, its time-respecting paths, and the network of each year. Work to be
 * watched: when it is stopped the last years and entities are missing, and it says so.
 * @throws QuestionError when an option cannot be used
 */
export function measureCase(
  graph: TemporalGraph,
  columns: CaseColumns,
  question: MeasureQuestion,
  control: WorkControl = {},
): MeasuredCase {
  const window = cutToCase(graph, question.window);
  const side: Side = { columns, window: question.window, reading: question.reading, filter: question.filter };
  const { part } = question;
  const { entities: placed, ...measured } = measureWindow(side, part === "all");
  const told = part === "years" ? [] : placed;
  const named = told
    .map((one) => ({ ...one, id: columns.entities.ids.at(one.entity) ?? "" }))
    .filter(({ id }) => part === "all" || question.of.length === 0 || question.of.includes(id));
  const ids = named.map(({ id }) => id);
  const curve =
    part === "reach"
      ? { years: [], truncated: false }
      : followYears(graph, { ...side, window }, question, control);
  const temporal = temporalPlaces(graph, { ...question, window }, ids, control);
  const entities = named.map((one) => ({ ...one, ...temporal.places.get(one.id) }));
  return {
    ...measured,
    window,
    entities,
    correlations: correlate(entities),
    years: curve.years,
    truncated: curve.truncated || temporal.truncated,
  };
}

/** Open sides end where the dates of relations do; a window outside them stays what it is. */
function cutToCase({ firstDay, lastDay, writtenAt }: TemporalGraph, { start, end }: Interval): Interval {
  const last = writtenAt === LAST_DAY ? lastDay : writtenAt;
  const cut = { start: Math.max(start, firstDay), end: Math.min(end, last) };
  return cut.start <= cut.end ? cut : { start, end };
}

/** Each year by itself: the network in force in it, and the time-respecting paths within its days. */
function followYears(graph: TemporalGraph, side: Side, question: MeasureQuestion, control: WorkControl) {
  const years: YearOfCase[] = [];
  const entities = question.of.map(side.columns.entities.ids.indexOf);
  for (const window of yearsOf(side.window)) {
    if (control.shouldStop?.()) return { years, truncated: true };
    const year = measureYear({ ...side, window }, entities);
    const inForce = question.of.filter((_, index) => year.places[index] !== undefined);
    const temporal = temporalPlaces(graph, { ...question, window }, inForce, control);
    if (temporal.truncated) return { years, truncated: true };
    const places = year.places.map(
      (place, index) => place && { ...place, ...temporal.places.get(question.of[index] ?? "") },
    );
    years.push({ ...year, places });
  }
  return { years, truncated: false };
}

/** Over the entities of which a measure is known. */
function correlate(entities: readonly FullyMeasured[]): MeasuredCase["correlations"] {
  const of = (name: MeasureName) => {
    const known = entities.flatMap((one) => {
      const value = one[name];
      return value === undefined ? [] : [{ value, statements: one.statements }];
    });
    return rankCorrelation(
      known.map(({ value }) => value),
      known.map(({ statements }) => statements),
    );
  };
  return {
    relations: of("relations"),
    degree: of("degree"),
    betweenness: of("betweenness"),
    reachOut: of("reachOut"),
    reachIn: of("reachIn"),
    closeness: of("closeness"),
  };
}
