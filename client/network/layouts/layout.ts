import type { Layout } from "../../../model/graph/dataset.ts";
import type { Kind } from "../../../model/graph/kinds.ts";

/**
 * What is laid out: by force the same at every time of a case that the page holds, so that nobody moves when the window does; in
 * a circle what is drawn, which keeps its order there.
 */
export interface LaidOut {
  readonly entities: readonly {
    readonly id: string;
    readonly kind: Kind;
    readonly name: string;
    readonly ownName?: string | undefined;
  }[];
  /** The pairs of entities that some relation joins. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Where they stand in the layout of the case. */
  readonly homes: Layout;
  /** How many times wider than high the places will be drawn. */
  readonly wide: number;
}

/** Finds a place for each entity, in units of the layout; the same entities and pairs get the same places. */
export type LayOut = (what: LaidOut) => Layout;
