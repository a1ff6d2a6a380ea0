/**
title: What ids stand for
question: Which of these ids are entities, and of which kind?
parameters:
  dataset: { type: text, title: Dataset }
  ids: { type: "text[]", title: Ids }
*/
UNWIND $ids AS id
OPTIONAL MATCH (entity:Entity {dataset: $dataset, id: id})
RETURN id, [label IN coalesce(labels(entity), []) WHERE label <> 'Entity'] AS kinds
