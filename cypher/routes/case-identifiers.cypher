/**
title: The identifiers of a dataset
question: By which identifiers is each entity of a dataset known elsewhere?
parameters:
  dataset: { type: text, title: Dataset }
*/
MATCH (entity:Entity {dataset: $dataset}) WHERE size(entity.identifiers) > 0
RETURN entity.id AS id, entity.identifiers AS identifiers
ORDER BY id
