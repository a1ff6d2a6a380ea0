/**
title: The relations of a dataset, packed by actor
question: What does each actor's every relation lead to, when, on what sources, and does it carry influence?
parameters:
  dataset: { type: text, title: Dataset }
*/
// One record an actor and plain lists in it: a record a relation would cost twice the time on the way. Days come as
// floats, which the driver reads as they are, where it would make an object of every integer.
WITH date('1970-01-01') AS epoch
MATCH (from:Entity)-[relation]->(to:Entity)
WHERE relation.dataset = $dataset
RETURN from.id AS from,
  collect(to.id) AS to,
  collect(relation.id) AS ids,
  collect(type(relation)) AS types,
  collect(toFloat(duration.inDays(epoch, relation.startMin).days)) AS startMin,
  collect(toFloat(duration.inDays(epoch, relation.startMax).days)) AS startMax,
  collect(toFloat(duration.inDays(epoch, relation.endMin).days)) AS endMin,
  collect(toFloat(duration.inDays(epoch, relation.endMax).days)) AS endMax,
  collect(relation.certainty) AS certainty,
  collect(NOT relation.denied AND relation.voice <> 'recommends') AS carries,
  collect(relation.sources) AS sources,
  collect(coalesce(relation.occasion, '')) AS occasion
