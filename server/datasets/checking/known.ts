import type { Origin, Stated } from "../../../model/exchange/reader.ts";
import type { Kind } from "../../../model/graph/kinds.ts";
import type { RelationType } from "../../../model/graph/vocabulary.ts";
import type { Bounds } from "../../../model/time/bounds.ts";
import type { Day } from "../../../model/time/day.ts";
import { Disputes } from "./disputes.ts";
import { PackedPlaces, type Places } from "./places.ts";

/** A date with its bounds, and whether it is marked as doubted. */
export interface Dated {
  readonly when: string;
  readonly bounds: Bounds;
  readonly doubted: boolean;
  /** The date as the database keeps it. */
  readonly properties: Readonly<Record<"when" | keyof Bounds, string>> & { readonly doubted: boolean };
}

/** What a relation asks of the entity at its end. */
export interface End {
  readonly id: string;
  readonly kind: Kind;
  readonly dated: Dated | undefined;
}

/** What is known of a case so far: little of each thing, as there may be many. */
export class Known {
  /** Where each thing is stated, by what it is and its id, also where it has a defect of its own. */
  readonly stated = {
    type: new Map<string, Origin>(),
    source: new Map<string, Origin>(),
    entity: new Map<string, Origin>(),
    relation: new PackedPlaces(),
  } satisfies Record<Stated["asserts"], Places>;
  readonly types = new Map<string, RelationType>();
  /** The day on which each source was written. */
  readonly sources = new Map<string, Day>();
  readonly ends = new Map<string, End>();
  readonly disputes = new Disputes();
}

/** A text of its own: one cut out of a file's text would keep all of that in memory. */
export function ownText(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}
