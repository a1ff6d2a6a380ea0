// Generated from the headers of the query files by tools/generate-queries.ts; do not edit.

/** What each query of the routes takes; a date is an ISO day. */
export interface RouteQueries {
  /** What do the entities and relations say that an answer names by their ids? */
  "cited": { dataset: string; entities: readonly string[]; relations: readonly string[] };
  /** Is a dataset loaded, and in which generation? */
  "dataset-generation": { id: string };
  /** Which datasets are loaded, and in which generation? */
  "dataset-generations": { limit: number };
  /** Which relation types, sources and periods does a dataset declare, and how many relations rest on each source? */
  "dataset-parts": { dataset: string };
  /** What does a dataset say of itself, and where does each entity stand? */
  "dataset": { id: string };
  /** Which datasets are loaded, and how much does each hold? */
  "datasets": {};
  /** What is an entity, and which sources do it and its relations cite? */
  "entity": { dataset: string; id: string };
  /** What does a relation say, when, in which place of which source, and which claims does it dispute? */
  "evidence": { dataset: string; id: string };
  /** What are these entities and relations? */
  "graph-parts": { dataset: string; relations: readonly string[]; entities: readonly string[] };
  /** Which of these ids are entities, and of which kind? */
  "kinds": { dataset: string; ids: readonly string[] };
  /** Which relations were in force within a window of time, and which of them are drawn when they are many? */
  "network": { dataset: string; start: string; end: string; types: readonly string[]; kinds: readonly string[]; reading: "certain" | "possible"; without: readonly string[]; limit: number };
  /** Which entities does a dataset name, of what kind, and when can each have existed? */
  "projection-entities": { dataset: string };
  /** What does each actor's every relation lead to, when, on what sources, and does it carry influence? */
  "projection-relations": { dataset: string; first: string; last: string };
  /** Which way does influence pass along each relation type of a dataset? */
  "projection-types": { dataset: string };
  /** How is an entity related to others, and how does each relation read from its side? */
  "relations-of": { dataset: string; id: string };
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
  /** Which entities bear a name that contains these words? */
  "search": { dataset: string; words: string; kinds: readonly string[]; limit: number };
  /** Which of these relation types and ids does a dataset not know, and which types does it? */
  "unknown": { dataset: string; types: readonly string[]; things: readonly string[] };
}
