/**
title: Entities by name
question: Which entities bear a name that contains these words?
parameters:
  words: { type: text, title: "Words in the syntax of the full-text index" }
  kinds: { type: "text[]", title: Kinds }
  dataset: { type: "text?", title: Dataset }
  limit: { type: integer, title: Entities at most }
*/
CALL db.index.fulltext.queryNodes('entity_names', $words) YIELD node AS entity
WHERE (size($kinds) = 0 OR any(kind IN $kinds WHERE kind IN labels(entity)))
  AND ($dataset IS NULL OR $dataset IN entity.datasets)
WITH entity ORDER BY COUNT { (entity)--() } DESC, entity.id
LIMIT $limit
RETURN entity, [entity.name] + [name IN coalesce(entity.names, []) | substring(name, size(split(name, ':')[0]) + 1)] AS names
