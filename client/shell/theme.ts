import type { StoreApi } from "zustand/vanilla";
import type { Settings } from "../store/settings.ts";

/** Sets the page's theme from the settings, or from the system where they leave it to that, and follows both. */
export function applyTheme(settings: StoreApi<Settings>): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const { theme } = settings.getState();
    const effective = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
    document.documentElement.dataset.theme = effective;
  };
  settings.subscribe(apply);
  dark.addEventListener("change", apply);
  apply();
}
