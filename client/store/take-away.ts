import type { StoreApi } from "zustand/vanilla";
import type { Caption } from "../../model/exchange/figure/caption.ts";
import type { Palette } from "../../model/exchange/figure/palette.ts";
import type { Drawing } from "../../model/exchange/figure/scene.ts";
import type { Case } from "./case.ts";
import type { WindowSlice } from "./slice.ts";
import type { Transient } from "./transient.ts";
import type { View } from "./view.ts";

/** The room that a drawing has (units of 1/96 inch), and its colours. */
export interface Room {
  readonly width: number;
  readonly palette: Palette;
}

/** What is drawn, and what explains its signs. */
export interface Drawn {
  readonly drawing: Drawing;
  readonly legend: Drawing;
}

/** Something that can be drawn on paper as it stands on the screen at this moment. */
export interface Figure {
  /** As it stands in the name of a file: `network`. */
  readonly name: string;
  /** As the menu calls it. */
  readonly title: string;
  readonly caption: Caption;
  /** How wide it stands on the screen (pixels): the width at which it is drawn as large as there. */
  readonly screenWidth: number;
  draw(room: Room): Drawn;
}

/** A table in full, as it is printed: every row, not only those in view. */
export interface PrintedTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A file that the page makes itself. */
export interface PageFile {
  readonly title: string;
  /** Its name with its extension. */
  readonly name: string;
  readonly type: "text/csv" | "application/json";
  text(): string | Promise<string>;
}

/** What can be taken away of what a feature shows at this moment. */
export interface TakeAway {
  /** What is shown, as a file's name begins: `peru-russia-1968-1975`. */
  readonly name: string;
  readonly caption: Caption;
  readonly figures: readonly Figure[];
  readonly table: PrintedTable | null;
  /** What it rests on, written out. */
  readonly sources: readonly string[];
  /** The view and its parameters as `/api/export` wants them; null where no file can be made of it there. */
  readonly asked: URLSearchParams | null;
  readonly files: readonly PageFile[];
  /** Why what is asked cannot be taken away yet. */
  readonly missing?: string;
}

/** What of a session decides what can be taken away. */
export interface Held {
  readonly loaded: Case;
  readonly view: StoreApi<View>;
  readonly slice: StoreApi<WindowSlice>;
  readonly transient: StoreApi<Transient>;
}

/** What makes a feature's exports, fetched when the menu is opened or the page printed. */
export type LoadExports = () => Promise<{ readonly takeAway: (held: Held) => TakeAway }>;
