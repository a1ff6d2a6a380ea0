import type { CaseColumns } from "../columns.ts";

/** How the numbers of a second case read in those of a first: what the first does not have is numbered behind it. */
export interface Matching {
  readonly isOneCase: boolean;
  /** How many entities and types there are in both together, at most. */
  readonly entityCount: number;
  readonly typeCount: number;
  readonly entity: (ofSecond: number) => number;
  readonly type: (ofSecond: number) => number;
}

/**
 * Matches two cases: entities as `sameAs` has it, types by their names.
 * @param sameAs per entity of the second case the entity of the first that it is, or −1; unasked where both are one case
 */
export function matchCases(first: CaseColumns, second: CaseColumns, sameAs: Int32Array): Matching {
  const [entities, types] = [first.entities.kind.length, first.types.length];
  if (first === second) {
    const same = (index: number) => index;
    return { isOneCase: true, entityCount: entities, typeCount: types, entity: same, type: same };
  }
  const names = new Map(first.types.map(({ type }, index) => [type, index]));
  const typeOf = second.types.map(({ type }, index) => names.get(type) ?? types + index);
  const orBehind = (index: number, found = -1) => (found < 0 ? entities + index : found);
  return {
    isOneCase: false,
    entityCount: entities + second.entities.kind.length,
    typeCount: types + second.types.length,
    entity: (index) => orBehind(index, sameAs[index]),
    type: (index) => typeOf[index] ?? types + index,
  };
}
