/**
title: An actor's neighbourhood over time
question: With whom and with what was an actor connected within a span of time, in which order?
parameters:
  actor: { type: entity, title: Actor }
  start: { type: date, title: From, edge: first, default: opening }
  end: { type: date, title: To, edge: last, default: opening }
columns:
  when: { type: text, title: Date (EDTF) }
  reads: { type: text, title: Relation }
  other: { type: entity, title: To or from }
  sector: text
  evidence: relation
*/
MATCH (actor:Entity {dataset: $dataset, id: $actor})-[relation]-(other:Entity)
WHERE NOT relation.denied AND relation.voice <> 'recommends'
  AND relation.startMin <= $end AND relation.endMax >= $start
MATCH (type:RelationType {dataset: $dataset, type: type(relation)})
RETURN relation.when AS when,
  CASE WHEN startNode(relation) = actor THEN type.name ELSE type.inverseName END AS reads,
  other, relation.sector AS sector, relation AS evidence
ORDER BY relation.startMin, relation.startMax, relation.id
