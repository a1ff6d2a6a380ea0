/**
title: The current generation of a dataset
question: Is a dataset loaded, and in which generation?
parameters:
  id: { type: text, title: Dataset }
*/
MATCH (dataset:Dataset {id: $id}) WHERE dataset.generation IS NOT NULL
RETURN dataset {.id, .generation, .contentHash, .loadedAt, .span, .opening, defaults: coalesce(dataset.defaults, "{}")} AS dataset
