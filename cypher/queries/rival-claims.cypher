/**
title: Rival claims
question: Which claims does the case hold that differ in figure, date, denial or actor on the same matter?
columns:
  ground: { type: text, title: They differ in }
  from: entity
  reads: { type: text, title: Relation }
  to: entity
  first: { type: relation, title: One claim }
  second: { type: relation, title: The other }
*/
MATCH (from:Entity {dataset: $dataset})-[claim]->(to:Entity)
WHERE claim.disputes IS NOT NULL
WITH collect({from: from, claim: claim, to: to}) AS claims
UNWIND claims AS one
UNWIND claims AS other
WITH one.from AS from, one.to AS to, one.claim AS first, other.claim AS second
WHERE first.id < second.id AND second.id IN first.disputes
MATCH (type:RelationType {dataset: $dataset, type: type(first)})
RETURN first.disputesOn AS ground, from, type.name AS reads, to, first, second
ORDER BY first.startMin, first.id, second.id
