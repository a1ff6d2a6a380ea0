import type { AnsweredChain, AnsweredPath, PathsAnswer } from "../../../model/influence/answers.ts";
import type { Reading } from "../../../model/influence/options.ts";
import type { Interval } from "../../../model/time/bounds.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../../../model/time/day.ts";
import { toInterval } from "../../format/arrival.ts";
import type { Case } from "../../store/case.ts";

/** A hop on the way: when influence passes there at the earliest it can, uncertain dates making a span of it. */
export interface Station {
  readonly relation: string;
  readonly moment: Interval;
  /** Whether influence can pass, is too late, or never gets there. */
  readonly state: "crossed" | "broken" | "beyond";
}

/** A way through time: entity after entity, with a station between two. */
export interface Course {
  readonly entities: readonly string[];
  readonly stations: readonly Station[];
  /** Whether it is only what there would be without a limit of the question. */
  readonly isWouldBe: boolean;
  /** Where it breaks: at which hop, when influence would be there, and when that hop is over. */
  readonly break: { readonly hop: number; readonly arrived: Day; readonly closed: Day } | null;
}

/** The least time that an axis shows around what happens on it (days). */
const ROOM = 900;

/** The course of a path that holds. */
export function courseOfPath({ entities, hops }: AnsweredPath): Course {
  const stations = hops.map(({ relation, moment }) => ({
    relation,
    moment: toInterval(moment),
    state: "crossed" as const,
  }));
  return { entities, stations, isWouldBe: false, break: null };
}

/**
 * The course of a chain that runs against time, as far as it goes and beyond.
 * @param of the case, which holds the relations of the chain
 */
export function courseOfChain(loaded: Case, chain: AnsweredChain, reading: Reading): Course {
  let arrival = { start: FIRST_DAY, end: FIRST_DAY };
  let broken: Course["break"] = null;
  const stations = chain.relations.map((id, index): Station => {
    const bounds = loaded.relationsById.get(id)?.bounds;
    if (bounds === undefined) return { relation: id, moment: arrival, state: "beyond" };
    const { startMin, startMax, endMin, endMax } = bounds;
    if (index > chain.hop)
      return { relation: id, moment: { start: startMin, end: startMax }, state: "beyond" };
    if (index === chain.hop) {
      const possible = reading === "possible";
      broken = {
        hop: index,
        arrived: possible ? arrival.start : arrival.end,
        closed: possible ? endMax : endMin,
      };
      return { relation: id, moment: { start: startMin, end: endMax }, state: "broken" };
    }
    arrival = { start: Math.max(arrival.start, startMin), end: Math.max(arrival.end, startMax) };
    return { relation: id, moment: arrival, state: "crossed" };
  });
  return { entities: chain.entities, stations, isWouldBe: false, break: broken };
}

/** The courses that an answer is shown by: of its paths, or of what explains that there is none. */
export function coursesOf(loaded: Case, answer: PathsAnswer | null): readonly Course[] {
  if (answer === null) return [];
  if (answer.paths.length > 0) return answer.paths.map(courseOfPath);
  const why = answer.explanation;
  if (why === undefined || why.reason === "no-chain") return [];
  return [
    why.reason === "against-time"
      ? courseOfChain(loaded, why.chain, answer.reading)
      : { ...courseOfPath(why.path), isWouldBe: true },
  ];
}

/** The stretch of time that shows courses whole, with a little room, and no more of the case than that. */
export function domainOf(courses: readonly Course[], span: Interval): Interval {
  const days = courses
    .flatMap(({ stations, break: at }) => [
      ...stations.flatMap(({ moment }) => [moment.start, moment.end]),
      ...(at === null ? [] : [at.arrived, at.closed]),
    ])
    .filter((day) => day > FIRST_DAY && day < LAST_DAY);
  if (days.length === 0) return span;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(ROOM, (last - first) * 0.06);
  return {
    start: Math.max(first - room, Math.min(span.start, first)),
    end: Math.min(last + room, Math.max(span.end, last)),
  };
}
