import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import type { Actions } from "./actions.ts";
import type { Case } from "./case.ts";
import type { Session } from "./session.ts";
import type { Settings } from "./settings.ts";
import type { WindowSlice } from "./slice.ts";
import type { Transient } from "./transient.ts";
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
  return useSession().of;
}

/** Says something in the page's live region. */
export function useAnnounce(): (text: string) => void {
  const { transient } = useSession();
  return (text) => transient.setState({ announcement: { text } });
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
