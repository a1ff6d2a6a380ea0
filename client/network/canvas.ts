import type { Light } from "../store/transient.ts";
import type { Selection } from "../store/view.ts";
import type { Elements } from "./elements.ts";
import type { Camera, Size } from "./frame.ts";
import type { NodePosition } from "./neighbour.ts";
import type { Picture } from "./picture/picture.ts";
import type { Point } from "./places.ts";

/** Reads a design token of the page, in the theme that is on. */
export type Token = (name: string) => string;

/** What the picture tells the page. */
export interface CanvasEvents {
  readonly onSelect: (selection: Selection | null) => void;
  readonly onPoint: (selection: Selection | null) => void;
  /** An entity was double-clicked. */
  readonly onOpen: (id: string) => void;
  /** The reader moved the picture by hand. */
  readonly onMove: () => void;
  /** An entity was put somewhere by hand, in units of the layout; where this is missing, nothing can be moved. */
  readonly onPlace?: ((id: string, point: Point) => void) | undefined;
  /** The picture is seen through another camera, be it by hand, by keys or by buttons. */
  readonly onLook?: ((camera: Camera) => void) | undefined;
  /** The picture rests, and of what must be named so many have no room for it. */
  readonly onRest: (unnamed: number) => void;
}

/** What is marked in the picture. */
export interface Marked {
  readonly selected: Selection | null;
  readonly pointed: Selection | null;
  readonly light: Light | null;
}

/** More lines than this are drawn by WebGL. */
export const MOST_READ = 3_000;

/** How long a picture must stand before its names are placed anew, whatever was there before (ms). */
export const NAME_REST = 200;

/** What draws the network in a container: nobody who speaks to it knows which renderer that is. */
export interface Canvas {
  /** Draws other elements; what begins and ends fades where `fade` asks for it. */
  draw(elements: Elements, how: { readonly fade: boolean }): void;
  mark(marked: Marked): void;
  /** Moves what is drawn to where it stands now. */
  place(nodes: Elements["nodes"]): void;
  /** Takes the colours of the theme that is on. */
  restyle(): void;
  size(): Size;
  camera(): Camera;
  /** Looks at the picture as the camera says. */
  look(camera: Camera): void;
  zoomBy(factor: number): void;
  /** Where an entity stands, moved by some pixels of the screen but not out of sight; null where it is not drawn. */
  beside(id: string, by: readonly [right: number, down: number]): Point | null;
  /** Moves the picture only as far as is needed to see an entity. */
  reveal(id: string): void;
  /** What stands on the screen, named as it is once it rests. */
  picture(): Picture;
  places(): NodePosition[];
  neighboursOf(id: string): NodePosition[];
  resize(): void;
  destroy(): void;
}
