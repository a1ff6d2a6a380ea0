/**
title: Names that nothing bears
question: Which of these relation types and ids does a dataset not know, and which types does it?
parameters:
  dataset: { type: text, title: Dataset }
  types: { type: "text[]", title: Relation types }
  things: { type: "text[]", title: "Ids of sources or entities, or relation types" }
*/
CALL () {
  MATCH (type:RelationType {dataset: $dataset}) RETURN collect(type.type) AS knownTypes
}
RETURN knownTypes,
  [type IN $types WHERE NOT type IN knownTypes] AS types,
  [thing IN $things WHERE NOT thing IN knownTypes
    AND NOT EXISTS { (:Source {dataset: $dataset, id: thing}) }
    AND NOT EXISTS { (:Entity {dataset: $dataset, id: thing}) }] AS without
