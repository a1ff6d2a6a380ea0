import type { Case } from "../case.ts";
import { choiceField, type Field, isEntity, setField } from "../field.ts";
import { type Ignore, readList, writeList } from "../parameters.ts";
import { type Arrangement, COLOURS, LAYOUTS, type Place, SIZES, UNARRANGED } from "./arrangement.ts";

/** The fields of what arranges the picture. */
export const ARRANGEMENT_FIELDS: { readonly [K in keyof Arrangement]: Field<Arrangement[K]> } = {
  layout: choiceField("layout", LAYOUTS, () => UNARRANGED.layout),
  moved: { fallback: () => UNARRANGED.moved, read: readPlaces, write: writePlaces },
  aside: setField("aside", isEntity, "entity"),
  around: setField("around", isEntity, "entity"),
  sizeBy: choiceField("size", SIZES, () => UNARRANGED.sizeBy),
  colourBy: choiceField("colour", COLOURS, () => UNARRANGED.colourBy),
};

/** An entity and its place: `state/peru 120 -40`. */
const PLACED = /^(.+) (-?\d{1,6}) (-?\d{1,6})$/s;

function readPlaces(params: URLSearchParams, loaded: Case, ignore: Ignore): ReadonlyMap<string, Place> {
  return new Map(
    readList("placed", params).flatMap((text) => {
      const [, id = "", x, y] = PLACED.exec(text) ?? [];
      if (isEntity(id, loaded) && id !== "") return [[id, [Number(x), Number(y)] as const] as const];
      ignore(`placed=${text} (an entity of the case and its place are written as state/peru 120 -40)`);
      return [];
    }),
  );
}

function writePlaces(places: ReadonlyMap<string, Place>, params: URLSearchParams): void {
  writeList(
    "placed",
    [...places].map(([id, [x, y]]) => `${id} ${Math.round(x)} ${Math.round(y)}`),
    params,
  );
}
