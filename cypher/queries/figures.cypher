/**
title: Figures
question: Which figures do the sources give of relations, and how is each meant?
parameters:
  name: { type: "text?", title: Only figures of this name, description: "Such as amountUsd, count, rank or years" }
columns:
  from: entity
  reads: { type: text, title: Relation }
  to: entity
  figure: text
  value: number
  bound: { type: text, title: Meant as }
  evidence: relation
*/
MATCH (from:Entity {dataset: $dataset})-[relation]->(to:Entity)
UNWIND [key IN keys(relation) WHERE key ENDS WITH 'Bound'] AS key
WITH from, relation, to, key, left(key, size(key) - size('Bound')) AS figure
WHERE $name IS NULL OR figure = $name
MATCH (type:RelationType {dataset: $dataset, type: type(relation)})
RETURN from, type.name AS reads, to, figure, toFloat(relation[figure]) AS value, relation[key] AS bound,
  relation AS evidence
ORDER BY figure, value DESC, relation.id
