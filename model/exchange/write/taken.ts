import type { DatasetSummary, Layout } from "../../graph/dataset.ts";
import type { Entity } from "../../graph/entity.ts";
import type { CitedSource } from "../../graph/evidence.ts";
import type { Relation } from "../../graph/relation.ts";
import type { RelationType } from "../../graph/vocabulary.ts";
import type { Result } from "../cited/result.ts";
import type { WholeCase } from "../package/whole-case.ts";

/** What an export can be made of: what is in force within a window, the paths of an answer, or a case as a whole. */
export const VIEWS = ["network", "paths", "dataset"] as const;

export type ViewName = (typeof VIEWS)[number];

/** The dataset that something is taken from. */
export interface About extends Pick<DatasetSummary, "id" | "title" | "version" | "contentHash"> {
  readonly licence: string;
}

/** What an export answers. */
export interface Asked {
  /** The parameters of the view as they were given. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly result: () => Promise<Result>;
  /** The version of the program. */
  readonly program: string;
  /** The ISO day on which it was asked. */
  readonly today: string;
}

/** Claims that are taken away, with the entities that they name. Each list may be read more than once. */
export interface Taken {
  readonly about: About;
  readonly view: ViewName;
  readonly types: readonly RelationType[];
  /** All sources of the dataset. */
  readonly sources: readonly CitedSource[];
  readonly layout: Layout;
  /** The dataset that it is taken from, as it was stated, without what was derived. */
  readonly whole: WholeCase;
  /** What was asked and answered, and when it is taken away. */
  readonly asked: Asked;
  entities(): AsyncIterable<readonly Entity[]>;
  relations(): AsyncIterable<readonly Relation[]>;
}

/** What can be chosen of how something is written. */
export interface WriteOptions {
  /** Which bounds of an uncertain date stand for it in formats that know only one beginning and one end. */
  readonly spell: "possible" | "certain";
  /** Whether a cell that a spreadsheet would take for a formula is made harmless by a quote before it. */
  readonly formulas: "neutralize" | "keep";
}

/** A file that can be made of claims. */
export interface ExportFormat {
  /** As it stands in an address: `gexf`. */
  readonly name: string;
  readonly title: string;
  /** What it is for, and what of the licence it carries. */
  readonly note: string;
  readonly mediaType: string;
  readonly extension: string;
  /** What it can be made of. */
  readonly of: readonly ViewName[];
  /** The file, piece by piece. */
  readonly write: (taken: Taken, options: WriteOptions) => AsyncIterable<string | Uint8Array>;
}
