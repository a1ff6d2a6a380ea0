/**
title: The network within a window
question: Which relations were in force within a window of time, and which of them are drawn when they are many?
parameters:
  dataset: { type: text, title: Dataset }
  start: { type: date, title: Start }
  end: { type: date, title: End }
  types: { type: "text[]", title: Relation types }
  kinds: { type: "text[]", title: Kinds of both ends }
  reading: { type: choice, title: Reading, choices: [certain, possible] }
  without: { type: "text[]", title: "Sources, types and entities that are left out" }
  limit: { type: integer, title: Relations drawn at most }
*/
MATCH (from:Entity {dataset: $dataset})-[relation]->(to:Entity)
WHERE relation.dataset = $dataset AND relation.startMin <= $end AND relation.endMax >= $start
WITH from, relation, to, relation.startMax <= $end AND relation.endMin >= $start AS certain
WHERE (certain OR $reading = 'possible')
  AND (size($types) = 0 OR type(relation) IN $types)
  AND (size($kinds) = 0
    OR (any(kind IN $kinds WHERE kind IN labels(from)) AND any(kind IN $kinds WHERE kind IN labels(to))))
  AND (size($without) = 0
    OR (NOT type(relation) IN $without AND NOT from.id IN $without AND NOT to.id IN $without
      AND any(place IN relation.sources WHERE NOT split(place, '#')[0] IN $without)))
WITH from, relation, to, certain
ORDER BY certain DESC, COUNT { (from)--() } + COUNT { (to)--() } DESC, relation.id
WITH collect([relation, from, to]) AS found
WITH size(found) AS total, found[..$limit] AS drawn
RETURN total, [one IN drawn | elementId(one[0])] AS relations,
  COLLECT { UNWIND drawn AS one UNWIND one[1..] AS end RETURN DISTINCT elementId(end) } AS entities
