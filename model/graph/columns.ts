import type { Bounds } from "../time/bounds.ts";
import type { Day } from "../time/day.ts";
import type { CitedSource } from "./evidence.ts";
import type { Basis, Influence, Kind, Polarity } from "./kinds.ts";
import type { Ids } from "./pack/id-table.ts";
import type { Texts } from "./pack/texts.ts";
import type { RelationType } from "./vocabulary.ts";

/** An actor, idea or occasion of a case; `lifespan` bounds the dates that its relations can have. */
export interface GraphEntity {
  readonly id: string;
  readonly kind: Kind;
  readonly lifespan?: Bounds | undefined;
}

/** A relation type, which way influence passes along it, read from its `from` to its `to`, and what it is evidence of. */
export interface GraphType {
  readonly type: string;
  readonly influence: Influence;
  /** True where its relations are roles in their `to` end. */
  readonly role?: boolean;
  /** Contact where nothing is said. */
  readonly basis?: Basis;
  readonly polarity?: Polarity;
}

/** Relations as columns, in any order: what questions of influence are asked of. */
export interface RelationColumns {
  readonly ids: Texts;
  /** Indexes of entities. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly startMin: Int32Array;
  readonly startMax: Int32Array;
  readonly endMin: Int32Array;
  readonly endMax: Int32Array;
  /** Index into the list of types. */
  readonly type: Uint16Array;
  /** Index into `CERTAINTIES`. */
  readonly certainty: Uint8Array;
  /** 1 where the date is doubted, which says nothing of the claim. */
  readonly doubted: Uint8Array;
  /** 1 where it carries influence, 0 where it is denied or only recommended. */
  readonly carries: Uint8Array;
  /** Index into the list of source sets. */
  readonly sourceSet: Int32Array;
  /** Index of the entity whose moment it shares, or −1. */
  readonly occasion: Int32Array;
}

/** Columns with the lists that their indexes point into. */
export interface ColumnarNetwork {
  readonly entities: readonly GraphEntity[];
  readonly types: readonly GraphType[];
  readonly sourceSets: readonly (readonly string[])[];
  /** The day on which the newest source was written, where questions end that name no end; all of time when absent. */
  readonly writtenAt?: Day | undefined;
  readonly columns: RelationColumns;
}

/** The entities of a case, in the order of their ids. */
export interface EntityColumns {
  readonly ids: Ids;
  /** Index into `KINDS`. */
  readonly kind: Uint8Array;
  readonly names: Texts;
  /** Names in other languages, as `es:Perú`, one a line. */
  readonly otherNames: Texts;
  /** Where `names` are in a language that was asked for (`columnsIn`): which, and the dataset's own. */
  readonly told?: { readonly language: string; readonly ownNames: Texts };
  /** Index into `when`, or −1 where an entity has no date; the bounds are 0 then. */
  readonly when: Int32Array;
  readonly startMin: Int32Array;
  readonly startMax: Int32Array;
  readonly endMin: Int32Array;
  readonly endMax: Int32Array;
  /** How many relations an entity has. */
  readonly degree: Int32Array;
}

/** The relations of a case, those of one pair of entities side by side, in order of their earliest start. */
export interface CaseRelations extends RelationColumns {
  readonly ids: Ids;
  /** Index into `when`. */
  readonly when: Int32Array;
  /** Index into `VOICES`. */
  readonly voice: Uint8Array;
  readonly denied: Uint8Array;
  /** Index into `SECTORS`. */
  readonly sector: Uint8Array;
}

/** Two entities that some relation joins, whichever way it runs; an entity may be joined with itself. */
export interface PairColumns {
  readonly count: number;
  /** Per pair its first relation; one more than there are pairs. */
  readonly first: Int32Array;
  /** Per entity the place of its first pair in `of`; one more than there are entities. */
  readonly firstOf: Int32Array;
  /** The pairs of each entity, those with itself once. */
  readonly of: Int32Array;
  /** All pairs, those between the best connected entities first. */
  readonly byWeight: Int32Array;
}

/** A case: everything that is known of it but texts, as a struct of arrays that is built once and never changed. */
export interface CaseColumns {
  readonly types: readonly RelationType[];
  readonly sources: readonly CitedSource[];
  /** Each distinct set of source ids that some relation rests on. */
  readonly sourceSets: readonly (readonly string[])[];
  /** Each distinct date, in EDTF. */
  readonly when: Texts;
  readonly entities: EntityColumns;
  readonly relations: CaseRelations;
  readonly pairs: PairColumns;
}
