import type { Basis, Kind, Sector } from "../graph/kinds.ts";
import type { Bounds } from "../time/bounds.ts";

/** An entity as it is searched. */
export interface EntityRow {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** Names in other languages. */
  readonly others: readonly string[];
  readonly summary: string;
  readonly when: string | null;
  readonly bounds: Bounds | null;
  /** How many relations it has. */
  readonly degree: number;
}

/** A relation as it is searched; its ends are places among the entities. */
export interface RelationRow {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly reads: string;
  readonly statement: string;
  readonly sector: Sector;
  readonly when: string;
  readonly bounds: Bounds;
  /** Whether it leads from one to what stands near it: what follows on what, who holds an office; null where it does not. */
  readonly leads: Lead | null;
}

/** A source as it is searched. */
export interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly citation: string;
}

/** A question that can be asked, of a path or of the catalogue. */
export interface QuestionRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly more: string;
}

/** All of a case that is searched. */
export interface SearchRows {
  readonly entities: readonly EntityRow[];
  /** None where a case is too large for its statements to be held. */
  readonly relations: readonly RelationRow[];
  readonly sources: readonly SourceRow[];
  readonly questions: readonly QuestionRow[];
}

/** How one leads to another that stands near it, the nearer first. */
export const LEADS = ["succession", "bearing"] as const;

export type Lead = (typeof LEADS)[number];

/** How a relation of some type leads on; what is denied does not. */
export function leadOf(type: { readonly basis: Basis } | undefined, denied: boolean): Lead | null {
  return (!denied && LEADS.find((lead) => lead === type?.basis)) || null;
}
