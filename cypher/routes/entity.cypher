/**
title: An entity and its sources
question: What is an entity, and which sources do it and its relations cite?
parameters:
  dataset: { type: text, title: Dataset }
  id: { type: entity, title: Entity }
*/
MATCH (entity:Entity {dataset: $dataset, id: $id})
CALL (entity) {
  UNWIND coalesce(entity.sources, []) AS place
  RETURN place
  UNION
  MATCH (entity)-[relation]-(:Entity)
  UNWIND relation.sources AS place
  RETURN place
}
WITH entity, collect(DISTINCT split(place, '#')[0]) AS cited
CALL (cited) {
  MATCH (source:Source {dataset: $dataset}) WHERE source.id IN cited
  WITH source ORDER BY source.id
  RETURN collect(source) AS sources
}
RETURN entity, sources
