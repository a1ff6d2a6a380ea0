/**
title: The parts of a dataset
question: Which relation types, sources and periods does a dataset declare, and how many relations rest on each source?
parameters:
  dataset: { type: text, title: Dataset }
*/
CALL () {
  MATCH (type:RelationType {dataset: $dataset})
  WITH type ORDER BY type.type
  RETURN collect(type) AS vocabulary
}
CALL () {
  MATCH (:Entity {dataset: $dataset})-[relation]->(:Entity) WHERE relation.dataset = $dataset
  UNWIND relation.sources AS place
  WITH split(place, '#')[0] AS source, count(DISTINCT relation) AS resting
  RETURN collect([source, resting]) AS rests
}
CALL (rests) {
  MATCH (source:Source {dataset: $dataset})
  WITH source ORDER BY source.id
  RETURN collect([source, coalesce([one IN rests WHERE one[0] = source.id | one[1]][0], 0)]) AS sources
}
CALL () {
  MATCH (period:Entity&Period {dataset: $dataset})
  WITH period ORDER BY period.startMin, period.id
  RETURN collect(period) AS periods
}
RETURN vocabulary, sources, periods
