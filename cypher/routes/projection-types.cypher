/**
title: The relation types of a dataset
question: Which way does influence pass along each relation type of a dataset?
parameters:
  dataset: { type: text, title: Dataset }
*/
MATCH (type:RelationType {dataset: $dataset})
RETURN type.type AS type, type.influence AS influence
ORDER BY type
