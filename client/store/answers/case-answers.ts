import type { Dossier } from "../../../model/graph/dossier.ts";
import type { Evidence } from "../../../model/graph/evidence.ts";
import type { Filter } from "../../../model/graph/filter.ts";
import type { HistogramAnswer } from "../../../model/graph/histogram-answer.ts";
import type { Network } from "../../../model/graph/network.ts";
import type { RelationPage } from "../../../model/graph/relation-page.ts";
import type { BinUnit } from "../../../model/graph/within/bins.ts";
import type { Reading } from "../../../model/graph/within/in-force.ts";
import type { DossierAsked } from "../../../model/graph/within/page-dossier.ts";
import type { SortKey } from "../../../model/graph/within/table.ts";
import type { Interval } from "../../../model/time/bounds.ts";

/** A window of a case, the reading of its dates, and what is left out of it. */
export interface Narrowed {
  readonly window: Interval;
  readonly reading: Reading;
  readonly filter: Filter;
}

export interface NetworkAsked extends Narrowed {
  readonly draw: "relations" | "pairs";
  /** The most relations or pairs; as many as can be read where undefined. */
  readonly limit?: number | undefined;
  /** Ids of entities: only what touches one of them. */
  readonly of?: readonly string[] | undefined;
  /** Ids of entities whose own strongest pairs are drawn as well. */
  readonly around?: readonly string[] | undefined;
  /** Ids of entities that are told whether or not anything joins them: poles, what is selected. */
  readonly also?: readonly string[] | undefined;
  /** Whether statements and summaries are wanted, which a large case has to fetch. */
  readonly texts: boolean;
}

export interface HistogramAsked {
  readonly span: Interval;
  readonly filter: Filter;
  readonly unit?: BinUnit | undefined;
}

export interface TableAsked extends Narrowed {
  /** Ids of entities that each relation must touch: none, one, or the two of a pair. */
  readonly of: readonly string[];
  /** Words that stand in the names of the ends or in how the type reads. */
  readonly q: string;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/**
 * What the page asks of a case. A small case is held by the page (`answerLocally`), a large one by the server
 * (`answerRemotely`); both give the same answers, which the same functions of `model/graph` work out.
 * Each rejects with the signal's reason when that fires, and remotely with an `ApiError`.
 */
export interface CaseAnswers {
  /** The picture within a window, with totals and counts of everything in force. */
  network(asked: NetworkAsked, signal: AbortSignal): Promise<Network>;
  /** How much is in force in each day, month or year of a span. */
  histogram(asked: HistogramAsked, signal: AbortSignal): Promise<HistogramAnswer>;
  /** A page of the table of everything in force. */
  table(asked: TableAsked, signal: AbortSignal): Promise<RelationPage>;
  /** An entity with a page of its relations. */
  dossier(id: string, asked: DossierAsked, signal: AbortSignal): Promise<Dossier>;
  /** A relation with its ends, what it disputes and where it is written. */
  evidence(id: string, signal: AbortSignal): Promise<Evidence>;
}
