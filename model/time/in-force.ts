import type { Bounds, Interval } from "./bounds.ts";

/** How sure it is that something was in force: in every reading of its dates, in some reading, or in none. */
export type Standing = "certain" | "possible" | "none";

/**
 * Whether something was in force at some moment of a window, its dates being uncertain.
 * Certainly when its latest start is not after the window and its earliest end not before it; possibly when that
 * holds for its earliest start and latest end. A window of one day asks about that day.
 */
export function standingWithin(bounds: Bounds, window: Interval): Standing {
  if (bounds.startMin > window.end || bounds.endMax < window.start) return "none";
  return bounds.startMax <= window.end && bounds.endMin >= window.start ? "certain" : "possible";
}
