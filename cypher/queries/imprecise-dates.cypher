/**
title: The least precise dates
question: Of which relations is it least known when they began?
parameters:
  days: { type: integer, title: Uncertain by days at least, min: 0, default: 1096 }
columns:
  days: { type: integer, title: Days between earliest and latest start }
  when: { type: text, title: Date (EDTF) }
  from: entity
  reads: { type: text, title: Relation }
  to: entity
  evidence: relation
*/
MATCH (from:Entity {dataset: $dataset})-[relation]->(to:Entity)
WITH from, relation, to, duration.inDays(relation.startMin, relation.startMax).days AS days
WHERE days >= $days
MATCH (type:RelationType {dataset: $dataset, type: type(relation)})
RETURN days, relation.when AS when, from, type.name AS reads, to, relation AS evidence
ORDER BY days DESC, relation.id
