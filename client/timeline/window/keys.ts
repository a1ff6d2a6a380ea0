import type { Interval } from "../../../model/time/bounds.ts";
import type { Grip } from "./drag.ts";
import { moveByMonths, resizeByMonths } from "./window.ts";

const DECADE = 120;
/** More months than any span has. */
const ALL = 12 * 10_000;

/**
 * The months that a key moves a slider by: arrows a month, with Shift a year, PageUp and PageDown a decade, Home and
 * End as far as it goes (the slider keys of the ARIA Authoring Practices). Null for a key that means nothing here.
 */
export function monthsOfKey({ key, shiftKey }: { key: string; shiftKey: boolean }): number | null {
  if (key === "ArrowRight" || key === "ArrowUp") return shiftKey ? 12 : 1;
  if (key === "ArrowLeft" || key === "ArrowDown") return shiftKey ? -12 : -1;
  if (key === "PageUp") return DECADE;
  if (key === "PageDown") return -DECADE;
  if (key === "Home") return -ALL;
  return key === "End" ? ALL : null;
}

/** The window after a grip was moved by months. */
export function shiftGrip(window: Interval, grip: Grip, months: number, span: Interval): Interval {
  if (grip === "body") return moveByMonths(window, months, span);
  return resizeByMonths(window, grip, months, span);
}
