import { useEffect, useState } from "react";
import { connection } from "../http/connection.ts";
import { type Failure, toFailure } from "../http/failure.ts";

/** What the program answers to a question of the view, with the last answer while a new one is on its way. */
export interface Answered<T> {
  readonly answer: T | null;
  readonly isAsking: boolean;
  readonly error: Failure | null;
  /** Puts the question again. */
  again(): void;
}

/**
 * Puts a question whenever its text changes; the one before is taken back. What failed because the program is away is
 * asked again when it is back.
 * @param query the text of the question; null asks nothing
 * @param ask the same function at every call
 */
export function useAnswer<T>(
  query: string | null,
  ask: (query: string, signal: AbortSignal) => Promise<T>,
): Answered<T> {
  const [state, setState] = useState<Omit<Answered<T>, "again">>({
    answer: null,
    isAsking: true,
    error: null,
  });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt puts the same question again.
  useEffect(() => {
    if (query === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    const settle = (next: Omit<Answered<T>, "again">) => signal.aborted || setState(next);
    setState(({ answer }) => ({ answer, isAsking: true, error: null }));
    ask(query, signal)
      .then((answer) => settle({ answer, isAsking: false, error: null }))
      .catch((error: unknown) =>
        settle({ answer: null, isAsking: false, error: toFailure(error, "This could not be worked out") }),
      );
    return () => controller.abort();
  }, [query, ask, attempt]);

  const again = () => setAttempt((before) => before + 1);
  const isAway = state.error?.isAway === true;
  useEffect(() => {
    if (!isAway) return;
    return connection.subscribe(({ away }) => {
      if (!away) setAttempt((before) => before + 1);
    });
  }, [isAway]);
  return { ...state, again };
}
