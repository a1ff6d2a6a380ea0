/**
title: The sources of a dataset
question: Which sources does a dataset name?
parameters:
  dataset: { type: text, title: Dataset }
*/
MATCH (source:Source {dataset: $dataset})
RETURN source
ORDER BY source.id
