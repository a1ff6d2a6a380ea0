import { type Arrangement, UNARRANGED } from "../../model/exchange/figure/arrangement.ts";
import { PALETTES } from "../../model/exchange/figure/palette.ts";
import type { Interval } from "../../model/time/bounds.ts";
import { pictureFigure } from "../figure/arranged/picture-figure.ts";
import { drawNetwork } from "../figure/network/draw-network.ts";
import { describeLeftOut } from "../figure/words/caption.ts";
import { describeNarrowed } from "../network/arrange/describe-narrowed.ts";
import { narrow } from "../network/arrange/narrow.ts";
import { pictureComposer } from "../network/picture/compose-picture.ts";
import type { Reaches } from "../network/reach/ask-reach.ts";
import { describeReaches } from "../network/reach/words.ts";
import type { Case } from "../store/case.ts";
import { type InForce, sliceWithin, type WindowSlice } from "../store/slice.ts";
import type { Light } from "../store/transient.ts";
import { countReach } from "./count-reach.ts";
import { type Figure, lightOf } from "./state.ts";

/** The room of the picture (units of 1/96 inch); it is shown as large as there is place. */
const SIZE = { width: 1_000, height: 560 };

/** What is told of the picture stands below it, and changes with the window. */
const NO_CAPTION = { title: "", sentences: [] };

/** The picture of each moment, arranged and narrowed as the file says. */
export function createDrawn({ loaded, arrangement, filters, store }: Figure) {
  // A path is drawn over what is hidden too, so the slice is narrowed before its hops are added, and not again.
  const narrowed: Arrangement = { ...arrangement, aside: UNARRANGED.aside, around: UNARRANGED.around };
  const isSizedByReach = arrangement.sizeBy === "reach";
  let compose = pictureComposer(loaded, SIZE, narrowed);
  let counted: { readonly window: Interval; readonly found: Reaches | null } | null = null;
  const tellReach = (slice: WindowSlice) => {
    if (counted === null) return null;
    if (counted.found === null) return "Reach could not be counted, so that all have one size.";
    const isNarrower = filters.hiddenSectors.size + filters.hiddenKinds.size > 0;
    const asked = { window: counted.window, reading: filters.reading, isNarrower };
    return describeReaches(loaded, slice, counted.found, asked);
  };
  return {
    /** Has reach counted within the window, where sizes go by it. */
    count() {
      if (!isSizedByReach) return;
      const { window } = store.getState();
      counted = { window, found: countReach(loaded, window, filters) };
      compose = pictureComposer(loaded, SIZE, narrowed, counted.found?.reach ?? null);
    },
    draw() {
      const { window, answer } = store.getState();
      const light = lightOf(loaded, answer);
      const inForce = sliceWithin(loaded, window, filters);
      const slice = withHops(loaded, narrow(inForce, arrangement), light);
      const room = { width: SIZE.width, palette: PALETTES.colour };
      const chart = pictureFigure(loaded, slice, narrowed, NO_CAPTION, () => null);
      const { drawing, legend } =
        chart?.draw(room) ?? drawNetwork({ picture: compose(slice, light), isCut: false }, room);
      const told = [
        ...describeLeftOut(loaded, filters),
        describeNarrowed(loaded, inForce, arrangement),
        chart === null ? tellReach(slice) : null,
      ];
      return { drawing, legend, slice, words: told.filter((words) => words !== null).join(" ") };
    },
  };
}

/** What a path runs over is drawn, also where it lies outside of the window. */
function withHops(loaded: Case, slice: WindowSlice, light: Light | null): WindowSlice {
  const there = new Set(slice.drawn.map(({ relation }) => relation.id));
  const hops = [...(light?.relations ?? [])].flatMap((id): InForce[] => {
    const relation = loaded.relationsById.get(id);
    return relation === undefined || there.has(id) ? [] : [{ relation, standing: "possible" }];
  });
  return { ...slice, drawn: [...slice.drawn, ...hops] };
}
