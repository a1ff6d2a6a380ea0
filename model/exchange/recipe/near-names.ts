import { resolveState } from "../codes/states.ts";
import { slug } from "../slug.ts";

/** Two names that may mean one thing, and why. */
export interface NearNames {
  readonly kind: string;
  readonly names: readonly [string, string];
  readonly reason: string;
}

interface Named {
  readonly kind: string;
  readonly name: string;
}

// Comparing each with each takes the square of their number.
const MOST_COMPARED = 3_000;

/** Finds names of one kind that are nearly the same, for their reader to decide on. */
export function findNearNames(entities: Iterable<Named>): NearNames[] {
  const byKind = new Map<string, string[]>();
  for (const { kind, name } of entities) {
    const names = byKind.get(kind) ?? [];
    byKind.set(kind, names);
    names.push(name);
  }
  return [...byKind].flatMap(([kind, names]) => {
    const unique = [...new Set(names)];
    const compared = unique.slice(0, MOST_COMPARED).map(toCompared);
    return pairs(compared).flatMap(([one, other]): NearNames[] => {
      const reason = reasonFor(kind, one, other);
      return reason === undefined ? [] : [{ kind, names: [one.name, other.name], reason }];
    });
  });
}

interface Compared {
  readonly name: string;
  readonly key: string;
  readonly words: string;
}

function toCompared(name: string): Compared {
  return { name, key: slug(name), words: wordsOf(name) };
}

/** Why two names of a kind may be one; undefined where nothing but likeness says so. */
export function whyNear(kind: string, one: string, other: string): string | undefined {
  return reasonFor(kind, toCompared(one), toCompared(other));
}

function pairs<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((one, place) => items.slice(place + 1).map((other) => [one, other] as const));
}

function wordsOf(name: string): string {
  const small = new Set(["the", "of", "and", "de", "la", "el", "del", "y", "et", "du", "des", "le"]);
  return slug(name)
    .split("-")
    .filter((word) => !small.has(word))
    .sort()
    .join(" ");
}

function reasonFor(kind: string, one: Compared, other: Compared): string | undefined {
  if (one.words === other.words) return "they have the same words";
  if (kind === "State") {
    const [a, b] = [one, other].map(({ name }) => resolveState("name", name, undefined)?.state);
    if (a && a === b) return `both are names of ${a.name}`;
    if (a && b) return undefined;
  }
  const most = one.key.length >= 12 ? 2 : 1;
  if (one.key.length < 5 || Math.abs(one.key.length - other.key.length) > most) return undefined;
  // What differs in figures alone differs: the second and the third of something.
  if (one.key.replace(/\d/g, "") === other.key.replace(/\d/g, "")) return undefined;
  const changes = distance(one.key, other.key, most);
  if (changes > most) return undefined;
  return changes === 1 ? "they differ in one letter" : `they differ in ${changes} letters`;
}

/** The number of letters to change, add, take out or swap (Damerau 1964), given up beyond a limit. */
function distance(one: string, other: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) row[j] = step({ one, other, i, j, row, last, before });
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[other.length] ?? limit + 1;
}

interface Step {
  readonly one: string;
  readonly other: string;
  readonly i: number;
  readonly j: number;
  readonly row: readonly number[];
  readonly last: readonly number[];
  readonly before: readonly number[];
}

function step({ one, other, i, j, row, last, before }: Step): number {
  const isSame = one[i - 1] === other[j - 1];
  const changed = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
  const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
  return isSwapped ? Math.min(changed, (before[j - 2] ?? 0) + 1) : changed;
}
