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
  RETURN collect([relation, startNode(relation).id, endNode(relation).id, other, type]) AS relations
}
WITH entity, relations,
  [place IN reduce(all = coalesce(entity.sources, []), one IN relations | all + one[0].sources)
    | split(place, '#')[0]] AS cited
CALL (cited) {
  MATCH (source:Source) WHERE source.id IN cited
  WITH source ORDER BY source.id
  RETURN collect(source) AS sources
}
RETURN entity, relations, sources
