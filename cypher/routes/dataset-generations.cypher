/**
title: The current generations of datasets
question: Which datasets are loaded, and in which generation?
parameters:
  limit: { type: integer, title: Datasets at most }
*/
MATCH (dataset:Dataset) WHERE dataset.generation IS NOT NULL
RETURN dataset {.id, .generation, .contentHash, .loadedAt, .span, .opening, defaults: coalesce(dataset.defaults, "{}")} AS dataset
ORDER BY dataset.id
LIMIT $limit
