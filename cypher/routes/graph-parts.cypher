/**
title: Parts of the graph by their place in the database
question: What are these entities and relations?
parameters:
  dataset: { type: text, title: Dataset }
  relations: { type: "text[]", title: Element ids of relations }
  entities: { type: "text[]", title: Element ids of entities }
*/
// A row each, as the driver is slow with rows that fill more than a chunk of Bolt; days as text, as it is with dates.
MATCH (from:Entity)-[relation]->(to:Entity) WHERE elementId(relation) IN $relations AND relation.dataset = $dataset
RETURN elementId(relation) AS element, from.id AS from, to.id AS to, {type: type(relation), properties: relation {.*,
    startMin: toString(relation.startMin), startMax: toString(relation.startMax),
    endMin: toString(relation.endMin), endMax: toString(relation.endMax)}} AS relation,
  null AS entity
UNION ALL
MATCH (entity:Entity) WHERE elementId(entity) IN $entities AND entity.dataset = $dataset
RETURN elementId(entity) AS element, null AS from, null AS to, null AS relation,
  {labels: labels(entity), properties: entity {.*,
    startMin: toString(entity.startMin), startMax: toString(entity.startMax),
    endMin: toString(entity.endMin), endMax: toString(entity.endMax)}} AS entity
