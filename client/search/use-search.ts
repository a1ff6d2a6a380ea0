import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Found } from "../../model/graph/found.ts";
import { searchEntities } from "../api.ts";
import { connection } from "../http/connection.ts";
import { Failure } from "../http/failure.ts";
import { useCase } from "../store/hooks.ts";

/** How long typing must pause before the program is asked (ms). */
const PAUSE = 120;

/** What a search found so far, and why it could not be asked, where it could not. */
export interface SearchState {
  readonly found: readonly Found[];
  readonly isAsking: boolean;
  readonly error: string | null;
}

const NOTHING: SearchState = { found: [], isAsking: false, error: null };

/** The entities that fit what is typed, asked for again when the database comes back; a late answer is dropped. */
export function useSearch(text: string): SearchState {
  const { dataset } = useCase();
  const [state, setState] = useState(NOTHING);
  const away = useStore(connection, (now) => now.away);
  const words = text.trim();

  // biome-ignore lint/correctness/useExhaustiveDependencies: what failed while the database was away is asked again.
  useEffect(() => {
    if (words === "") {
      setState(NOTHING);
      return;
    }
    const abort = new AbortController();
    setState((before) => ({ ...before, isAsking: true }));
    const timer = window.setTimeout(() => {
      searchEntities(words, dataset.id, abort.signal)
        .then((found) => setState({ found, isAsking: false, error: null }))
        .catch((error: unknown) => {
          if (!abort.signal.aborted) setState({ found: [], isAsking: false, error: messageOf(error) });
        });
    }, PAUSE);
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [words, dataset, away]);

  return state;
}

function messageOf(error: unknown): string {
  return error instanceof Failure ? error.message : String(error);
}
