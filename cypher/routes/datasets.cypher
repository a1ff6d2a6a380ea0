/**
title: Datasets
question: Which datasets are loaded, and how much does each hold?
parameters:
  id: { type: "text?", title: Only this one }
*/
MATCH (dataset:Dataset)
WHERE dataset.contentHash IS NOT NULL AND ($id IS NULL OR dataset.id = $id)
RETURN dataset, dataset {.entities, .relations, .sources} AS counts
ORDER BY dataset.id
