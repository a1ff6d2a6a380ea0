import { unknownSideOf } from "../time/knowledge.ts";
import { KINDS, type Kind, SECTORS, type Sector } from "./kinds.ts";
import { onceFor } from "./once-for.ts";
import type { Texts } from "./pack/texts.ts";

/**
 * What a question about a network is narrowed by. This file is the one place that says what a filter keeps: a relation
 * of a kept type and sector, between entities of kept kinds, resting on some kept source, and not left out. Left out is
 * what is named: a statement, all relations of a type, all that touch an entity, and what rests on named sources alone;
 * what names no source never rested on any. What began when nobody says can be held to the days on which it is certain.
 */
export interface Filter {
  /** Names of types that are kept; all where undefined. */
  readonly types?: readonly string[] | undefined;
  readonly kinds?: readonly Kind[] | undefined;
  readonly sectors?: readonly Sector[] | undefined;
  /** Ids of sources; what rests on one of them is kept. */
  readonly sources?: readonly string[] | undefined;
  /** Ids of statements, sources and entities, and names of types, that are left out. */
  readonly without?: readonly string[] | undefined;
  /** `known` keeps what began when nobody says only where it is certainly in force: until then it may not have begun. */
  readonly beginnings?: Beginnings | undefined;
}

/** Which beginnings count: only those of which something is known, or any. */
export const BEGINNINGS = ["any", "known"] as const;

export type Beginnings = (typeof BEGINNINGS)[number];

/** What names in a filter are looked up in: the lists that the columns of a network point into. */
export interface FilterLists {
  readonly types: readonly { readonly type: string }[];
  readonly sourceSets: readonly (readonly string[])[];
  /** Per entity its index into `KINDS`. */
  readonly kind: Uint8Array;
  /** Each distinct date, in EDTF. */
  readonly when: Texts;
  /** The index of an entity or a relation, or −1. */
  entityIndex(id: string): number;
  relationIndex(id: string): number;
}

/** The columns that a filter reads. */
export interface FilterColumns {
  readonly type: Uint16Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly sourceSet: Int32Array;
  /** Absent where sectors are not known, and none is asked for. */
  readonly sector?: Uint8Array;
  /** Index into the dates; absent where beginnings are not asked for. */
  readonly when?: Int32Array;
}

/** A filter with its names looked up: 1 for what it drops, by index. */
export interface Sieve {
  readonly type: Uint8Array;
  readonly entity: Uint8Array;
  readonly sourceSet: Uint8Array;
  readonly sector: Uint8Array;
  readonly relations: readonly number[];
  /** 1 for dates that count only where they are certain. */
  readonly unbegun: Uint8Array;
}

/** How a relation is marked that a filter drops, and one that it drops wherever it is not certainly in force. */
const DROPPED = 1;
const UNLESS_CERTAIN = 2;

/** Marks per relation, 0 for what is kept; undefined where nothing is dropped. */
export type Dropped = Uint8Array | undefined;

/** Whether a relation is dropped, given whether it is certainly in force. */
export function isDropped(dropped: Dropped, relation: number, isCertain: boolean): boolean {
  if (dropped === undefined) return false;
  const mark = dropped[relation] ?? 0;
  return mark === DROPPED || (mark === UNLESS_CERTAIN && !isCertain);
}

/** Whether a relation counts only where it is certainly in force. */
export function countsOnlyCertain(dropped: Dropped, relation: number): boolean {
  return dropped?.[relation] === UNLESS_CERTAIN;
}

/**
 * Divides relations by whether they are dropped where they are certainly in force, both in their order: without a branch,
 * which would as often go one way as the other.
 */
