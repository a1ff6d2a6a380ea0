// Generated from the headers of the query files by tools/generate-queries.ts; do not edit.

/** What each query of the routes takes; a date is an ISO day. */
export interface RouteQueries {
  /** What do the entities and relations say that an answer names by their ids? */
  "cited": { dataset: string; entities: readonly string[]; relations: readonly string[] };
  /** Which relation types, sources and periods does a dataset declare, and how many relations rest on each source? */
  "dataset-parts": { id: string };
  /** Which datasets are loaded, and how much does each hold? */
  "datasets": { id: string | null };
  /** What is an entity, and which sources do it and its relations cite? */
  "entity": { id: string };
  /** What does a relation say, when, in which place of which source, and which claims does it dispute? */
  "evidence": { id: string };
  /** What are these entities and relations, and of which contents of the datasets? */
  "graph-parts": { relations: readonly string[]; entities: readonly string[] };
  /** Which of these ids are entities, and of which kind? */
  "kinds": { ids: readonly string[] };
  /** Which relations were in force within a window of time, and which of them are drawn when they are many? */
  "network": { start: string; end: string; dataset: string | null; types: readonly string[]; kinds: readonly string[]; reading: "certain" | "possible"; without: readonly string[]; limit: number };
  /** Which entities does a dataset name, of what kind, and when can each have existed? */
  "projection-entities": { dataset: string };
  /** What does each actor's every relation lead to, when, on what sources, and does it carry influence? */
  "projection-relations": { dataset: string; first: string; last: string };
  /** Which way does influence pass along each relation type of a dataset? */
  "projection-types": { dataset: string };
  /** How is an entity related to others, and how does each relation read from its side? */
  "relations-of": { id: string };
  /** Which functions does the server's Cypher have? */
  "schema-functions": {};
  /** Which labels do nodes bear, and how many nodes each? */
  "schema-labels": {};
  /** Which procedures does the server have? */
  "schema-procedures": {};
  /** Which properties do nodes and relationships have, of which types, by the first of each label and type? */
  "schema-properties": { sample: number };
  /** Which types do relationships have, how many are there of each, and what does a dataset say they mean? */
  "schema-relation-types": {};
  /** Which entities bear a name that contains these words? */
  "search": { words: string; kinds: readonly string[]; dataset: string | null; limit: number };
  /** Which of these datasets, relation types and ids does the database not know, and which are known? */
  "unknown": { datasets: readonly string[]; types: readonly string[]; things: readonly string[] };
}
