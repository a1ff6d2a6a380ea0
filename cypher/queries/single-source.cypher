/**
title: What one source alone asserts
question: Which relations would be lost if this source were set aside, because no other source backs them?
parameters:
  source: { type: text, title: Id of the source }
columns:
  from: entity
  reads: { type: text, title: Relation }
  to: entity
  evidence: relation
*/
MATCH (from:Entity {dataset: $dataset})-[relation]->(to:Entity)
WHERE all(place IN relation.sources WHERE split(place, '#')[0] = $source)
MATCH (type:RelationType {dataset: $dataset, type: type(relation)})
RETURN from, type.name AS reads, to, relation AS evidence
ORDER BY relation.startMin, relation.id
