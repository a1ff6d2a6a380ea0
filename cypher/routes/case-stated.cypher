/**
title: What relations of a dataset state
question: What does each relation of these actors state, field by field?
parameters:
  dataset: { type: text, title: Dataset }
  first: { type: text, title: "The first actor, by id" }
  last: { type: text, title: The last }
  fields: { type: "text[]", title: The fields that are told }
*/
// A list a relation, without names and without the days that are derived: a third of what all its properties cost on the way.
MATCH (from:Entity {dataset: $dataset}) WHERE $first <= from.id <= $last
MATCH (from)-[relation]->(to:Entity)
WITH from, to, type(relation) AS type, properties(relation) AS stated
WHERE stated.dataset = $dataset
RETURN [from.id, to.id, type] + [field IN $fields | stated[field]] AS cells
