import * as z from "zod";
import {
  type Arrangement,
  COLOURS,
  LAYOUTS,
  PLACED,
  readPlaced,
  SIZES,
  UNARRANGED,
} from "../../../model/exchange/figure/arrangement.ts";
import { LINES } from "../../../model/exchange/figure/lines.ts";
import type { CaseColumns } from "../../../model/graph/columns.ts";
import { unfit } from "../../errors.ts";
import type { AskedLook } from "../../figures/draw.ts";
import { idParameter, repeatable } from "../../http/parameters.ts";
import { indexesOf } from "../../routes/named-entities.ts";

/** How a figure of the network is looked at, in the words of the page's own links. */
export const lookParameters = {
  layout: z.enum(LAYOUTS).optional().meta({
    description:
      "How a figure of the network finds its places: by `history` (the default), by `force`, in a `circle` by kind; or what stands in its place, `lanes` over time or a `matrix` of actors.",
  }),
  placed: repeatable(z.string().max(330).regex(PLACED)).optional().meta({
    description: "An entity and where it stands in it, in units of its layout: `state/peru 120 -40`.",
  }),
  aside: repeatable(idParameter).optional().meta({ description: "Entities that a figure leaves out." }),
  around: repeatable(idParameter).optional().meta({
    description: "Entities that a figure draws alone, with their neighbours.",
  }),
  size: z.enum(SIZES).optional().meta({
    description:
      "What the size of entities says in a figure: all their relations, those in the window, how many others each could have influenced in it (`reach`), or nothing.",
  }),
  colour: z.enum(COLOURS).optional().meta({
    description:
      "What their colour says: their kind, or the sector of most of their relations in the window.",
  }),
  selected: repeatable(idParameter).optional().meta({
    description: "An entity, a relation or both ends of a pair: a figure draws pale what is not near that.",
  }),
  lines: z.enum(LINES).optional().meta({
    description:
      "How many pairs of entities a figure of a large case draws, the strongest first: as many as can be `readable` (the default), 1000, 3000 or `all`, up to 20,000.",
  }),
  opened: repeatable(idParameter).optional().meta({
    description: "Entities whose own strongest lines a figure of a large case draws too.",
  }),
};

const look = z.object(lookParameters);

/**
 * How a figure is to be looked at.
 * @throws Problem `unfit` for entities that the case does not have
 */
export function lookOf(columns: CaseColumns, asked: z.output<typeof look>): AskedLook {
  const { layout, placed = [], aside = [], around = [], size, colour } = asked;
  const { selected = [], lines = "readable", opened = [] } = asked;
  const moved = placed.map(readPlaced).filter((one) => one !== null);
  indexesOf(
    columns,
    "placed",
    moved.map(([id]) => id),
  );
  indexesOf(columns, "aside", aside);
  indexesOf(columns, "around", around);
  refuseUnselectable(columns, selected);
  const arrangement: Arrangement = {
    layout: layout ?? UNARRANGED.layout,
    moved: new Map(moved),
    aside: new Set(aside),
    around: new Set(around),
    sizeBy: size ?? UNARRANGED.sizeBy,
    colourBy: colour ?? UNARRANGED.colourBy,
  };
  const isArranged = [layout, size, colour].some(Boolean) || placed.length + aside.length + around.length > 0;
  return {
    ...(isArranged && { arrangement }),
    selected,
    lines,
    opened: indexesOf(columns, "opened", opened),
  };
}

function refuseUnselectable({ entities, relations }: CaseColumns, [one, ...others]: readonly string[]): void {
  const isKnown = (id: string) => entities.ids.indexOf(id) >= 0;
  const unknown = [
    ...(one === undefined || isKnown(one) || relations.ids.indexOf(one) >= 0 ? [] : [one]),
    ...others.filter((id) => !isKnown(id)),
  ];
  const isTooMuch = others.length > 1;
  if (unknown.length === 0 && !isTooMuch) return;
  const detail = isTooMuch
    ? "Select one entity, one relation, or the two entities of a pair."
    : `There is no entity or relation "${unknown.join('", "')}".`;
  throw unfit([{ parameter: "selected", detail }]);
}
