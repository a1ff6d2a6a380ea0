import type { Stated } from "../../../model/exchange/reader.ts";

/** A value that Neo4j can keep as a property; a day is its ISO text. */
export type Property = string | number | boolean | readonly string[] | readonly number[];

/** A row with everything derived, just as the database is to keep it, but for the key of its generation. */
export interface StoredRow {
  readonly asserts: Stated["asserts"];
  /** Unique among what is asserted alike; of a relation type its name. */
  readonly id: string;
  /** The kind of an entity, the type of a relation. */
  readonly label: string;
  /** The ids of the two ends of a relation. */
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, Property>>;
}
