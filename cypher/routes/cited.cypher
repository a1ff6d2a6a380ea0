/**
title: What an answer cites
question: What do the entities and relations say that an answer names by their ids?
parameters:
  dataset: { type: text, title: Dataset }
  entities: { type: "text[]", title: Entities }
  relations: { type: "text[]", title: Relations between them }
*/
CALL () {
  MATCH (entity:Entity {dataset: $dataset}) WHERE entity.id IN $entities
  RETURN collect(entity) AS entities
}
CALL () {
  MATCH (from:Entity {dataset: $dataset})-[relation]->(to:Entity)
  WHERE from.id IN $entities AND relation.dataset = $dataset AND relation.id IN $relations
  RETURN collect([from.id, to.id, relation]) AS relations
}
RETURN entities, relations
