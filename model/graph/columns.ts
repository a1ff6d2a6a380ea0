import type { Bounds } from "../time/bounds.ts";
import type { Influence, Kind } from "./kinds.ts";

/** An actor, idea or occasion of a case; `lifespan` bounds the dates that its relations can have. */
export interface GraphEntity {
  readonly id: string;
  readonly kind: Kind;
  readonly lifespan?: Bounds | undefined;
}

/** A relation type and which way influence passes along it, read from its `from` to its `to`. */
export interface GraphType {
  readonly type: string;
  readonly influence: Influence;
}

/** Relations as columns, in any order: what a projection is built from, and what a stream of records is packed into. */
export interface RelationColumns {
  readonly ids: readonly string[];
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
  readonly columns: RelationColumns;
}
