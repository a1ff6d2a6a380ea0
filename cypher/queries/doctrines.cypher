/**
title: Doctrines and who held them
question: Which ideas guided policy, and who formulated, advocated, adopted, reaffirmed, revised or opposed them?
parameters:
  doctrine: { type: "entity?", title: Only this doctrine, kinds: [Doctrine] }
columns:
  doctrine: entity
  actor: entity
  reads: { type: text, title: Actor's part }
  when: { type: text, title: Date (EDTF) }
  evidence: relation
*/
MATCH (actor:Entity {dataset: $dataset})-[relation:FORMULATES|ADVOCATES|ADOPTS|REAFFIRMS|REVISES|OPPOSES]->(doctrine:Doctrine)
WHERE NOT relation.denied AND relation.voice <> 'recommends'
  AND ($doctrine IS NULL OR doctrine.id = $doctrine)
MATCH (type:RelationType {dataset: $dataset, type: type(relation)})
RETURN doctrine, actor, type.name AS reads, relation.when AS when, relation AS evidence
ORDER BY doctrine.name, relation.startMin, relation.startMax, relation.id
