import type { Manifest } from "../../graph/dataset.ts";
import type { Stated } from "../reader.ts";

/** The fields of a row, as a reader would state them. */
export type Fields = Stated["fields"];

/** A case with all that was stated when it was loaded, and nothing that was derived. Each list may be read more than once. */
export interface WholeCase {
  readonly manifest: Manifest;
  /** Names of the figures that entities and relations have, each in the order of its letters. */
  figures(): Promise<Readonly<Record<"entity" | "relation", readonly string[]>>>;
  rows(asserts: Stated["asserts"]): AsyncIterable<readonly Fields[]>;
}
