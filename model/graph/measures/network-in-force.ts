import { UndirectedGraph } from "graphology";
import type { Side } from "../compare/side.ts";
import { statedOn } from "../compare/side.ts";

/** An edge of the network in force: how many relations join its ends. */
export interface Weight {
  weight: number;
}

/** The network in force within a window: who is joined with whom, by entity index, and what joins them. */
export interface NetworkInForce {
  readonly graph: UndirectedGraph<Record<string, never>, Weight>;
  /** The relations in force, by index, and whether each certainly is. */
  readonly relations: readonly { readonly relation: number; readonly isCertain: boolean }[];
}

/**
 * The network in force: one edge for each two entities that something joins, whichever way it runs, as heavy as there are
 * relations. What is denied or only recommended joins nobody, and nobody is joined with itself.
 */
export function networkInForce(side: Side): NetworkInForce {
  const { from, to, carries } = side.columns.relations;
  const graph = new UndirectedGraph<Record<string, never>, Weight>();
  const relations: { relation: number; isCertain: boolean }[] = [];
  for (const { relation, standing } of statedOn(side)) {
    const isCertain = standing === "certain";
    if (side.reading === "certain" && !isCertain) continue;
    if (carries[relation] === 0) continue;
    relations.push({ relation, isCertain });
    const [one, other] = [String(from[relation]), String(to[relation])];
    if (one === other) graph.mergeNode(one);
    else graph.updateEdge(one, other, ({ weight = 0 }) => ({ weight: weight + 1 }));
  }
  return { graph, relations };
}
