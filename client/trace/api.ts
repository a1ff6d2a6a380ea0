import {
  brokersAnswer,
  type PathsAnswer,
  pathsAnswer,
  reachAnswer,
  robustnessAnswer,
  surpriseAnswer,
} from "../../model/influence/answers.ts";
import { formatDay } from "../../model/time/day.ts";
import { type Progress, requestEvents } from "../http/events.ts";
import { request } from "../http/request.ts";
import type { TraceView } from "./trace-view.ts";

/** A question with everything that its answer depends on; equal questions have equal text. */
export type Query = string;

/** The part of a question that bounds what paths may be: window, reading, limits, what is left out, directions. */
export function writeLimits(trace: TraceView, without: ReadonlySet<string>, dataset: string): Query {
  const params = new URLSearchParams({ dataset });
  const { window, reading, maxHops, minDelay, maxRest, notThrough, influence } = trace;
  if (window !== null) params.set("start", formatDay(window.start));
  if (window !== null) params.set("end", formatDay(window.end));
  if (reading !== null) params.set("reading", reading);
  if (maxHops !== null) params.set("maxHops", String(maxHops));
  if (minDelay > 0) params.set("minDelay", String(minDelay));
  if (maxRest !== null) params.set("maxRest", String(maxRest));
  for (const name of [...notThrough].sort()) params.append("notThrough", name);
  for (const id of [...without].sort()) params.append("without", id);
  for (const [type, direction] of [...influence].sort()) params.append("influence", `${type}:${direction}`);
  return String(params);
}

/** A pair of ends with the limits; null while an end is missing or both are one. */
export function writePair(trace: TraceView, limits: Query): Query | null {
  const { from, to } = trace;
  if (from === null || to === null || from === to) return null;
  return `${new URLSearchParams({ from, to })}&${limits}`;
}

/** The question of paths; null while there is no pair to ask about. */
export function writePaths(trace: TraceView, limits: Query): Query | null {
  const pair = writePair(trace, limits);
  if (pair === null) return null;
  const { criterion, k } = trace;
  return `${pair}&${new URLSearchParams({ criterion, ...(criterion === "best" && { k: String(k) }) })}`;
}

/** How influence could have travelled. */
export function fetchPaths(query: Query, signal: AbortSignal): Promise<PathsAnswer> {
  return request(pathsAnswer, `/api/paths?${query}`, {}, signal);
}

/** Whom influence could have reached, or whence it could have come. */
export function fetchReach(query: Query, signal: AbortSignal) {
  return request(reachAnswer, `/api/reach?${query}`, {}, signal);
}

/** Without whom influence comes later, less surely or not at all. */
export function fetchBrokers(query: Query, signal: AbortSignal, onProgress: (progress: Progress) => void) {
  return requestEvents(brokersAnswer, `/api/brokers?${query}`, onProgress, signal);
}

/** What of the verdict holds without each single thing that the path rests on, and in how many datings. */
export function fetchRobustness(query: Query, signal: AbortSignal, onProgress: (progress: Progress) => void) {
  return requestEvents(robustnessAnswer, `/api/robustness?${query}`, onProgress, signal);
}

/** How often influence arrives as early, at all, and with as little rest when dates are shuffled. */
export function fetchSurprise(query: Query, signal: AbortSignal, onProgress: (progress: Progress) => void) {
  return requestEvents(surpriseAnswer, `/api/surprise?${query}`, onProgress, signal);
}
