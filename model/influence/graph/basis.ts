import type { GraphType } from "../../graph/columns.ts";
import { BASES, type Basis } from "../../graph/kinds.ts";
import type { TemporalGraph } from "./temporal-graph.ts";

/** What a type is evidence of, from 0 for what an author claims to the weakest. */
export function basisLevel({ basis = "contact" }: GraphType): number {
  return BASES.indexOf(basis);
}

function typeOf(graph: TemporalGraph, relation: number): GraphType | undefined {
  return graph.types[graph.relationType[relation] ?? 0];
}

/** What a relation is evidence of. */
export function basisOf(graph: TemporalGraph, relation: number): Basis {
  return typeOf(graph, relation)?.basis ?? "contact";
}

/** The basis of a path: that of its weakest hop. */
export function weakestBasis(bases: readonly Basis[]): Basis {
  return BASES.findLast((basis) => bases.includes(basis)) ?? "claim";
}

/**
 * The sign of a chain: the product of its claims', − for those that hinder. Undefined where no author claims anything, or
 * where a hop is no more than contact or succession, which says nothing of the direction of an effect.
 */
export function signOf(graph: TemporalGraph, relations: readonly number[]): 1 | -1 | undefined {
  const bases = relations.map((relation) => basisOf(graph, relation));
  if (!bases.includes("claim") || BASES.indexOf(weakestBasis(bases)) > BASES.indexOf("bearing"))
    return undefined;
  const hinders = relations.filter(
    (relation, hop) => bases[hop] === "claim" && typeOf(graph, relation)?.polarity === "-",
  );
  return hinders.length % 2 === 0 ? 1 : -1;
}
