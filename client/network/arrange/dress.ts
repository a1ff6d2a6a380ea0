import type { Arrangement } from "../../../model/exchange/figure/arrangement.ts";
import type { Case } from "../../store/case.ts";
import type { WindowSlice } from "../../store/slice.ts";
import { type Elements, magnitudeOf, type NodeElement } from "../elements.ts";
import { type Weight, weigh } from "./weigh.ts";

type Look = Pick<Arrangement, "sizeBy" | "colourBy">;

/** Where size says nothing, all are as large as who has this many relations. */
const SAME = 4;

/** Who reaches most is as large as who has this many relations, and the others as much smaller as they reach less. */
const FULL = 33;

/**
 * Gives entities the size and the colour that the reader chose; those of their case where nothing was chosen.
 * @param reach how many others each could have influenced; null where that is not known
 */
export function dress(
  elements: Elements,
  loaded: Case,
  slice: WindowSlice,
  look: Look,
  reach: ReadonlyMap<string, number> | null = null,
): Elements {
  if (look.sizeBy === "all" && look.colourBy === "kind") return elements;
  const weights = weigh(slice);
  const most = Math.max(1, ...(reach?.values() ?? []));
  const sizeOf = ({ id }: NodeElement) => (reach === null ? SAME : (FULL * (reach.get(id) ?? 0)) / most);
  const nodes = [...elements.nodes.values()].map((node) =>
    dressNode(node, loaded, weights.get(node.id), look, sizeOf(node)),
  );
  return { ...elements, nodes: new Map(nodes.map((node) => [node.id, node])) };
}

function dressNode(
  node: NodeElement,
  { isWhole }: Case,
  weight: Weight | undefined,
  { sizeBy, colourBy }: Look,
  reach: number,
): NodeElement {
  const relations = weight?.relations ?? 0;
  const window = isWhole ? relations : magnitudeOf(relations);
  const sizes = { all: node.degree, window, reach, same: SAME };
  return {
    ...node,
    degree: sizes[sizeBy],
    sector: colourBy === "sector" ? (weight?.sector ?? null) : null,
  };
}
