import type { SizeName } from "../../../model/exchange/figure/arrangement.ts";

/** What the size of entities says; where all are of one size, nothing. */
export const SIZE_WORDS: Readonly<Record<SizeName, string | null>> = {
  all: "size: relations of all years",
  window: "size: relations in the window",
  reach: "size: how many others it could have influenced in the window",
  same: null,
};

/** What the colour of entities says where it is not that of their kind. */
export const SECTOR_COLOUR = "colour: sector of most relations";
