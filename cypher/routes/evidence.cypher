/**
title: The evidence for a relation
question: What does a relation say, when, in which place of which source, and which claims does it dispute?
parameters:
  dataset: { type: text, title: Dataset }
  id: { type: text, title: Relation }
*/
// An id of a relation tells nothing of its ends: the dataset's own entities are the nearest way to it.
MATCH (from:Entity {dataset: $dataset})-[relation {id: $id}]->(to:Entity)
OPTIONAL MATCH (type:RelationType {dataset: $dataset, type: type(relation)})
CALL (relation) {
  MATCH (source:Source {dataset: $dataset}) WHERE source.id IN [place IN relation.sources | split(place, '#')[0]]
  WITH source ORDER BY source.id
  RETURN collect(source) AS sources
}
CALL (relation) {
  MATCH (:Entity {dataset: $dataset})-[rival]->(:Entity)
  WHERE rival.id IN relation.disputes
  WITH rival ORDER BY rival.startMin, rival.id
  RETURN collect(rival) AS rivals
}
RETURN from, relation, to, type {.name, .inverseName} AS type, sources, rivals
