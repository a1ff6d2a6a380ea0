import type { Case } from "../store/case.ts";
import { type Ask, NothingAsked } from "../store/feature.ts";
import { writeLimits, writePaths } from "./api.ts";
import type { TraceView } from "./trace-view.ts";

/** The paths from one end to the other, or whom one of them reaches. */
export const ask: Ask = (loaded, { trace, without }) => {
  const both = [askPaths(trace, without, loaded), askReach(trace, without, loaded)];
  const [first, ...others] = both.filter((asked) => asked !== null);
  if (first !== undefined) return [first, ...others];
  throw new NothingAsked("It names neither where influence starts nor where it is to arrive.");
};

type Asking<T> = (trace: TraceView, without: ReadonlySet<string>, loaded: Pick<Case, "dataset">) => T;

/** The paths from one end to the other; null while there are no two. */
export const askPaths: Asking<URLSearchParams | null> = (trace, without, { dataset }) => {
  const paths = writePaths(trace, writeLimits(trace, without, dataset.id));
  return paths === null ? null : new URLSearchParams(`view=paths&${paths}`);
};

/** Whom the start reaches or, where the panel asks for that or there is none, whence the end is reached. */
const askReach: Asking<URLSearchParams | null> = (trace, without, { dataset }) => {
  const { from, to, panel } = trace;
  const [name, id] = panel === "origins" || from === null ? (["to", to] as const) : (["from", from] as const);
  if (id === null) return null;
  const limits = new URLSearchParams(writeLimits(trace, without, dataset.id));
  return new URLSearchParams([["view", "reach"], [name, id], ...limits]);
};
