import type { Arrangement } from "../../../model/exchange/figure/arrangement.ts";
import { DRAW_LIMIT, type WindowSlice } from "../../store/slice.ts";

/**
 * What of a slice the picture draws: all but what is set aside, or some entities with their neighbours and the lines
 * between all these. What is in force, and counted, stays as it is.
 */
export function narrow(slice: WindowSlice, arrangement: Pick<Arrangement, "aside" | "around">): WindowSlice {
  const { aside, around } = arrangement;
  if (aside.size === 0 && around.size === 0) return slice;
  const lines = [
    ...slice.relations.map(({ relation: { from, to } }) => [from, to] as const),
    ...slice.pairs.map(({ ends }) => ends),
  ];
  const near = new Set([...around, ...lines.filter((ends) => ends.some((id) => around.has(id))).flat()]);
  const isShown = (id: string) => !aside.has(id) && (around.size === 0 || near.has(id));
  const relations = slice.relations.filter(({ relation: { from, to } }) => isShown(from) && isShown(to));
  return {
    ...slice,
    drawn: relations.slice(0, DRAW_LIMIT),
    pairs: slice.pairs.filter(({ ends }) => ends.every(isShown)),
    entities: slice.entities.filter(({ id }) => isShown(id)),
  };
}
