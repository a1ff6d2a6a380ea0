/**
title: Relation types
question: Which types do relationships have, how many are there of each, and what does a dataset say they mean?
*/
CALL db.relationshipTypes() YIELD relationshipType AS type
CALL (type) { MATCH ()-[r:$(type)]->() RETURN count(r) AS count }
OPTIONAL MATCH (meaning:RelationType {type: type})
RETURN type, count, collect(meaning)[0] AS meaning
ORDER BY count DESC, type
