import { pairId } from "../store/pair-id.ts";
import type { WindowSlice } from "../store/slice.ts";
import type { Light } from "../store/transient.ts";

/**
 * What a picture shows beside what is selected while the rest is pale: an entity with its neighbours, a relation with its
 * ends, all that joins two. Null where it draws nothing of that name.
 */
export function lightAround(
  { drawn, pairs, entities }: WindowSlice,
  selected: readonly string[],
): Light | null {
  const [one, other] = selected;
  if (one === undefined) return null;
  const id = other === undefined ? one : pairId([one, other]);
  const lines = [
    ...drawn.map(({ relation }) => ({ id: relation.id, ends: [relation.from, relation.to] })),
    ...pairs.map(({ ends }) => ({ id: pairId(ends), ends })),
  ];
  const near = lines.filter((line) => line.id === id || line.ends.includes(id));
  if (near.length === 0 && !entities.some((entity) => entity.id === id)) return null;
  return {
    entities: new Set([id, ...near.flatMap(({ ends }) => ends)]),
    relations: new Set(near.map((line) => line.id)),
  };
}
