/**
title: The relations of a dataset, packed by actor
question: What does each actor's every relation lead to, what does it claim, when, and on what sources?
parameters:
  dataset: { type: text, title: Dataset }
  first: { type: text, title: "The first actor, by id" }
  last: { type: text, title: The last }
*/
// One record an actor: one a relation would cost twice the time on the way. All properties are read at once, since the
// database walks through them for each that is asked for. Days come as floats, which the driver reads as they are, where
// it would make an object of every integer.
WITH date('1970-01-01') AS epoch
MATCH (from:Entity {dataset: $dataset}) WHERE $first <= from.id <= $last
CALL (from, epoch) {
  MATCH (from)-[relation]->(to:Entity)
  WITH epoch, to, type(relation) AS type, properties(relation) AS stated
  WHERE stated.dataset = $dataset
  RETURN collect([
    stated.id, to.id, type, stated.when,
    toFloat(duration.inDays(epoch, stated.startMin).days), toFloat(duration.inDays(epoch, stated.startMax).days),
    toFloat(duration.inDays(epoch, stated.endMin).days), toFloat(duration.inDays(epoch, stated.endMax).days),
    stated.certainty, stated.voice, stated.denied, stated.sector, stated.sources, stated.occasion
  ]) AS relations
}
RETURN from.id AS from, relations
