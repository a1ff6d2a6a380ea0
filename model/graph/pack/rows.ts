import type { Bounds } from "../../time/bounds.ts";
import type { Certainty, Kind, Sector, Voice } from "../kinds.ts";

/** An entity as a case is built of it. */
export interface EntityRow {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** Names in other languages, as `es:Perú`. */
  readonly names: readonly string[];
  /** Its lifespan or occasion: the EDTF text and the bounds derived from it, where it has one. */
  readonly when?: string | undefined;
  readonly bounds?: Bounds | undefined;
}

/** A relation as a case is built of it. */
export interface RelationRow {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly when: string;
  readonly bounds: Bounds;
  readonly certainty: Certainty;
  readonly voice: Voice;
  readonly denied: boolean;
  readonly sector: Sector;
  /** As `sourceId#locator`. */
  readonly sources: readonly string[];
  /** The end whose date it shares. */
  readonly occasion?: string | undefined;
}
