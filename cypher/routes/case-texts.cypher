/**
title: What relations and entities say
question: What do these relations, found by their ends, and these entities say in full?
parameters:
  dataset: { type: text, title: Dataset }
  from: { type: "text[]", title: "Per pair the entity that its relations run from" }
  to: { type: "text[]", title: The entity that they run to }
  relations: { type: "text[]", title: Ids of relations between these pairs }
  entities: { type: "text[]", title: Ids of entities }
*/
// A row each, as the driver is slow with rows that fill more than a chunk of Bolt; days as text, as it is with dates.
UNWIND range(0, size($from) - 1) AS at
MATCH (from:Entity {dataset: $dataset, id: $from[at]})
MATCH (to:Entity {dataset: $dataset, id: $to[at]})
MATCH (from)-[relation]->(to) WHERE relation.id IN $relations AND relation.dataset = $dataset
RETURN from.id AS from, to.id AS to, {type: type(relation), properties: relation {.*,
    startMin: toString(relation.startMin), startMax: toString(relation.startMax),
    endMin: toString(relation.endMin), endMax: toString(relation.endMax)}} AS relation,
  null AS entity
UNION ALL
UNWIND $entities AS id
MATCH (entity:Entity {dataset: $dataset, id: id})
RETURN null AS from, null AS to, null AS relation,
  {labels: labels(entity), properties: entity {.*,
    startMin: toString(entity.startMin), startMax: toString(entity.startMax),
    endMin: toString(entity.endMin), endMax: toString(entity.endMax)}} AS entity
