import { useEffect, useState } from "react";
import { connection } from "../http/connection.ts";
import type { Progress } from "../http/events.ts";
import { type Failure, toFailure } from "../http/failure.ts";
import type { Query } from "./api.ts";

/** Asks the program a question; `signal` takes the question back. */
export type Ask<T> = (query: Query, signal: AbortSignal, onProgress: (now: Progress) => void) => Promise<T>;

/** A question put to the program, with the last answer that came, be it to this question or to an earlier one. */
export interface Inquiry<T> {
  readonly answer: T | null;
  /** The question that `answer` belongs to. */
  readonly answered: Query | null;
  readonly isAsking: boolean;
  readonly isStopped: boolean;
  readonly progress: Progress | null;
  readonly error: Failure | null;
  /** Takes the question back. */
  stop(): void;
  /** Puts it again. */
  again(): void;
}

type State<T> = Pick<Inquiry<T>, "answer" | "answered" | "isAsking" | "isStopped" | "progress" | "error">;

const IDLE = { isAsking: false, isStopped: false, progress: null, error: null };

/**
 * Puts a question whenever it differs from the one before, which is taken back. The old answer stays until the new one
 * comes. What failed because the program is away is asked again when it is back.
 * @param ask the same function at every call
 */
export function useAsked<T>(query: Query | null, ask: Ask<T>): Inquiry<T> {
  const [state, setState] = useState<State<T>>({ answer: null, answered: null, ...IDLE });
  const [attempt, setAttempt] = useState(0);
  const [abort, setAbort] = useState<AbortController | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt puts the same question again.
  useEffect(() => {
    if (query === null) {
      setState({ answer: null, answered: null, ...IDLE });
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    setAbort(controller);
    setState((before) => ({ ...before, ...IDLE, isAsking: true }));
    ask(query, signal, (progress) => setState((before) => ({ ...before, progress })))
      .then((answer) => {
        if (!signal.aborted) setState({ answer, answered: query, ...IDLE });
      })
      .catch((error: unknown) => {
        if (!signal.aborted)
          setState({
            answer: null,
            answered: null,
            ...IDLE,
            error: toFailure(error, "The question could not be asked"),
          });
      });
    return () => controller.abort();
  }, [query, ask, attempt]);

  const isWaiting = state.error?.isAway === true;
  useEffect(() => {
    if (!isWaiting) return;
    return connection.subscribe(({ away }) => {
      if (!away) setAttempt((before) => before + 1);
    });
  }, [isWaiting]);

  return {
    ...state,
    stop() {
      abort?.abort();
      setState((before) => ({ ...before, ...IDLE, isStopped: true }));
    },
    again: () => setAttempt((before) => before + 1),
  };
}
