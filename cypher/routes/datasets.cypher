/**
title: Datasets
question: Which datasets are loaded, and how much does each hold?
*/
MATCH (dataset:Dataset)
WHERE dataset.generation IS NOT NULL
RETURN dataset {.*, layout: null} AS dataset
ORDER BY dataset.id
