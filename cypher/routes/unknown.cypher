/**
title: Names that nothing bears
question: Which of these datasets, relation types and ids does the database not know, and which are known?
parameters:
  datasets: { type: "text[]", title: Ids of datasets }
  types: { type: "text[]", title: Relation types }
  things: { type: "text[]", title: "Ids of sources or entities, or relation types" }
*/
CALL () {
  MATCH (dataset:Dataset) RETURN collect(dataset.id) AS knownDatasets
}
CALL () {
  MATCH (type:RelationType) RETURN collect(DISTINCT type.type) AS knownTypes
}
RETURN knownDatasets, knownTypes,
  [id IN $datasets WHERE NOT id IN knownDatasets] AS datasets,
  [type IN $types WHERE NOT type IN knownTypes] AS types,
  [thing IN $things WHERE NOT thing IN knownTypes
    AND NOT EXISTS { (:Source {id: thing}) } AND NOT EXISTS { (:Entity {id: thing}) }] AS without
