/**
title: The actors of a dataset
question: Which entities does a dataset name, of what kind, and when can each have existed?
parameters:
  dataset: { type: text, title: Dataset }
*/
WITH date('1970-01-01') AS epoch
MATCH (entity:Entity {dataset: $dataset})
RETURN entity.id AS id, labels(entity) AS labels,
  CASE WHEN entity.startMin IS NULL THEN NULL ELSE [
    duration.inDays(epoch, entity.startMin).days, duration.inDays(epoch, entity.startMax).days,
    duration.inDays(epoch, entity.endMin).days, duration.inDays(epoch, entity.endMax).days] END AS lifespan
ORDER BY id
