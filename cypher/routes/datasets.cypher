/**
title: Datasets
question: Which datasets are loaded, and how much does each hold?
parameters:
  id: { type: "text?", title: Only this one }
*/
MATCH (dataset:Dataset) WHERE $id IS NULL OR dataset.id = $id
RETURN dataset,
  COUNT { MATCH (entity:Entity) WHERE dataset.id IN entity.datasets } AS entities,
  COUNT { MATCH (:Entity)-[relation]->(:Entity) WHERE relation.dataset = dataset.id } AS relations,
  COUNT { MATCH (source:Source) WHERE dataset.id IN source.datasets } AS sources
ORDER BY dataset.id
