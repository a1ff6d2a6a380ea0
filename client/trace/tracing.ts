import { createContext, useContext } from "react";
import type { AnsweredPath, PathsAnswer } from "../../model/influence/answers.ts";
import type { Interval } from "../../model/time/bounds.ts";
import type { Case } from "../store/case.ts";
import type { Query } from "./api.ts";
import type { TraceView } from "./trace-view.ts";
import type { Inquiry } from "./use-asked.ts";

/** An end of the question. */
export type End = "from" | "to";

/** Those whom influence has reached at some moment, to be lit in the picture. */
export interface Wave {
  readonly entities: ReadonlySet<string>;
}

/** What the panels of the mode share: the question, its answer, and what changes them. */
export interface Tracing {
  readonly loaded: Case;
  readonly span: Interval;
  readonly trace: TraceView;
  /** The limits of the question, what is left out among them. */
  readonly limits: Query;
  /** The pair with the limits; null while there is no pair to ask about. */
  readonly pair: Query | null;
  readonly asked: Inquiry<PathsAnswer>;
  /** The path that is shown; null where there is none. */
  readonly path: AnsweredPath | null;
  /** The end that is being picked in the picture. */
  readonly picking: End | null;
  readonly wave: Wave | null;
  /** Asks something else. */
  ask(patch: Partial<TraceView>): void;
  /** Shows something else of the answer. */
  show(patch: Partial<Pick<TraceView, "path" | "panel">>): void;
  pick(end: End | null): void;
  setWave(wave: Wave | null): void;
}

export const TracingContext = createContext<Tracing | null>(null);

/** The question that the panel is part of. */
export function useTracing(): Tracing {
  const tracing = useContext(TracingContext);
  if (tracing === null) throw new Error("A panel of the mode must stand within a TracingContext");
  return tracing;
}
