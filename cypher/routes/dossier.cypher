/**
title: The dossier of an entity
question: What is known of an entity, how is it related to others, and where is that written?
parameters:
  id: { type: entity, title: Entity }
*/
MATCH (entity:Entity {id: $id})
CALL (entity) {
  MATCH (entity)-[relation]-(other:Entity)
  OPTIONAL MATCH (type:RelationType {dataset: relation.dataset, type: type(relation)})
  WITH relation, other, type
  ORDER BY relation.startMin, relation.startMax, relation.endMin, relation.id
  // Days go as text: the driver takes a fraction of the time for them that it takes for dates.
  RETURN collect([startNode(relation).id, endNode(relation).id, {type: type(relation), properties: relation {.*,
      startMin: toString(relation.startMin), startMax: toString(relation.startMax),
      endMin: toString(relation.endMin), endMax: toString(relation.endMax)}},
    {labels: labels(other), properties: other {.id, .name}}, type {.name, .inverseName}]) AS relations,
    collect(relation.sources) AS places
}
WITH entity, relations,
  [place IN reduce(all = coalesce(entity.sources, []), some IN places | all + some) | split(place, '#')[0]] AS cited
CALL (cited) {
  MATCH (source:Source) WHERE source.id IN cited
  WITH source ORDER BY source.id
  RETURN collect(source) AS sources
}
RETURN entity, relations, sources
