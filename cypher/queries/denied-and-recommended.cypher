/**
title: What is denied and what is recommended
question: What do the sources say did not happen or does not exist, and what do they advise?
parameters:
  stance: { type: choice, title: Show, choices: [both, denied, recommended], default: both }
columns:
  stance: text
  from: entity
  reads: { type: text, title: Relation }
  to: entity
  evidence: relation
*/
MATCH (from:Entity {dataset: $dataset})-[relation]->(to:Entity)
WHERE relation.denied OR relation.voice = 'recommends'
WITH from, relation, to, CASE WHEN relation.denied THEN 'denied' ELSE 'recommended' END AS stance
WHERE $stance IN ['both', stance]
MATCH (type:RelationType {dataset: $dataset, type: type(relation)})
RETURN stance, from, type.name AS reads, to, relation AS evidence
ORDER BY stance, relation.startMin, relation.id
