/**
title: Properties
question: Which properties do nodes and relationships have, of which types, by the first of each label and type?
parameters:
  sample: { type: integer, title: Nodes and relationships looked at }
*/
CALL {
  CALL db.labels() YIELD label
  CALL (label) { MATCH (n:$(label)) RETURN n LIMIT $sample }
  UNWIND keys(n) AS name
  RETURN 'node' AS of, label AS owner, name, collect(DISTINCT split(valueType(n[name]), ' NOT NULL')[0]) AS types
  UNION ALL
  CALL db.relationshipTypes() YIELD relationshipType
  CALL (relationshipType) { MATCH ()-[r:$(relationshipType)]->() RETURN r LIMIT $sample }
  UNWIND keys(r) AS name
  RETURN 'relation' AS of, relationshipType AS owner, name,
    collect(DISTINCT split(valueType(r[name]), ' NOT NULL')[0]) AS types
}
RETURN of, name, collect(DISTINCT owner) AS owners, reduce(all = [], one IN collect(types) | all + one) AS types
ORDER BY of, name
