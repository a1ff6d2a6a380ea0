import type { CslRecord } from "../csl-record.ts";

/** A way of writing references and of naming a place in a work within a text. */
export interface Style {
  readonly name: string;
  readonly title: string;
  /** The entry of the bibliography, without its style's italics. */
  readonly reference: (record: CslRecord) => string;
  /** How a claim names its place: in brackets within the text, or as a note. */
  readonly citation: (record: CslRecord, place: Cited) => string;
}

/** A place in a source as a style needs it. */
export interface Cited {
  /** What the work is called where it has no author: `Adins and Rooney 2019`. */
  readonly shortName: string;
  /** `paragraph 5`; blank where no place is given. */
  readonly locator: string;
}
