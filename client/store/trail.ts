import { keepItem, type PageStorage, readItem, readJson } from "./storage.ts";

/** The steps of a session through its views: undo and redo go along them. */
export interface Trail {
  /** Told apart from others in this tab by this. */
  readonly id: string;
  /** After how many steps the page stands; 0 is where it was opened. */
  readonly index: number;
  /** What each step did: "moving the window". */
  readonly steps: readonly string[];
}

/** Where the browser's history says that the page stands; null where the entry is not one of ours. */
export function readMark(state: unknown): Pick<Trail, "id" | "index"> | null {
  if (typeof state !== "object" || state === null || !("index" in state) || !("trail" in state)) return null;
  const { index, trail } = state;
  return typeof index === "number" && typeof trail === "string" ? { id: trail, index } : null;
}

/** What an entry of the browser's history remembers of the trail. */
export function toMark({ id, index }: Pick<Trail, "id" | "index">): object {
  return { trail: id, index };
}

/** The trail on which the page was before it was loaded again, with the steps ahead; a new one where there is none. */
export function resumeTrail(state: unknown, storage: PageStorage | null): Trail {
  const mark = readMark(state);
  if (mark === null) return { id: crypto.randomUUID(), index: 0, steps: [] };
  const kept = readJson(readItem(storage, keyOf(mark.id)));
  const steps = Array.isArray(kept) ? kept.filter((step) => typeof step === "string") : [];
  const behind = Array.from({ length: mark.index }, (_, at) => steps[at] ?? UNNAMED);
  return { ...mark, steps: [...behind, ...steps.slice(mark.index)] };
}

/** The trail after one more step; what lay ahead of it is forgotten. */
export function takeStep({ id, index, steps }: Trail, what: string): Trail {
  return { id, index: index + 1, steps: [...steps.slice(0, index), what] };
}

/** Keeps the steps in this tab, so that loading the page again loses none that lie ahead. */
export function keepTrail({ id, steps }: Trail, storage: PageStorage | null): void {
  keepItem(storage, keyOf(id), JSON.stringify(steps));
}

const UNNAMED = "the last change";

function keyOf(id: string): string {
  return `entente.trail.${id}`;
}
