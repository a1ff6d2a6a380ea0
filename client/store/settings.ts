import { createStore } from "zustand/vanilla";
import { keepItem, type PageStorage, readItem, readJson } from "./storage.ts";

/** Light, dark, or as the system has it. */
export const THEMES = ["system", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

/** What a reader sets for this browser; it stands in no link. */
export interface Settings {
  readonly theme: Theme;
  /** Whether single keys are shortcuts (WCAG 2.1.4 wants them to be switchable). */
  readonly shortcuts: boolean;
}

const KEY = "entente.settings";

/** The settings of this browser, kept in its storage; without one, or when it is full, until the page is closed. */
export function createSettings(storage: PageStorage | null) {
  const settings = createStore<Settings>(() => readSettings(readItem(storage, KEY)));
  settings.subscribe((now) => {
    keepItem(storage, KEY, JSON.stringify(now));
  });
  return settings;
}

function readSettings(text: string | null): Settings {
  const saved = parseObject(text);
  const theme = THEMES.find((candidate) => candidate === saved.theme) ?? "system";
  return { theme, shortcuts: saved.shortcuts !== false };
}

function parseObject(text: string | null): { theme?: unknown; shortcuts?: unknown } {
  const value = readJson(text);
  return typeof value === "object" && value !== null ? value : {};
}
