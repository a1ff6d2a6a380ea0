import type { CaseColumns } from "../columns.ts";
import { groupBy } from "../counting-sort.ts";
import { orderBy } from "../pack/order.ts";

/** Relations of an entity that read the same way from it. */
export interface Readings {
  /** Index of their type. */
  readonly type: number;
  /** Whether the entity is their `from`. */
  readonly forward: boolean;
  readonly count: number;
}

/** The relations of an entity as its dossier lists them. */
export interface Listed {
  readonly order: Int32Array;
  readonly groups: readonly Readings[];
}

/**
 * The relations of an entity: types in the order of the vocabulary, outgoing before incoming, and each in order of
 * time. Linear in its relations and in days.
 * @param keeps which of them are wanted; all by default
 */
export function listRelationsOf(
  columns: CaseColumns,
  entity: number,
  keeps: (relation: number) => boolean = () => true,
): Listed {
  const { from, type } = columns.relations;
  const found = Int32Array.from(relationsOf(columns, entity)).filter(keeps);
  const keyOf = (relation: number) => 2 * (type[relation] ?? 0) + (from[relation] === entity ? 0 : 1);
  const byTime = orderByTime(columns, found);
  const { first, order } = groupBy(byTime.map(keyOf), 2 * columns.types.length);
  return { order: order.map((rank) => byTime[rank] ?? 0), groups: readGroups(first) };
}

/** The relations of an entity pair by pair. */
export function* relationsOf({ pairs }: CaseColumns, entity: number): Iterable<number> {
  for (let place = pairs.firstOf[entity] ?? 0; place < (pairs.firstOf[entity + 1] ?? 0); place++) {
    const pair = pairs.of[place] ?? 0;
    const end = pairs.first[pair + 1] ?? 0;
    for (let relation = pairs.first[pair] ?? 0; relation < end; relation++) yield relation;
  }
}

/** Relations in order of time: by earliest start, then by latest end. Linear in relations and days. */
export function orderByTime({ relations }: CaseColumns, found: Int32Array): Int32Array {
  const { startMin, endMax } = relations;
  const byEnd = orderBy(found.map((relation) => endMax[relation] ?? 0));
  const starts = found.map((relation) => startMin[relation] ?? 0);
  const byStart = orderBy(byEnd.map((place) => starts[place] ?? 0));
  return byStart.map((rank) => found[byEnd[rank] ?? 0] ?? 0);
}

function readGroups(first: Int32Array): Readings[] {
  return Array.from(first.subarray(1), (end, key) => ({
    type: key >> 1,
    forward: key % 2 === 0,
    count: end - (first[key] ?? 0),
  })).filter(({ count }) => count > 0);
}
