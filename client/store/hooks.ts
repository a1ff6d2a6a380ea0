import { createContext, useContext, useMemo } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { StoreApi } from "zustand/vanilla";
import type { Actions } from "./actions.ts";
import type { Case, Told } from "./case.ts";
import type { Session } from "./session.ts";
import type { Settings } from "./settings.ts";
import { type Filters, pickFilters, type WindowSlice } from "./slice.ts";
import type { Announcement, Transient } from "./transient.ts";
import type { View } from "./view.ts";

export const SessionContext = createContext<Session | null>(null);

/** The session that the component works in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("A panel must stand within a SessionContext");
  return session;
}

/** A part of the view; the component is drawn again when that part changes. */
export function useView<T>(select: (view: View) => T): T {
  return useStore(useSession().view, select);
}

/**
 * The filters of the view; the same object as long as none of them changes.
 * @param fixed filters that count whatever the view says: a change of theirs there is no change here
 */
export function useFilters(fixed: Partial<Filters> = {}): Filters {
  return useView(useShallow((view) => ({ ...pickFilters(view), ...fixed })));
}

/** A part of what is shown within the window; it changes with every moment of a drag. */
export function useSlice<T>(select: (slice: WindowSlice) => T): T {
  return useStore(useSession().slice, select);
}

/** A part of what lasts only for a moment. */
export function useTransient<T>(select: (transient: Transient) => T): T {
  return useStore(useSession().transient, select);
}

/** What changes the view; the same object for the whole session. */
export function useActions(): Actions {
  return useSession().actions;
}

/** The whole case, loaded once. */
export function useCase(): Case {
  return useSession().loaded;
}

/** Has the case take in an answer, and that before what is drawn of it looks there. */
export function useLearned(answer: Told | null): void {
  const loaded = useCase();
  useMemo(() => answer && loaded.learn(answer), [loaded, answer]);
}

/** Says something in the page's live region; with the entities that it may name. */
export function useAnnounce(): (text: string, of?: Announcement["of"]) => void {
  const { transient } = useSession();
  return (text, of = []) => transient.setState({ announcement: { text, of } });
}

export const SettingsContext = createContext<StoreApi<Settings> | null>(null);

/** The store of what the reader sets for this browser. */
export function useSettingsStore(): StoreApi<Settings> {
  const settings = useContext(SettingsContext);
  if (settings === null) throw new Error("A panel must stand within a SettingsContext");
  return settings;
}

/** A part of what the reader sets for this browser. */
export function useSettings<T>(select: (settings: Settings) => T): T {
  return useStore(useSettingsStore(), select);
}
