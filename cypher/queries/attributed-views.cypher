/**
title: Views that a source passes on
question: Which statements does a source make not in its own name but after somebody else?
columns:
  accordingTo: { type: text, title: According to }
  from: entity
  reads: { type: text, title: Relation }
  to: entity
  evidence: relation
*/
MATCH (from:Entity {dataset: $dataset})-[relation]->(to:Entity)
WHERE relation.accordingTo IS NOT NULL
MATCH (type:RelationType {dataset: $dataset, type: type(relation)})
OPTIONAL MATCH (holder:Entity {dataset: $dataset, id: relation.accordingTo})
RETURN coalesce(holder.name, relation.accordingTo) AS accordingTo, from, type.name AS reads, to,
  relation AS evidence
ORDER BY accordingTo, relation.startMin, relation.id
