import type { StoreApi } from "zustand/vanilla";
import type { ReachAnswer } from "../../model/influence/answers.ts";
import type { Transient } from "../store/transient.ts";
import type { Direction } from "./panels/reach-curve.ts";
import type { Tracing } from "./tracing.ts";

/** A reach that a panel shows, told in a sentence. */
export interface ReachShown {
  readonly moments: ReachAnswer["moments"];
  readonly direction: Direction;
  readonly sentence: string;
}

const tracings = new WeakMap<StoreApi<Transient>, Tracing>();
const reaches = new WeakMap<StoreApi<Transient>, ReachShown>();

/** Notes the question that a session asks, with its answer, for whoever takes it away. */
export function noteTracing(of: StoreApi<Transient>, tracing: Tracing): void {
  tracings.set(of, tracing);
}

/** The question that a session asks; undefined where none was. */
export function tracingOf(of: StoreApi<Transient>): Tracing | undefined {
  return tracings.get(of);
}

/** Notes the reach that a session shows; returns what ends that. */
export function noteReach(of: StoreApi<Transient>, reach: ReachShown): () => void {
  reaches.set(of, reach);
  return () => {
    if (reaches.get(of) === reach) reaches.delete(of);
  };
}

/** The reach that a session shows; undefined where none is open. */
export function reachOf(of: StoreApi<Transient>): ReachShown | undefined {
  return reaches.get(of);
}
