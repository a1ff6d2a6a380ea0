import type { CaseColumns, CaseRelations } from "../graph/columns.ts";
import { KINDS, type Kind } from "../graph/kinds.ts";
import { untagged } from "../graph/naming/names.ts";
import { bestMatch } from "./rank.ts";
import { fold } from "./words.ts";

/** An entity that a search by name found. */
export interface FoundName {
  readonly entity: number;
  /** The name, in whichever language, that holds what was typed. */
  readonly matched: string;
}

const folded = new WeakMap<CaseRelations, readonly string[]>();

/**
 * The entities of a case whose name, in any language, holds some words: a name that is what was typed comes first, then
 * one that begins so, then one with a word that does, then the rest; among equals the better connected. O(entities).
 * @param words folded, at least one
 * @param kinds only entities of these; of all where there is none
 */
export function findByName(
  columns: CaseColumns,
  words: readonly string[],
  kinds: readonly Kind[],
  limit: number,
): FoundName[] {
  const { kind, degree } = columns.entities;
  return foldNames(columns)
    .flatMap((text, entity) => {
      if (!words.every((word) => text.includes(word))) return [];
      if (kinds.length > 0 && !kinds.includes(KINDS[kind[entity] ?? 0] ?? "State")) return [];
      const match = bestMatch(namesOf(columns, entity), words);
      return match === undefined ? [] : [{ entity, matched: match.name, rank: match.rank }];
    })
    .sort(
      (a, b) => a.rank - b.rank || (degree[b.entity] ?? 0) - (degree[a.entity] ?? 0) || a.entity - b.entity,
    )
    .slice(0, limit)
    .map(({ entity, matched }) => ({ entity, matched }));
}

/** All names of an entity, the dataset's own first. */
export function namesOf({ entities }: CaseColumns, entity: number): string[] {
  const others = (entities.otherNames.at(entity) ?? "").split("\n").filter(Boolean);
  const own = entities.told?.ownNames ?? entities.names;
  return [own.at(entity) ?? "", ...others.map(untagged)];
}

/** Per entity all its names folded, which is done once for a case. */
export function foldNames(columns: CaseColumns): readonly string[] {
  const known = folded.get(columns.relations);
  if (known !== undefined) return known;
  const texts = Array.from(columns.entities.kind, (_, entity) => fold(namesOf(columns, entity).join("\n")));
  folded.set(columns.relations, texts);
  return texts;
}
