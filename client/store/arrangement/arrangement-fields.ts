import {
  type Arrangement,
  COLOURS,
  LAYOUTS,
  type Place,
  readPlaced,
  SIZES,
  UNARRANGED,
  writePlaced,
} from "../../../model/exchange/figure/arrangement.ts";
import type { Case } from "../case.ts";
import { choiceField, type Field, isEntity, setField } from "../field.ts";
import { type Ignore, readList, writeList } from "../parameters.ts";

/** The fields of what arranges the picture. */
export const ARRANGEMENT_FIELDS: { readonly [K in keyof Arrangement]: Field<Arrangement[K]> } = {
  layout: choiceField("layout", LAYOUTS, () => UNARRANGED.layout),
  moved: { fallback: () => UNARRANGED.moved, read: readPlaces, write: writePlaces },
  aside: setField("aside", isEntity, "entity"),
  around: setField("around", isEntity, "entity"),
  sizeBy: choiceField("size", SIZES, () => UNARRANGED.sizeBy),
  colourBy: choiceField("colour", COLOURS, () => UNARRANGED.colourBy),
};

function readPlaces(params: URLSearchParams, loaded: Case, ignore: Ignore): ReadonlyMap<string, Place> {
  return new Map(
    readList("placed", params).flatMap((text) => {
      const placed = readPlaced(text);
      if (placed !== null && isEntity(placed[0], loaded)) return [placed];
      ignore(`placed=${text} (an entity of the case and its place are written as state/peru 120 -40)`);
      return [];
    }),
  );
}

function writePlaces(places: ReadonlyMap<string, Place>, params: URLSearchParams): void {
  writeList("placed", [...places].map(writePlaced), params);
}
