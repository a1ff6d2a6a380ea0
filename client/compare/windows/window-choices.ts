import { type Interval, parseInterval } from "../../../model/time/bounds.ts";
import type { Case } from "../../store/case.ts";
import { listPeriods } from "../../timeline/lanes/stretches.ts";
import { isSame } from "../../timeline/window/window.ts";

/** Stands for days that no choice has. */
export const OTHER = "other";

interface Choice {
  readonly key: string;
  readonly name: string;
  readonly window: Interval;
}

/** The periods of a case and its whole span, in order of time, and which of them a window is. */
export function listChoices(loaded: Case, window: Interval): { choices: readonly Choice[]; value: string } {
  const span = parseInterval(loaded.dataset.span);
  const periods = listPeriods(loaded, span)
    .map(({ key, name, start, end }): Choice => ({ key, name, window: { start, end } }))
    .sort((one, other) => one.window.start - other.window.start);
  const named = [...periods, { key: "all", name: "All years", window: span }];
  const held = named.find((choice) => isSame(choice.window, window));
  if (held !== undefined) return { choices: named, value: held.key };
  return { choices: [{ key: OTHER, name: "Days of your own", window }, ...named], value: OTHER };
}
