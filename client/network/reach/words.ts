import type { Interval } from "../../../model/time/bounds.ts";
import type { Reading } from "../../../model/time/reading.ts";
import { describeInterval } from "../../format/day.ts";
import { formatNumber } from "../../format/number.ts";
import type { Case, DatedEntity } from "../../store/case.ts";
import type { WindowSlice } from "../../store/slice.ts";
import type { Reaches } from "./ask-reach.ts";

interface Asked {
  readonly window: Interval;
  readonly reading: Reading;
  /** Whether sectors or kinds are hidden, which no reach knows of. */
  readonly isNarrower: boolean;
}

const HOW: Readonly<Record<Reading, string>> = {
  certain: "however the uncertain dates fall",
  possible: "as far as the uncertain dates allow",
};

/** "Size: how many others each could have influenced within 1968–1975, … The most: Peru, 41." */
export function describeReaches(
  loaded: Case,
  { entities }: Pick<WindowSlice, "entities">,
  { reach, truncated }: Reaches,
  { window, reading, isNarrower }: Asked,
): string {
  const drawn = entities.filter(({ id }) => reach.has(id));
  const reachOf = ({ id }: DatedEntity) => reach.get(id) ?? 0;
  const best = drawn.reduce<DatedEntity | undefined>(
    (most, one) => (most === undefined || reachOf(one) > reachOf(most) ? one : most),
    undefined,
  );
  const uncounted = entities.length - drawn.length;
  return [
    `Size: how many others each could have influenced within ${describeInterval(window)}, ${HOW[reading]}.`,
    ...(best === undefined
      ? ["Nobody here reaches anyone."]
      : [`The most: ${best.name}, ${formatNumber(reachOf(best))}.`]),
    ...(uncounted > 0
      ? [
          `${formatNumber(uncounted)} of ${formatNumber(entities.length)} ${truncated ? "were not counted in the time allowed" : loaded.isWhole ? "are joined by nothing" : "are not counted"} and are smallest.`,
        ]
      : []),
    ...(isNarrower ? ["Hidden sectors and kinds count here all the same."] : []),
  ].join(" ");
}
