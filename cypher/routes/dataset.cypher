/**
title: A dataset
question: What does a dataset say of itself, and where does each entity stand?
parameters:
  id: { type: text, title: Dataset }
*/
MATCH (dataset:Dataset {id: $id})
WHERE dataset.generation IS NOT NULL
RETURN dataset {.*} AS dataset
