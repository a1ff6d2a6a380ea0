import { namesOf } from "../../search/names.ts";
import { fold } from "../../search/words.ts";
import type { CaseColumns } from "../columns.ts";

/** A case, and by which identifiers its entities are known elsewhere. */
export interface IdentifiedCase {
  readonly columns: CaseColumns;
  readonly identified: readonly { readonly index: number; readonly identifiers: readonly string[] }[];
}

/** Which entities of two cases are the same. */
export interface SameEntities {
  /** Per entity of the second case the entity of the first that it is, or −1. */
  readonly sameAs: Int32Array;
  /** Entities of the second case that could be one of several of the first, or one of several that could be one of it. */
  readonly ambiguous: readonly number[];
}

/** Per entity of a case those of the other that it could be. */
type Candidates = ReadonlyMap<number, readonly number[]>;

/**
 * Which entity of a first case each of a second is. Those that share an identifier come into question, for each side
 * those that share most of them, then those of an equal name, then those that existed at the same time: `cow:365` is the
 * Russian Empire, the Soviet Union and the Russian Federation. Two are the same where each is the only one left for the other.
 */
export function matchEntities(first: IdentifiedCase, second: IdentifiedCase): SameEntities {
  const [ofFirst, ofSecond] = [candidatesIn(second, first), candidatesIn(first, second)];
  const sameAs = new Int32Array(second.columns.entities.kind.length).fill(-1);
  const ambiguous: number[] = [];
  for (const [index, left] of ofSecond) {
    const mutual = left.filter((one) => ofFirst.get(one)?.includes(index));
    const [only = -1] = mutual;
    if (mutual.length === 0) continue;
    if (left.length === 1 && ofFirst.get(only)?.length === 1) sameAs[index] = only;
    else ambiguous.push(index);
  }
  return { sameAs, ambiguous };
}

/** Per identified entity of a case those of the other that are left for it. */
function candidatesIn(other: IdentifiedCase, own: IdentifiedCase): Candidates {
  const byIdentifier = new Map<string, number[]>();
  for (const { index, identifiers } of other.identified)
    for (const one of new Set(identifiers)) {
      const known = byIdentifier.get(one);
      if (known === undefined) byIdentifier.set(one, [index]);
      else known.push(index);
    }
  return new Map(
    own.identified.map(({ index, identifiers }) => {
      const sharing = [...new Set(identifiers)].flatMap((one) => byIdentifier.get(one) ?? []);
      return [index, narrow(mostOften(sharing), index, own.columns, other.columns)];
    }),
  );
}

function mostOften(all: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([one]) => one);
}

/** Of several those of an equal name, and of these those that existed at the same time; what would leave none is passed over. */
function narrow(found: readonly number[], index: number, own: CaseColumns, other: CaseColumns) {
  if (found.length < 2) return found;
  const names = new Set(foldedNames(own, index));
  const named = found.filter((one) => foldedNames(other, one).some((name) => names.has(name)));
  const left = named.length > 0 ? named : found;
  const [only, ...more] = left.filter((one) => overlap(own, index, other, one));
  return only === undefined || more.length > 0 ? left : [only];
}

function foldedNames(columns: CaseColumns, entity: number): string[] {
  return namesOf(columns, entity).map(fold);
}

/** Whether two entities can have existed at one time; what has no date can have existed at any. */
function overlap(own: CaseColumns, index: number, other: CaseColumns, candidate: number): boolean {
  const [one, two] = [own.entities, other.entities];
  if ((one.when[index] ?? -1) < 0 || (two.when[candidate] ?? -1) < 0) return true;
  return (
    (one.startMin[index] ?? 0) <= (two.endMax[candidate] ?? 0) &&
    (two.startMin[candidate] ?? 0) <= (one.endMax[index] ?? 0)
  );
}
