import type { CaseColumns } from "../graph/columns.ts";
import { KINDS, type Kind } from "../graph/kinds.ts";
import { namesOf } from "./names.ts";
import { wordsOf } from "./words.ts";

/** An entity that a text may mean. */
export interface Candidate {
  readonly entity: number;
  /** From 0 to 100; 100 where a name of it, in any language, has the same words. */
  readonly score: number;
  /** Whether it is the one that is meant, beyond doubt: it alone has the same words. */
  readonly match: boolean;
}

/** Below this score two names have nothing to do with each other. */
const LEAST = 45;

/**
 * The entities that a text may mean, the likeliest first: by the share of pairs of letters that its words and those of a
 * name have in common (Dice 1945), whatever their order, case and accents. O(names).
 * @param kinds only entities of these; of all where there is none
 */
export function reconcile(
  columns: CaseColumns,
  text: string,
  kinds: readonly Kind[],
  limit: number,
): Candidate[] {
  const { kind, degree } = columns.entities;
  const wanted = keyOf(text);
  if (wanted === "") return [];
  const pairs = pairsOf(wanted);
  const scored = keysOf(columns)
    .flatMap((keys, entity) => {
      if (kinds.length > 0 && !kinds.includes(KINDS[kind[entity] ?? 0] ?? "State")) return [];
      const score = Math.max(
        ...keys.map((key) => (key === wanted ? 100 : Math.min(99, alike(wanted, pairs, key)))),
      );
      return score < LEAST ? [] : [{ entity, score: Math.round(score * 10) / 10 }];
    })
    .sort(
      (a, b) => b.score - a.score || (degree[b.entity] ?? 0) - (degree[a.entity] ?? 0) || a.entity - b.entity,
    );
  const [first, second] = scored;
  const isOne = first?.score === 100 && second?.score !== 100;
  return scored.slice(0, limit).map((one, place) => ({ ...one, match: isOne && place === 0 }));
}

const kept = new WeakMap<CaseColumns, readonly (readonly string[])[]>();

/** Per entity the words of each of its names, sorted, which is done once for a case. */
function keysOf(columns: CaseColumns): readonly (readonly string[])[] {
  const known = kept.get(columns);
  if (known !== undefined) return known;
  const keys = Array.from(columns.entities.kind, (_, entity) => namesOf(columns, entity).map(keyOf));
  kept.set(columns, keys);
  return keys;
}

function keyOf(name: string): string {
  return wordsOf(name).sort().join(" ");
}

function pairsOf(key: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let place = 0; place < key.length - 1; place++) {
    const pair = key.slice(place, place + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How alike two texts are, from 0 to 100; 0 also where their lengths alone leave them below what counts. */
function alike(wanted: string, pairs: ReadonlyMap<string, number>, key: string): number {
  const [own, other] = [countPairs(wanted), countPairs(key)];
  const all = own + other;
  if (200 * Math.min(own, other) < LEAST * all) return 0;
  let shared = 0;
  for (const [pair, times] of pairsOf(key)) shared += Math.min(times, pairs.get(pair) ?? 0);
  return shared === 0 ? 0 : (200 * shared) / all;
}

function countPairs(key: string): number {
  return Math.max(0, key.length - 1);
}
