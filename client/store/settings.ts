import { createStore } from "zustand/vanilla";

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

/** The settings of this browser, kept in its local storage. */
export function createSettings(storage: Pick<Storage, "getItem" | "setItem">) {
  const settings = createStore<Settings>(() => readSettings(storage.getItem(KEY)));
  settings.subscribe((now) => {
    try {
      storage.setItem(KEY, JSON.stringify(now));
    } catch {
      // Storage that is full or forbidden costs the reader the memory of a setting, not the setting.
    }
  });
  return settings;
}

function readSettings(text: string | null): Settings {
  const saved = parseObject(text);
  const theme = THEMES.find((candidate) => candidate === saved.theme) ?? "system";
  return { theme, shortcuts: saved.shortcuts !== false };
}

function parseObject(text: string | null): { theme?: unknown; shortcuts?: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
