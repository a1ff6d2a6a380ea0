import { type Arrangement, UNARRANGED } from "../../model/exchange/figure/arrangement.ts";
import type { Opening } from "../../model/exchange/offline.ts";
import { type Filters, NO_FILTERS } from "../store/slice.ts";

/** How a picture is arranged and what is switched off, as a figure's file keeps it. */
export function writeLook(
  { layout, moved, aside, around, sizeBy, colourBy }: Arrangement,
  { reading, beginnings, hiddenSectors, hiddenKinds, hiddenTypes, without }: Filters,
): Required<Pick<Opening, "arrangement" | "filters">> {
  return {
    arrangement: {
      layout,
      moved: [...moved].map(([id, [x, y]]) => [id, [x, y]]),
      aside: [...aside],
      around: [...around],
      sizeBy,
      colourBy,
    },
    filters: {
      reading,
      beginnings,
      hiddenSectors: [...hiddenSectors],
      hiddenKinds: [...hiddenKinds],
      hiddenTypes: [...hiddenTypes],
      without: [...without],
    },
  };
}

/** The arrangement that a figure opens in; that of nobody where its file tells none. */
export function arrangementIn({ arrangement: told }: Opening): Arrangement {
  if (told === undefined) return UNARRANGED;
  return {
    layout: told.layout,
    moved: new Map(told.moved),
    aside: new Set(told.aside),
    around: new Set(told.around),
    sizeBy: told.sizeBy,
    colourBy: told.colourBy,
  };
}

/** What a figure leaves out; nothing where its file tells of nothing. */
export function filtersIn({ filters: told }: Opening): Filters {
  if (told === undefined) return NO_FILTERS;
  return {
    reading: told.reading,
    beginnings: told.beginnings,
    hiddenSectors: new Set(told.hiddenSectors),
    hiddenKinds: new Set(told.hiddenKinds),
    hiddenTypes: new Set(told.hiddenTypes),
    without: new Set(told.without),
  };
}
