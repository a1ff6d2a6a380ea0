import type { Arrangement } from "../../model/exchange/figure/arrangement.ts";
import type { Lines } from "../../model/exchange/figure/lines.ts";
import type { Beginnings } from "../../model/graph/filter.ts";
import type { Kind, Sector } from "../../model/graph/kinds.ts";
import type { Interval } from "../../model/time/bounds.ts";
import type { Reading } from "../../model/time/reading.ts";

/** A way of working, by the name that it has in the URL; `features.ts` lists them. */
export type Mode = string;

/** The network as a picture, or its twin as a table. */
export const DISPLAYS = ["picture", "table"] as const;

export type Display = (typeof DISPLAYS)[number];

/** What the dossier or the evidence card shows; of a pair, all that joins the two (`pair-id.ts`). */
export interface Selection {
  readonly kind: "entity" | "relation" | "pair";
  readonly id: string;
}

/**
 * All that a link to the page carries; every key has its field in the URL (`fields.ts`), or the page does not compile.
 * A feature widens it by what is its own (`declare module`), and brings the field for that.
 */
export interface View extends Arrangement {
  readonly mode: Mode;
  readonly window: Interval;
  readonly reading: Reading;
  readonly beginnings: Beginnings;
  readonly hiddenSectors: ReadonlySet<Sector>;
  readonly hiddenKinds: ReadonlySet<Kind>;
  readonly hiddenTypes: ReadonlySet<string>;
  /** Ids of sources, relation types and entities that are switched off. */
  readonly without: ReadonlySet<string>;
  readonly selection: Selection | null;
  readonly display: Display;
  /** The language that entities are named in where they have a name in it; null for the names that the dataset gives. */
  readonly language: string | null;
  /** Ids of entities whose own strongest lines a large case draws as well. */
  readonly opened: ReadonlySet<string>;
  /** How many lines of a large case are drawn. */
  readonly lines: Lines;
}
