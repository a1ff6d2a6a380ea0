import { formatCount } from "../../format/number.ts";
import type { WindowSlice } from "../../store/slice.ts";
import type { Lanes } from "../lanes/shape-lanes.ts";
import type { Matrix } from "../matrix/shape-matrix.ts";

/** What lanes show and what has none: "12 lanes, the best joined first. 3 entities have no lane for want of room." */
export function describeLanes(
  { lanes, left }: { readonly lanes: { readonly length: number } } & Pick<Lanes, "left">,
  { pairs }: Pick<WindowSlice, "pairs">,
): string {
  const more =
    left > 0 ? ` ${formatCount(left, "entity has", "entities have")} no lane for want of room.` : "";
  const merged =
    pairs.length > 0
      ? ` ${formatCount(pairs.length, "pair with many relations stands", "pairs with many relations stand")} in the picture alone.`
      : "";
  return `${formatCount(lanes.length, "lane")}, the best joined first.${more}${merged}`;
}

/** What a matrix shows, what its cells say, and how many actors it leaves out. */
export function describeMatrix({ actors, left }: Pick<Matrix, "actors" | "left">): string {
  const more = left > 0 ? ` ${formatCount(left, "more has", "more have")} no room.` : "";
  return `${formatCount(actors.length, "actor")} by actors, the best joined first. A letter for the sector of most, and how many there are.${more}`;
}
