import type { Beginnings } from "../../model/graph/filter.ts";
import type { Kind, Sector } from "../../model/graph/kinds.ts";
import type { Interval } from "../../model/time/bounds.ts";
import type { Reading } from "../../model/time/reading.ts";

/** A way of working, by the name that it has in the URL; `features.ts` lists them. */
export type Mode = string;

/** The network as a picture, or its twin as a table. */
export const DISPLAYS = ["picture", "table"] as const;

export type Display = (typeof DISPLAYS)[number];

/** What the dossier or the evidence card shows. */
export type Selection =
  | { readonly kind: "entity"; readonly id: string }
  | { readonly kind: "relation"; readonly id: string };

/**
 * All that a link to the page carries; every key has its field in the URL (`fields.ts`), or the page does not compile.
 * A feature widens it by what is its own (`declare module`), and brings the field for that.
 */
export interface View {
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
}
