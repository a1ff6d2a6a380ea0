/**
title: The entities of a dataset
question: Which entities does a dataset name, of what kind, under which names, and when can each have existed?
parameters:
  dataset: { type: text, title: Dataset }
*/
WITH date('1970-01-01') AS epoch
MATCH (entity:Entity {dataset: $dataset})
RETURN entity.id AS id, labels(entity) AS labels, entity.name AS name, coalesce(entity.names, []) AS names,
  entity.when AS when,
  CASE WHEN entity.startMin IS NULL THEN NULL ELSE [
    toFloat(duration.inDays(epoch, entity.startMin).days), toFloat(duration.inDays(epoch, entity.startMax).days),
    toFloat(duration.inDays(epoch, entity.endMin).days), toFloat(duration.inDays(epoch, entity.endMax).days)] END AS bounds
ORDER BY id