export function divide(relations: Int32Array, dropped: Dropped): { kept: Int32Array; out: Int32Array } {
  if (dropped === undefined) return { kept: relations, out: new Int32Array(0) };
  const [kept, out] = [new Int32Array(relations.length), new Int32Array(relations.length)];
  let count = 0;
  for (let at = 0; at < relations.length; at++) {
    const relation = relations[at] ?? 0;
    kept[count] = relation;
    out[at - count] = relation;
    count += 1 - ((dropped[relation] ?? 0) & DROPPED);
  }
  return { kept: kept.subarray(0, count), out: out.subarray(0, relations.length - count) };
}

/** Looks up the names of a filter; those that nothing bears drop nothing, and as what is to be kept they keep nothing. */
export function toSieve(lists: FilterLists, filter: Filter): Sieve {
  const without = filter.without ?? [];
  const named = new Set(without);
  const isDropped = <T>(kept: readonly T[] | undefined, value: T) => kept?.includes(value) === false;
  const kinds = KINDS.map((kind) => isDropped(filter.kinds, kind));
  const entity = Uint8Array.from(lists.kind, (kind) => Number(kinds[kind]));
  for (const index of without.map(lists.entityIndex)) if (index >= 0) entity[index] = 1;
  return {
    type: Uint8Array.from(lists.types, ({ type }) =>
      Number(isDropped(filter.types, type) || named.has(type)),
    ),
    entity,
    sourceSet: Uint8Array.from(lists.sourceSets, (set) => Number(dropsSet(set, filter.sources, named))),
    sector: Uint8Array.from(SECTORS, (sector) => Number(isDropped(filter.sectors, sector))),
    relations: without.map(lists.relationIndex).filter((index) => index >= 0),
    unbegun: filter.beginnings === "known" ? markUnbegun(lists.when) : new Uint8Array(0),
  };
}

/** Marks the dates whose beginning is unknown; those of a case are read once. */
const markUnbegun = onceFor((when: Texts): Uint8Array => {
  const isUnbegun = (index: number) => unknownSideOf(when.at(index) ?? "") === "beginning";
  return Uint8Array.from({ length: when.length }, (_, index) => Number(isUnbegun(index)));
});

function dropsSet(
  set: readonly string[],
  kept: readonly string[] | undefined,
  without: ReadonlySet<string>,
): boolean {
  if (kept !== undefined && !set.some((source) => kept.includes(source))) return true;
  return fallsWithout(set, without);
}

/** Whether what rests on a set of sources falls with some of them: it does when all do. */
export function fallsWithout(set: readonly string[], lost: ReadonlySet<string>): boolean {
  return set.length > 0 && set.every((source) => lost.has(source));
}

/** Marks the relations that a sieve drops. Linear in relations. */
export function markDropped(columns: FilterColumns, sieve: Sieve): Dropped {
  if (dropsNothing(sieve)) return undefined;
  const { type, from, to, sourceSet, sector, when } = columns;
  const dropped = new Uint8Array(type.length);
  // As of claims among contacts alone.
  if (!sieve.type.includes(0)) return dropped.fill(DROPPED);
  for (let relation = 0; relation < dropped.length; relation++) {
    const isOut =
      (sieve.type[type[relation] ?? 0] ?? 0) |
      (sieve.entity[from[relation] ?? 0] ?? 0) |
      (sieve.entity[to[relation] ?? 0] ?? 0) |
      (sieve.sourceSet[sourceSet[relation] ?? 0] ?? 0) |
      (sector === undefined ? 0 : (sieve.sector[sector[relation] ?? 0] ?? 0));
    const isUnsure = when !== undefined && sieve.unbegun[when[relation] ?? 0] === 1;
    dropped[relation] = isOut ? DROPPED : isUnsure ? UNLESS_CERTAIN : 0;
  }
  for (const relation of sieve.relations) dropped[relation] = DROPPED;
  return dropped;
}

function dropsNothing({ type, entity, sourceSet, sector, relations, unbegun }: Sieve): boolean {
  return (
    relations.length === 0 && [type, entity, sourceSet, sector, unbegun].every((marks) => !marks.includes(1))
  );
}
