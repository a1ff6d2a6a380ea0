/**
title: Labels
question: Which labels do the nodes of a dataset bear, and how many nodes each?
parameters:
  dataset: { type: text, title: Dataset }
*/
CALL () {
  MATCH (n:Entity {dataset: $dataset}) RETURN n
  UNION ALL
  MATCH (n:Source {dataset: $dataset}) RETURN n
  UNION ALL
  MATCH (n:RelationType {dataset: $dataset}) RETURN n
  UNION ALL
  MATCH (n:Dataset {generation: $dataset}) RETURN n
}
UNWIND labels(n) AS label
RETURN label, count(*) AS count
ORDER BY count DESC, label
