/**
title: Relations in force at a date
question: Which relations were in force on a given day, and how sure is that?
parameters:
  at: { type: date, title: Day, default: opening }
  reading:
    type: choice
    title: Dates must
    description: Whether the dates must guarantee that a relation was in force, or only allow it.
    choices: [certain, possible]
    default: certain
columns:
  from: entity
  reads: { type: text, title: Relation }
  to: entity
  standing: text
  evidence: relation
*/
MATCH (from:Entity {dataset: $dataset})-[relation]->(to:Entity)
WHERE NOT relation.denied AND relation.voice <> 'recommends'
  AND relation.startMin <= $at AND relation.endMax >= $at
WITH from, relation, to, relation.startMax <= $at AND relation.endMin >= $at AS certain
WHERE certain OR $reading = 'possible'
MATCH (type:RelationType {dataset: $dataset, type: type(relation)})
RETURN from, type.name AS reads, to, CASE WHEN certain THEN 'certain' ELSE 'possible' END AS standing,
  relation AS evidence
ORDER BY certain DESC, relation.startMin, relation.id
