/**
title: Entities by name
question: Which entities bear a name that contains these words?
parameters:
  dataset: { type: text, title: Dataset }
  words: { type: text, title: "Words in the syntax of the full-text index" }
  kinds: { type: "text[]", title: Kinds }
  limit: { type: integer, title: Entities at most }
*/
CALL db.index.fulltext.queryNodes('entity_names_of', $words) YIELD node AS entity
WHERE entity.dataset = $dataset AND (size($kinds) = 0 OR any(kind IN $kinds WHERE kind IN labels(entity)))
WITH entity ORDER BY COUNT { (entity)--() } DESC, entity.id
LIMIT $limit
RETURN entity, [entity.name] + [name IN coalesce(entity.names, []) | substring(name, size(split(name, ':')[0]) + 1)] AS names
