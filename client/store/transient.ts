import { createStore } from "zustand/vanilla";
import type { Selection } from "./view.ts";

/** A lit relation that is a hop of a path: what is written on it, and whether the path runs against its direction. */
export interface LitHop {
  readonly label: string;
  readonly isBackward: boolean;
}

/** Entities and relations lit in the picture while the rest is dimmed: a path, a reach, a result. */
export interface Light {
  readonly entities: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  /** The relations that are hops, by id. */
  readonly hops?: ReadonlyMap<string, LitHop>;
}

/** What is said aloud, and which entities it may name, whose names can be in another language. */
export interface Announcement {
  readonly text: string;
  readonly of?: readonly (string | null)[];
}

/** What lasts only for a moment and stands in no link. */
export interface Transient {
  /** What the pointer or the keyboard is at, in whichever panel. */
  readonly pointed: Selection | null;
  readonly light: Light | null;
  /** How many others each entity could have influenced in the window, where sizes go by that and it is known. */
  readonly reach: ReadonlyMap<string, number> | null;
  /** What of the URL made no sense, in words. */
  readonly ignored: readonly string[];
  /** What of the URL was read otherwise than it stands there, in words: a year as its days. */
  readonly readAs: readonly string[];
  /** Why the picture lags behind the view, in words; null while it does not. */
  readonly behind: string | null;
  /** What the live region says; each announcement is a new object, so that the same words are said twice. */
  readonly announcement: Announcement;
}

export function createTransient({ ignored, readAs }: Pick<Transient, "ignored" | "readAs">) {
  return createStore<Transient>(() => ({
    pointed: null,
    light: null,
    reach: null,
    ignored,
    readAs,
    behind: null,
    announcement: { text: "" },
  }));
}
