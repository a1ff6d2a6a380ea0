/**
title: A source place by place
question: What does each paragraph, or other place, of a source contribute to the graph?
parameters:
  source: { type: text, title: Id of the source }
  place: { type: "text?", title: Only this place, description: "Such as p5 for the fifth paragraph" }
columns:
  place: text
  count: { type: integer, title: Relations }
  evidence: "relation[]"
*/
MATCH (:Entity {dataset: $dataset})-[relation]->(:Entity)
UNWIND relation.sources AS cited
WITH DISTINCT relation, split(cited, '#') AS parts
WHERE parts[0] = $source AND ($place IS NULL OR parts[1] = $place)
WITH parts[1] AS place, relation ORDER BY relation.startMin, relation.id
WITH place, collect(relation) AS evidence
RETURN place, size(evidence) AS count, evidence
ORDER BY size(place), place
