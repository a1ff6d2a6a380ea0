/**
title: The evidence for a relation
question: What does a relation say, when, in which place of which source, and which claims does it dispute?
parameters:
  id: { type: text, title: Relation }
*/
MATCH (from:Entity)-[relation {id: $id}]->(to:Entity)
OPTIONAL MATCH (type:RelationType {dataset: relation.dataset, type: type(relation)})
CALL (relation) {
  MATCH (source:Source) WHERE source.id IN [place IN relation.sources | split(place, '#')[0]]
  WITH source ORDER BY source.id
  RETURN collect(source) AS sources
}
CALL (relation) {
  UNWIND relation.disputes AS id
  MATCH ()-[rival {id: id}]->()
  WHERE rival.dataset = relation.dataset
  WITH rival ORDER BY rival.startMin, rival.id
  RETURN collect(rival) AS rivals
}
RETURN from, relation, to, type {.name, .inverseName} AS type, sources, rivals
