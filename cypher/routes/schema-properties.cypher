/**
title: Properties
question: Which properties do the nodes and relations of a dataset have, of which types, by the first of them?
parameters:
  dataset: { type: text, title: Dataset }
  sample: { type: integer, title: Nodes and relations looked at }
*/
CALL {
  CALL () {
    MATCH (n:Entity {dataset: $dataset}) RETURN n LIMIT $sample
    UNION ALL
    MATCH (n:Source {dataset: $dataset}) RETURN n LIMIT $sample
    UNION ALL
    MATCH (n:RelationType {dataset: $dataset}) RETURN n LIMIT $sample
    UNION ALL
    MATCH (n:Dataset {generation: $dataset}) RETURN n
  }
  UNWIND labels(n) AS label
  UNWIND keys(n) AS name
  RETURN 'node' AS of, label AS owner, name, collect(DISTINCT split(valueType(n[name]), ' NOT NULL')[0]) AS types
  UNION ALL
  MATCH (:Entity {dataset: $dataset})-[r]->(:Entity)
  WITH r LIMIT $sample
  UNWIND keys(r) AS name
  RETURN 'relation' AS of, type(r) AS owner, name, collect(DISTINCT split(valueType(r[name]), ' NOT NULL')[0]) AS types
}
RETURN of, name, collect(DISTINCT owner) AS owners, reduce(all = [], one IN collect(types) | all + one) AS types
ORDER BY of, name
