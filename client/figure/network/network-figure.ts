import type { Arrangement } from "../../../model/exchange/figure/arrangement.ts";
import type { Caption } from "../../../model/exchange/figure/caption.ts";
import { pictureComposer } from "../../network/picture/compose-picture.ts";
import type { Picture } from "../../network/picture/picture.ts";
import { pictureOf } from "../../network/picture/pictures.ts";
import type { Case } from "../../store/case.ts";
import type { WindowSlice } from "../../store/slice.ts";
import type { Figure, Held } from "../../store/take-away.ts";
import type { Light } from "../../store/transient.ts";
import { crop } from "./crop.ts";
import { drawNetwork } from "./draw-network.ts";
import type { ChangeWords } from "./legend.ts";

/** The room in which a network is drawn that no screen shows (pixels). */
const UNSEEN = { width: 960, height: 560 };

/** The network as it stands on the screen, or as it would where the table is shown instead; null where it is empty. */
export function networkFigure({ loaded, view, slice, transient }: Held, caption: Caption): Figure | null {
  const picture = pictureOf(transient);
  if (picture) return figureOf(picture, caption);
  const { light, reach } = transient.getState();
  return unseenFigure(loaded, slice.getState(), light, caption, view.getState(), reach);
}

/**
 * The network of a slice as a screen of usual size would show it; null where it is empty.
 * @param arrangement how it is arranged; left out, as the case is laid out
 * @param reach what sizes go by where the arrangement says so
 */
export function unseenFigure(
  loaded: Case,
  slice: WindowSlice,
  light: Light | null,
  caption: Caption,
  arrangement?: Arrangement,
  reach: ReadonlyMap<string, number> | null = null,
): Figure | null {
  const compose =
    arrangement === undefined ? composerOf(loaded) : pictureComposer(loaded, UNSEEN, arrangement, reach);
  return figureOf(compose(slice, light), caption);
}

const composers = new WeakMap<Case, ReturnType<typeof pictureComposer>>();

/** As the case is laid out: its places are found once, however often something of it is drawn. */
function composerOf(loaded: Case): ReturnType<typeof pictureComposer> {
  const known = composers.get(loaded) ?? pictureComposer(loaded, UNSEEN);
  composers.set(loaded, known);
  return known;
}

/**
 * The network as it stands on the screen; null where none does, or where it is empty.
 * @param words what its legend calls changes, where it is not by their kind
 */
export function shownFigure(
  transient: Held["transient"],
  caption: Caption,
  words?: ChangeWords,
): Figure | null {
  const picture = pictureOf(transient);
  return picture && figureOf(picture, caption, words);
}

function figureOf(picture: Picture, caption: Caption, words?: ChangeWords): Figure | null {
  if (picture.nodes.length === 0) return null;
  const cropped = crop(picture);
  return {
    name: "network",
    title: "Network",
    caption,
    screenWidth: cropped.picture.width,
    draw: (room) => drawNetwork(cropped, room, words),
  };
}
