import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { SearchAnswer } from "../../model/search/search-case.ts";
import { connection } from "../http/connection.ts";
import { Failure } from "../http/failure.ts";
import { useSession } from "../store/hooks.ts";
import { finderOf } from "./finder.ts";

/** How long typing must pause before what is typed is looked for (ms): on the page, or of the server. */
const PAUSE = 40;
const PAUSE_OF_LARGE = 120;

/** What a search found so far, and why it could not be asked, where it could not. */
export interface SearchState {
  readonly found: SearchAnswer;
  readonly isAsking: boolean;
  readonly error: string | null;
}

const NOTHING: SearchAnswer = { entities: [], relations: [], sources: [], questions: [] };

const IDLE: SearchState = { found: NOTHING, isAsking: false, error: null };

/** What fits the text that is typed, looked for again when the database comes back; a late answer is dropped. */
export function useSearch(text: string): SearchState {
  const session = useSession();
  const { loaded, features } = session;
  const [state, setState] = useState(IDLE);
  const away = useStore(connection, (now) => now.away);
  const words = text.trim();

  // biome-ignore lint/correctness/useExhaustiveDependencies: what failed while the database was away is asked again.
  useEffect(() => {
    if (words === "") {
      setState(IDLE);
      return;
    }
    const abort = new AbortController();
    setState((before) => ({ ...before, isAsking: true }));
    const timer = window.setTimeout(
      () => {
        finderOf({ loaded, features })
          .then((finder) => {
            // The case may have been read meanwhile, and other words typed.
            abort.signal.throwIfAborted();
            return finder.find(words, abort.signal);
          })
          .then((found) => {
            if (!abort.signal.aborted) setState({ found, isAsking: false, error: null });
          })
          .catch((error: unknown) => {
            if (!abort.signal.aborted) setState({ found: NOTHING, isAsking: false, error: messageOf(error) });
          });
      },
      loaded.isWhole ? PAUSE : PAUSE_OF_LARGE,
    );
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [words, loaded, features, away]);

  return state;
}

function messageOf(error: unknown): string {
  return error instanceof Failure ? error.message : String(error);
}
