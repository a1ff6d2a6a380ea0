/**
title: Leaders and doctrines of a government
question: Who led a government, which ideas did it hold or oppose, and which policies did it carry out?
parameters:
  government: { type: entity, title: Government, kinds: [Government] }
columns:
  reads: { type: text, title: Relation }
  entity: { type: entity, title: "Leader, doctrine or policy" }
  when: { type: text, title: Date (EDTF) }
  evidence: relation
*/
MATCH (government:Entity&Government {dataset: $dataset, id: $government})-[relation]-(entity:Leader|Doctrine|Policy)
WHERE NOT relation.denied AND relation.voice <> 'recommends'
MATCH (type:RelationType {dataset: $dataset, type: type(relation)})
RETURN CASE WHEN startNode(relation) = government THEN type.name ELSE type.inverseName END AS reads,
  entity, relation.when AS when, relation AS evidence
ORDER BY CASE WHEN entity:Leader THEN 0 WHEN entity:Doctrine THEN 1 ELSE 2 END, relation.startMin, relation.id
