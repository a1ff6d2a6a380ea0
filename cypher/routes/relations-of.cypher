/**
title: The relations of an entity
question: How is an entity related to others, and how does each relation read from its side?
parameters:
  dataset: { type: text, title: Dataset }
  id: { type: entity, title: Entity }
*/
MATCH (entity:Entity {dataset: $dataset, id: $id})-[relation]-(other:Entity)
OPTIONAL MATCH (type:RelationType {dataset: $dataset, type: type(relation)})
WITH relation, other, type
ORDER BY relation.startMin, relation.startMax, relation.endMin, relation.id
// Days go as text: the driver takes a fraction of the time for them that it takes for dates.
RETURN startNode(relation).id AS from, endNode(relation).id AS to, type {.name, .inverseName} AS type,
  {labels: labels(other), properties: other {.id, .name}} AS other,
  {type: type(relation), properties: relation {.*,
    startMin: toString(relation.startMin), startMax: toString(relation.startMax),
    endMin: toString(relation.endMin), endMax: toString(relation.endMax)}} AS relation
