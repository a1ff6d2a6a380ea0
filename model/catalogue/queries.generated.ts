// Generated from the headers of the query files by tools/generate-queries.ts; do not edit.
import type { EntityCell, RelationCell } from "./query.ts";

/**
 * What each query of the catalogue takes, as a request writes it, and what a row of its answer holds. Any parameter may
 * be left out where the dataset that is asked has a default for it.
 */
export interface CatalogueQueries {
  /** Who concluded an agreement, what did it establish, govern or lead to, and what is that about? */
  agreementOutcomes: {
    parameters: { agreement?: string };
    row: { reads: string; entity: EntityCell; about: EntityCell[]; when: string; evidence: RelationCell };
  };
  /** What was supplied to a state's armed forces, by whom, in which period of relations? */
  armsByPeriod: {
    parameters: { recipient?: string };
    row: { period: EntityCell | null; transfer: EntityCell; parts: EntityCell[]; recipient: EntityCell; supplier: EntityCell | null; when: string; evidence: RelationCell };
  };
  /** Which statements does a source make not in its own name but after somebody else? */
  attributedViews: {
    parameters: {};
    row: { accordingTo: string; from: EntityCell; reads: string; to: EntityCell; evidence: RelationCell };
  };
  /** What contributed to something or held it back, directly or through other things, as the authors see it? */
  causes: {
    parameters: { effect?: string; steps?: number };
    row: { cause: EntityCell; sign: string; steps: number; through: EntityCell[]; evidence: RelationCell[] };
  };
  /** Which relations certainly began or ended between two dates? */
  changes: {
    parameters: { start?: string; end?: string };
    row: { change: string; when: string; from: EntityCell; reads: string; to: EntityCell; evidence: RelationCell };
  };
  /** What do the sources say did not happen or does not exist, and what do they advise? */
  deniedAndRecommended: {
    parameters: { stance?: "both" | "denied" | "recommended" };
    row: { stance: string; from: EntityCell; reads: string; to: EntityCell; evidence: RelationCell };
  };
  /** Which ideas guided policy, and who formulated, advocated, adopted, reaffirmed, revised or opposed them? */
  doctrines: {
    parameters: { doctrine?: string };
    row: { doctrine: EntityCell; actor: EntityCell; reads: string; when: string; evidence: RelationCell };
  };
  /** Which figures do the sources give of relations, and how is each meant? */
  figures: {
    parameters: { name?: string };
    row: { from: EntityCell; reads: string; to: EntityCell; figure: string; value: number; bound: string; evidence: RelationCell };
  };
  /** Who led a government, which ideas did it hold or oppose, and which policies did it carry out? */
  governmentRecord: {
    parameters: { government?: string };
    row: { reads: string; entity: EntityCell; when: string; evidence: RelationCell };
  };
  /** Of which relations is it least known when they began? */
  impreciseDates: {
    parameters: { days?: number };
    row: { days: number; when: string; from: EntityCell; reads: string; to: EntityCell; evidence: RelationCell };
  };
  /** With whom and with what was an actor connected within a span of time, in which order? */
  neighbourhood: {
    parameters: { actor?: string; start?: string; end?: string };
    row: { when: string; reads: string; other: EntityCell; sector: string; evidence: RelationCell };
  };
  /** Who led a state, in which office, from when to when? */
  offices: {
    parameters: { state?: string; start?: string; end?: string };
    row: { leader: EntityCell; office: EntityCell; term: string; evidence: RelationCell };
  };
  /** Which relations were in force on a given day, and how sure is that? */
  relationsAt: {
    parameters: { at?: string; reading?: "certain" | "possible" };
    row: { from: EntityCell; reads: string; to: EntityCell; standing: string; evidence: RelationCell };
  };
  /** Which claims does the case hold that differ in figure, date, denial or actor on the same matter? */
  rivalClaims: {
    parameters: {};
    row: { ground: string; from: EntityCell; reads: string; to: EntityCell; first: RelationCell; second: RelationCell };
  };
  /** How many relations of each sector were certainly in force at some time in each decade? */
  sectorsByDecade: {
    parameters: { start?: string; end?: string };
    row: { decade: number; political: number; military: number; economic: number; cultural: number; ideational: number };
  };
  /** In which institutions did several states belong or meet, and which states were they? */
  sharedInstitutions: {
    parameters: { members?: number };
    row: { institution: EntityCell; count: number; states: EntityCell[]; evidence: RelationCell[] };
  };
  /** Which relations would be lost if this source were set aside, because no other source backs them? */
  singleSource: {
    parameters: { source?: string };
    row: { from: EntityCell; reads: string; to: EntityCell; evidence: RelationCell };
  };
  /** What does each paragraph, or other place, of a source contribute to the graph? */
  statementsByPlace: {
    parameters: { source?: string; place?: string };
    row: { place: string; count: number; evidence: RelationCell[] };
  };
  /** Which state, government or institution took the place of which, and when? */
  succession: {
    parameters: { kind?: "State" | "Government" | "Institution" | "Period" };
    row: { before: EntityCell; after: EntityCell; when: string; evidence: RelationCell };
  };
  /** Who sold how much to whom, in which year, and how exact is the figure? */
  tradeFigures: {
    parameters: { state?: string; start?: string; end?: string };
    row: { exporter: EntityCell; importer: EntityCell; when: string; amountUsd: number; bound: string; rank: number | null; evidence: RelationCell };
  };
}

/** What each query is called in an address. */
export const QUERY_NAMES = {
  agreementOutcomes: "agreement-outcomes",
  armsByPeriod: "arms-by-period",
  attributedViews: "attributed-views",
  causes: "causes",
  changes: "changes",
  deniedAndRecommended: "denied-and-recommended",
  doctrines: "doctrines",
  figures: "figures",
  governmentRecord: "government-record",
  impreciseDates: "imprecise-dates",
  neighbourhood: "neighbourhood",
  offices: "offices",
  relationsAt: "relations-at",
  rivalClaims: "rival-claims",
  sectorsByDecade: "sectors-by-decade",
  sharedInstitutions: "shared-institutions",
  singleSource: "single-source",
  statementsByPlace: "statements-by-place",
  succession: "succession",
  tradeFigures: "trade-figures",
} as const satisfies Record<keyof CatalogueQueries, string>;
