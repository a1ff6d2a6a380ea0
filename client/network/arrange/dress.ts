import type { Arrangement } from "../../../model/exchange/figure/arrangement.ts";
import type { Case } from "../../store/case.ts";
import type { WindowSlice } from "../../store/slice.ts";
import { type Elements, magnitudeOf, type NodeElement } from "../elements.ts";
import { type Weight, weigh } from "./weigh.ts";

type Look = Pick<Arrangement, "sizeBy" | "colourBy">;

/** Where size says nothing, all are as large as who has this many relations. */
const SAME = 4;

/** Gives entities the size and the colour that the reader chose; those of their case where nothing was chosen. */
export function dress(elements: Elements, loaded: Case, slice: WindowSlice, look: Look): Elements {
  if (look.sizeBy === "all" && look.colourBy === "kind") return elements;
  const weights = weigh(slice);
  const nodes = [...elements.nodes.values()].map((node) =>
    dressNode(node, loaded, weights.get(node.id), look),
  );
  return { ...elements, nodes: new Map(nodes.map((node) => [node.id, node])) };
}

function dressNode(
  node: NodeElement,
  { isWhole }: Case,
  weight: Weight | undefined,
  { sizeBy, colourBy }: Look,
): NodeElement {
  const relations = weight?.relations ?? 0;
  const sizes = { all: node.degree, window: isWhole ? relations : magnitudeOf(relations), same: SAME };
  return {
    ...node,
    degree: sizes[sizeBy],
    sector: colourBy === "sector" ? (weight?.sector ?? null) : null,
  };
}
