/**
title: The relation types of a dataset
question: Which relation types does a dataset declare, and what do they mean?
parameters:
  dataset: { type: text, title: Dataset }
*/
MATCH (type:RelationType {dataset: $dataset})
RETURN type
ORDER BY type.type
