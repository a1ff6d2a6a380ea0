import {
  type ColourName,
  type LayoutName,
  type Place,
  type SizeName,
  UNARRANGED,
} from "../../../model/exchange/figure/arrangement.ts";
import type { Case } from "../case.ts";
import type { Change, Commitment } from "../change.ts";
import type { View } from "../view.ts";

/** What arranges the picture. */
export interface ArrangementActions {
  /** Finds places in another way; what was moved by hand goes to its place there. */
  setLayout(layout: LayoutName): void;
  setSizeBy(sizeBy: SizeName): void;
  setColourBy(colourBy: ColourName): void;
  /** Puts an entity somewhere. */
  placeEntity(id: string, place: Place, commitment?: Commitment): void;
  /** Puts one entity back to its place in the layout, or all that were moved. */
  putBack(id?: string, commitment?: Commitment): void;
  /** Leaves an entity out of the picture, or no longer. */
  toggleAside(id: string): void;
  /** Draws one entity and its neighbours alone. */
  drawAround(id: string): void;
  /** Draws the neighbours of one more entity. */
  drawAroundToo(id: string): void;
  /** Draws all that is in force again. */
  drawAll(): void;
}

/**
 * The actions that arrange the picture.
 * @param current the case as it is named now
 */
export function createArrangementActions(change: Change, current: () => Case): ArrangementActions {
  const nameOf = (id: string) => current().entities.get(id)?.name ?? id;
  return {
    setLayout: (layout) => change("laying the picture out", () => ({ layout, moved: UNARRANGED.moved })),
    setSizeBy: (sizeBy) => change("sizing entities", () => ({ sizeBy })),
    setColourBy: (colourBy) => change("colouring entities", () => ({ colourBy })),
    placeEntity: (id, place, commitment) =>
      change(
        `moving ${nameOf(id)}`,
        ({ moved }) => ({ moved: new Map([...moved, [id, place]]) }),
        commitment,
      ),
    putBack: (id, commitment) =>
      change(
        id === undefined ? "putting back what was moved" : `putting back ${nameOf(id)}`,
        (now) => ({ moved: id === undefined ? UNARRANGED.moved : without(now.moved, id) }),
        commitment,
      ),
    toggleAside: (id) =>
      change(`hiding ${nameOf(id)}, or drawing it again`, ({ aside, around }) =>
        aside.has(id)
          ? { aside: dropFrom(aside, id) }
          : { aside: new Set([...aside, id]), around: dropFrom(around, id) },
      ),
    drawAround: (id) => change(`drawing only ${nameOf(id)} and its neighbours`, (now) => centreOn(now, [id])),
    drawAroundToo: (id) =>
      change(`drawing the neighbours of ${nameOf(id)}`, (now) => centreOn(now, [...now.around, id])),
    drawAll: () =>
      change("drawing all again", () => ({ aside: UNARRANGED.aside, around: UNARRANGED.around })),
  };
}

/** What is drawn alone is not hidden. */
function centreOn({ aside }: View, ids: readonly string[]): Partial<View> {
  return { around: new Set(ids), aside: new Set([...aside].filter((id) => !ids.includes(id))) };
}

function dropFrom(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((one) => one !== id));
}

function without(places: View["moved"], id: string): View["moved"] {
  return new Map([...places].filter(([one]) => one !== id));
}
