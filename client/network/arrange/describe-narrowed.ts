import type { Arrangement } from "../../../model/exchange/figure/arrangement.ts";
import { nameOf } from "../../evidence/reading.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import type { Case } from "../../store/case.ts";
import type { WindowSlice } from "../../store/slice.ts";
import { narrow } from "./narrow.ts";

/** At most so many names are told of what the picture is drawn around, and of what is hidden. */
const TOLD = 3;

/**
 * What the picture leaves out, for the reader asked for that: "Drawn alone, with their neighbours: Peru. Hidden: Chile.
 * 9 of 68 entities in the picture."; null where it leaves out nothing.
 */
export function describeNarrowed(
  loaded: Case,
  slice: WindowSlice,
  arrangement: Pick<Arrangement, "aside" | "around">,
): string | null {
  const { aside, around } = arrangement;
  if (aside.size === 0 && around.size === 0) return null;
  const shown = formatNumber(narrow(slice, arrangement).entities.length);
  return [
    ...(around.size > 0 ? [`Drawn alone, with their neighbours: ${listNames(loaded, around)}.`] : []),
    ...(aside.size > 0 ? [`Hidden: ${listNames(loaded, aside)}.`] : []),
    `${shown} of ${formatCount(slice.entities.length, "entity", "entities")} in the picture.`,
  ].join(" ");
}

function listNames(loaded: Case, ids: ReadonlySet<string>): string {
  const names = [...ids].map((id) => nameOf(loaded, id));
  const more = names.length > TOLD ? ` and ${names.length - TOLD} more` : "";
  return names.slice(0, TOLD).join(", ") + more;
}
