/**
title: Relation types
question: Which types do the relations of a dataset have, how many are there of each, and what does it say they mean?
parameters:
  dataset: { type: text, title: Dataset }
*/
CALL () {
  MATCH (:Entity {dataset: $dataset})-[relation]->(:Entity)
  WITH type(relation) AS type, count(*) AS count
  RETURN collect([type, count]) AS counts
}
MATCH (meaning:RelationType {dataset: $dataset})
RETURN meaning.type AS type, coalesce([one IN counts WHERE one[0] = meaning.type | one[1]][0], 0) AS count, meaning
ORDER BY count DESC, type
