import type { DatasetSummary, Layout } from "../../graph/dataset.ts";
import type { Entity } from "../../graph/entity.ts";
import type { CitedSource } from "../../graph/evidence.ts";
import type { Relation } from "../../graph/relation.ts";
import type { RelationType } from "../../graph/vocabulary.ts";
import type { Result } from "../cited/result.ts";
import type { Scene } from "../figure/scene.ts";
import type { FigureSetting } from "../figure/setting.ts";
import type { OfflineData } from "../offline.ts";
import type { WholeCase } from "../package/whole-case.ts";
import type { Scalar } from "./attributes.ts";

/**
 * What an export can be made of: what is in force within a window, its counts over time, the paths of an answer, whom
 * influence reaches, two windows compared, the rows of a query, or a case as a whole.
 */
export const VIEWS = ["network", "timeline", "paths", "reach", "compare", "query", "dataset"] as const;

export type ViewName = (typeof VIEWS)[number];

/** The views that are claims, as graphs and tables of claims are made of. */
export const CLAIM_VIEWS: readonly ViewName[] = ["network", "paths", "dataset"];

/** The views that are something else, which rests on claims. */
export const ANSWER_VIEWS: readonly ViewName[] = ["timeline", "reach", "compare", "query"];

/** The views of which there is a figure. */
export const FIGURE_VIEWS: readonly ViewName[] = ["network", "timeline", "paths", "reach", "compare"];

/** The dataset that something is taken from. */
export interface About extends Pick<DatasetSummary, "id" | "title" | "version" | "contentHash"> {
  readonly licence: string;
}

/** What an export answers. */
export interface AskedView {
  /** The parameters of the view as they were given. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly result: () => Promise<Result>;
  /** The version of the program. */
  readonly program: string;
  /** The ISO day on which it was asked. */
  readonly today: string;
}

/** A row of a table; what is absent is an empty cell. */
export type Cells = readonly (Scalar | null | undefined)[];

/** What a view answers beside the claims that it rests on. */
export interface TakenAnswer {
  /** As a table: a heading a column, and a cell for each in every row. */
  readonly columns: readonly string[];
  readonly rows: readonly Cells[];
  /** As JSON. */
  readonly whole: unknown;
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
  readonly asked: AskedView;
  /** Absent where a view is its claims and no more. */
  readonly answer?: TakenAnswer | undefined;
  /**
   * What is drawn of it; absent where nothing can be.
   * @throws Problem where there is nothing to be drawn
   */
  readonly draw?: ((setting: FigureSetting) => Promise<Scene>) | undefined;
  /** The whole case, to be opened on it without the program; absent where it cannot. */
  readonly offline?: (() => Promise<OfflineData>) | undefined;
  entities(): AsyncIterable<readonly Entity[]>;
  relations(): AsyncIterable<readonly Relation[]>;
}

/** What can be chosen of how something is written. */
export interface WriteOptions {
  /** Which bounds of an uncertain date stand for it in formats that know only one beginning and one end. */
  readonly spell: "possible" | "certain";
  /** Whether a cell that a spreadsheet would take for a formula is made harmless by a quote before it. */
  readonly formulas: "neutralize" | "keep";
  /** How a figure is set. */
  readonly figure: FigureSetting;
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
  /** Whether a comparison of two datasets can be written so: without claims, as those of two would pass for one's. */
  readonly ofTwo?: true;
  /** The most relations of a case that it can be made of; any number where it is absent. */
  readonly most?: number;
  /** The file, piece by piece. */
  readonly write: (taken: Taken, options: WriteOptions) => AsyncIterable<string | Uint8Array>;
}
