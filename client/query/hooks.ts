import { useStore } from "zustand";
import { useSession, useView } from "../store/hooks.ts";
import { type Console, type ConsoleState, consoleOf } from "./console.ts";
import { textOf } from "./query-text.ts";
import type { QueryView } from "./query-view.ts";
import type { Shelf } from "./side/shelf.ts";

/** The console of the session. */
export function useConsole(): Console {
  return consoleOf(useSession());
}

/** A part of the console's state. */
export function useConsoleState<T>(select: (state: ConsoleState) => T): T {
  return useStore(useConsole().store, select);
}

/** A part of what this browser keeps of the reader's queries. */
export function useShelf<T>(select: (shelf: Shelf) => T): T {
  return useStore(useConsole().shelf.shelf, select);
}

/** What is asked, as the URL has it. */
export function useQuery(): QueryView {
  return useView((view) => view.query);
}

/** The Cypher in the editor. */
export function useText(): string {
  const query = useQuery();
  return useConsoleState(({ catalogue }) => textOf(query, catalogue));
}
