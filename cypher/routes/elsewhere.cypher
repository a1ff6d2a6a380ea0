/**
title: The same elsewhere
question: Which entities of other datasets bear one of these identifiers?
parameters:
  dataset: { type: text, title: Dataset }
  identifiers: { type: "text[]", title: Identifiers }
  words: { type: text, title: The identifiers in the syntax of the full-text index }
*/
CALL db.index.fulltext.queryNodes('entity_identifiers', $words, {limit: 200}) YIELD node AS entity
MATCH (other:Dataset {generation: entity.dataset})
WHERE entity.dataset <> $dataset
RETURN other.id AS dataset, entity.id AS id, entity.name AS name,
  [one IN entity.identifiers WHERE one IN $identifiers][0] AS identifier
ORDER BY dataset, id
