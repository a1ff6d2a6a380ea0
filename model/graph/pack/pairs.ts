import { groupBy } from "../counting-sort.ts";
import type { CaseArrays } from "./arrays.ts";
import { Growing } from "./growing.ts";

/** The ends of relations that are in order of the pairs that they join. */
type Ends = Pick<CaseArrays, "from" | "to">;

type Pairs = Pick<CaseArrays, "firstOfPair" | "firstPairOf" | "pairsOf" | "pairsByWeight" | "degree">;

/** Finds the pairs of entities that relations join, and the pairs of each entity. Linear in relations and entities. */
export function findPairs(ends: Ends, entityCount: number): Pairs {
  const firstOfPair = findFirst(ends);
  const degree = countDegrees(ends, entityCount);
  return {
    firstOfPair,
    degree,
    ...listPairsOf(ends, firstOfPair, entityCount),
    pairsByWeight: orderByWeight(ends, firstOfPair, degree),
  };
}

function findFirst({ from, to }: Ends): Int32Array {
  const first = new Growing();
  for (let relation = 0; relation < from.length; relation++) {
    if (relation === 0 || !isSamePair(from, to, relation - 1, relation)) first.push(relation);
  }
  first.push(from.length);
  return first.values.slice();
}

function isSamePair(from: Int32Array, to: Int32Array, one: number, other: number): boolean {
  if (from[one] === from[other]) return to[one] === to[other];
  return from[one] === to[other] && to[one] === from[other];
}

function countDegrees({ from, to }: Ends, entityCount: number): Int32Array {
  const degree = new Int32Array(entityCount);
  for (let relation = 0; relation < from.length; relation++) {
    const [one, other] = [from[relation] ?? 0, to[relation] ?? 0];
    degree[one] = (degree[one] ?? 0) + 1;
    if (one !== other) degree[other] = (degree[other] ?? 0) + 1;
  }
  return degree;
}

function listPairsOf({ from, to }: Ends, firstOfPair: Int32Array, entityCount: number) {
  const pairCount = firstOfPair.length - 1;
  // Each pair stands at both its ends; one of an entity with itself has its second place behind all entities.
  const keys = new Int32Array(2 * pairCount);
  for (let pair = 0; pair < pairCount; pair++) {
    const relation = firstOfPair[pair] ?? 0;
    const [one, other] = [from[relation] ?? 0, to[relation] ?? 0];
    keys[2 * pair] = one;
    keys[2 * pair + 1] = one === other ? entityCount : other;
  }
  const { first, order } = groupBy(keys, entityCount + 1);
  const firstPairOf = first.slice(0, entityCount + 1);
  return { firstPairOf, pairsOf: order.slice(0, firstPairOf[entityCount]).map((end) => end >> 1) };
}

/**
 * The pairs by the relations that the lesser of their ends has, most first; among equals in the order of ids. By both
 * together everything that touches the largest entity would come before what joins the next two.
 */
function orderByWeight({ from, to }: Ends, firstOfPair: Int32Array, degree: Int32Array): Int32Array {
  const weight = firstOfPair.slice(0, -1).map((relation) => {
    return Math.min(degree[from[relation] ?? 0] ?? 0, degree[to[relation] ?? 0] ?? 0);
  });
  const most = weight.reduce((sum, one) => Math.max(sum, one), 0);
  return groupBy(
    weight.map((one) => most - one),
    most + 1,
  ).order;
}
