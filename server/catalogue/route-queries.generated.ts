// Generated from the headers of the query files by tools/generate-queries.ts; do not edit.

/** What each query of the routes takes; a date is an ISO day. */
export interface RouteQueries {
  /** Which entities does a dataset name, of what kind, under which names, and when can each have existed? */
  "case-entities": { dataset: string };
  /** Which figures do entities and relations have, by their names? */
  "case-figures": { dataset: string };
  /** By which identifiers is each entity of a dataset known elsewhere? */
  "case-identifiers": { dataset: string };
  /** What does each actor's every relation lead to, what does it claim, when, and on what sources? */
  "case-relations": { dataset: string; first: string; last: string };
  /** Which sources does a dataset name? */
  "case-sources": { dataset: string };
  /** What does each relation of these actors state, field by field? */
  "case-stated": { dataset: string; first: string; last: string; fields: readonly string[] };
  /** What do these relations, found by their ends, and these entities say in full? */
  "case-texts": { dataset: string; from: readonly string[]; to: readonly string[]; relations: readonly string[]; entities: readonly string[] };
  /** Which relation types does a dataset declare, and what do they mean? */
  "case-types": { dataset: string };
  /** Is a dataset loaded, and in which generation? */
  "dataset-generation": { id: string };
  /** Which datasets are loaded, and in which generation? */
  "dataset-generations": { limit: number };
  /** What does a dataset say of itself, and where does each entity stand? */
  "dataset": { id: string };
  /** Which datasets are loaded, and how much does each hold? */
  "datasets": {};
  /** Which entities of other datasets bear one of these identifiers? */
  "elsewhere": { dataset: string; identifiers: readonly string[]; words: string };
  /** Which of these ids are entities, and of which kind? */
  "kinds": { dataset: string; ids: readonly string[] };
  /** Which functions does the server's Cypher have? */
  "schema-functions": {};
  /** Which labels do the nodes of a dataset bear, and how many nodes each? */
  "schema-labels": { dataset: string };
  /** Which procedures does the server have? */
  "schema-procedures": {};
  /** Which properties do the nodes and relations of a dataset have, of which types, by the first of them? */
  "schema-properties": { dataset: string; sample: number };
  /** Which types do the relations of a dataset have, how many are there of each, and what does it say they mean? */
  "schema-relation-types": { dataset: string };
}
