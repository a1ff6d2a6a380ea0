import { useCallback, useEffect, useRef, useState } from "react";
import { toFailure } from "../http/failure.ts";
import { useReturn } from "../http/use-return.ts";

/** A part of a list that is too long to come at once. */
export interface Page<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

/** A list as far as it has come. */
export interface Pages<T> {
  readonly rows: readonly T[];
  /** How many there are in all; null before the first page is there. */
  readonly total: number | null;
  readonly isAsking: boolean;
  readonly error: string | null;
  /** Asks for the next page. */
  more(): void;
}

const NONE = { rows: [], total: null, isAsking: true, error: null } as const;

/**
 * A list that comes in pages, from its beginning whenever what is asked changes.
 * @param ask for the page after some rows; the same function as long as the same is asked
 */
export function usePages<T>(ask: (offset: number, signal: AbortSignal) => Promise<Page<T>>): Pages<T> {
  const [state, setState] = useState<Omit<Pages<T>, "more">>(NONE);
  const leaving = useRef(new AbortController());
  const fetchFrom = useCallback(
    async (offset: number, { signal }: AbortController) => {
      try {
        const { rows, total } = await ask(offset, signal);
        if (!signal.aborted)
          setState((now) => ({
            rows: [...now.rows.slice(0, offset), ...rows],
            total,
            isAsking: false,
            error: null,
          }));
      } catch (error) {
        if (!signal.aborted)
          setState((now) => ({
            ...now,
            isAsking: false,
            error: toFailure(error, "These cannot be read").message,
          }));
      }
    },
    [ask],
  );
  useEffect(() => {
    const left = new AbortController();
    leaving.current = left;
    setState(NONE);
    void fetchFrom(0, left);
    return () => left.abort();
  }, [fetchFrom]);
  const more = () => {
    setState((now) => ({ ...now, isAsking: true, error: null }));
    void fetchFrom(state.rows.length, leaving.current);
  };
  useReturn(state.error !== null, more);
  return { ...state, more };
}
