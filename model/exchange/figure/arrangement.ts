/** How the places in the picture are found, and the charts that can stand in its place. */
export const LAYOUTS = ["history", "force", "circle", "lanes", "matrix"] as const;

export type LayoutName = (typeof LAYOUTS)[number];

/** What the size of an entity says: all its relations, those in the window, how many others it could have influenced in it, or nothing. */
export const SIZES = ["all", "window", "reach", "same"] as const;

export type SizeName = (typeof SIZES)[number];

/** What the colour of an entity says: its kind, or the sector of most of its relations in the window. */
export const COLOURS = ["kind", "sector"] as const;

export type ColourName = (typeof COLOURS)[number];

/** A place in units of the layout: x to the right, y downwards, before it is stretched to the room that there is. */
export type Place = readonly [x: number, y: number];

/** What of the view arranges the picture, and leaves alone what is in force. */
export interface Arrangement {
  readonly layout: LayoutName;
  /** Where entities stand that were moved by hand, by id. */
  readonly moved: ReadonlyMap<string, Place>;
  /** Ids of entities that the picture leaves out. */
  readonly aside: ReadonlySet<string>;
  /** Ids of the entities that are drawn alone, with their neighbours; where there is none, everything is. */
  readonly around: ReadonlySet<string>;
  readonly sizeBy: SizeName;
  readonly colourBy: ColourName;
}

/** The picture as it is before anybody arranges it. */
export const UNARRANGED: Arrangement = {
  layout: "history",
  moved: new Map(),
  aside: new Set(),
  around: new Set(),
  sizeBy: "all",
  colourBy: "kind",
};

/** An entity and its place: `state/peru 120 -40`. */
export const PLACED = /^(.+) (-?\d{1,6}) (-?\d{1,6})$/;

/** An entity and its place as links and requests write them; null for a text that is neither. */
export function readPlaced(text: string): readonly [id: string, place: Place] | null {
  const [, id, x, y] = PLACED.exec(text) ?? [];
  return id === undefined ? null : [id, [Number(x), Number(y)]];
}

/** The text that `readPlaced` reads. */
export function writePlaced([id, [x, y]]: readonly [id: string, place: Place]): string {
  return `${id} ${Math.round(x)} ${Math.round(y)}`;
}
