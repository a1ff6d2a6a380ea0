import { createStore } from "zustand/vanilla";

/**
 * Whether a part of the page, which is fetched when one first needs it, could not be had: mostly as the program was built anew
 * under a page that stands open, so that the files that it knows of are gone. To load the page again helps then, and alone.
 */
export const missingPart = createStore<{ readonly isMissing: boolean }>(() => ({ isMissing: false }));

/** Takes note of parts that cannot be had, as Vite tells of them in whatever place they are asked for. */
export function watchParts(page: Window): void {
  page.addEventListener("vite:preloadError", () => missingPart.setState({ isMissing: true }));
}
