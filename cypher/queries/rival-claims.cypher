/**
title: Rival claims
question: Where are two dates, or a claim and its denial, given for what may be one and the same relation?
columns:
  from: entity
  reads: { type: text, title: Relation }
  to: entity
  first: { type: relation, title: One claim }
  second: { type: relation, title: The other }
*/
MATCH (from:Entity)-[first]->(to:Entity), (from)-[second]->(to)
WHERE type(first) = type(second) AND first.dataset = second.dataset AND first.id < second.id
  AND first.voice <> 'recommends' AND second.voice <> 'recommends'
  AND (first.when <> second.when OR first.denied <> second.denied)
  AND first.startMin <= second.endMax AND second.startMin <= first.endMax
MATCH (type:RelationType {dataset: first.dataset, type: type(first)})
RETURN from, type.name AS reads, to, first, second
ORDER BY first.startMin, first.id, second.id
