/**
title: Rival claims
question: Where do sources, or one source in two places, say different things of the same two entities?
columns:
  from: entity
  reads: { type: text, title: Relation }
  to: entity
  claims: "relation[]"
*/
MATCH (from:Entity)-[relation]->(to:Entity)
WITH from, to, relation ORDER BY relation.startMin, relation.id
WITH from, to, relation.dataset AS dataset, type(relation) AS name, collect(relation) AS claims
WHERE size(claims) > 1 AND any(claim IN claims
  WHERE claim.when <> claims[0].when OR claim.denied <> claims[0].denied OR claim.certainty = 'disputed')
MATCH (type:RelationType {dataset: dataset, type: name})
RETURN from, type.name AS reads, to, claims
ORDER BY from.name, to.name, name
