/**
title: The figures of a dataset
question: Which figures do entities and relations have, by their names?
parameters:
  dataset: { type: text, title: Dataset }
*/
// What a figure means stands beside it, so that the names of bounds tell which properties are figures.
MATCH (entity:Entity {dataset: $dataset})
UNWIND [key IN keys(entity) WHERE key ENDS WITH 'Bound'] AS bound
RETURN DISTINCT 'entity' AS asserts, bound
UNION ALL
MATCH (:Entity {dataset: $dataset})-[relation]->() WHERE relation.dataset = $dataset
UNWIND [key IN keys(relation) WHERE key ENDS WITH 'Bound'] AS bound
RETURN DISTINCT 'relation' AS asserts, bound
