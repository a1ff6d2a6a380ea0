import type { CaseColumns, CaseRelations } from "../graph/columns.ts";
import { KINDS, type Kind } from "../graph/kinds.ts";
import { alike, LEAST_ALIKE, nameKey, wantedName } from "./alike.ts";
import { namesOf } from "./names.ts";

/** An entity that a text may mean. */
export interface Candidate {
  readonly entity: number;
  /** From 0 to 100; 100 where a name of it, in any language, has the same words. */
  readonly score: number;
  /** Whether it is the one that is meant, beyond doubt: it alone has the same words. */
  readonly match: boolean;
}

/**
 * The entities that a text may mean, the likeliest first: by how alike its words and those of a name are. O(names).
 * @param kinds only entities of these; of all where there is none
 */
export function reconcile(
  columns: CaseColumns,
  text: string,
  kinds: readonly Kind[],
  limit: number,
): Candidate[] {
  const { kind, degree } = columns.entities;
  const wanted = wantedName(text);
  if (wanted.key === "") return [];
  const scored = keysOf(columns)
    .flatMap((keys, entity) => {
      if (kinds.length > 0 && !kinds.includes(KINDS[kind[entity] ?? 0] ?? "State")) return [];
      const score = Math.max(...keys.map((key) => alike(wanted, key)));
      return score < LEAST_ALIKE ? [] : [{ entity, score: Math.round(score * 10) / 10 }];
    })
    .sort(
      (a, b) => b.score - a.score || (degree[b.entity] ?? 0) - (degree[a.entity] ?? 0) || a.entity - b.entity,
    );
  const [first, second] = scored;
  const isOne = first?.score === 100 && second?.score !== 100;
  return scored.slice(0, limit).map((one, place) => ({ ...one, match: isOne && place === 0 }));
}

const kept = new WeakMap<CaseRelations, readonly (readonly string[])[]>();

/** Per entity the words of each of its names, sorted, which is done once for a case. */
function keysOf(columns: CaseColumns): readonly (readonly string[])[] {
  const known = kept.get(columns.relations);
  if (known !== undefined) return known;
  const keys = Array.from(columns.entities.kind, (_, entity) => namesOf(columns, entity).map(nameKey));
  kept.set(columns.relations, keys);
  return keys;
}
