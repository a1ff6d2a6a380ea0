/**
title: What an agreement set up
question: Who concluded an agreement, what did it establish, govern or lead to, and what is that about?
parameters:
  agreement:
    type: entity
    title: Agreement
    kinds: [Agreement]
columns:
  reads: { type: text, title: Relation }
  entity: { type: entity, title: Party or outcome }
  about: { type: "entity[]", title: About }
  when: { type: text, title: Date (EDTF) }
  evidence: relation
*/
MATCH (agreement:Entity&Agreement {dataset: $dataset, id: $agreement})-[relation]-(entity:Entity)
WHERE NOT relation.denied AND relation.voice <> 'recommends'
MATCH (type:RelationType {dataset: $dataset, type: type(relation)})
RETURN CASE WHEN startNode(relation) = agreement THEN type.name ELSE type.inverseName END AS reads,
  entity, COLLECT { MATCH (entity)-[:ADDRESSES]->(issue:Issue) RETURN issue ORDER BY issue.id } AS about,
  relation.when AS when, relation AS evidence
ORDER BY relation.startMin, type(relation), relation.id
