/**
title: Succession
question: Which state, government or institution took the place of which, and when?
parameters:
  kind: { type: choice, title: Of, choices: [State, Government, Institution, Period], default: State }
columns:
  before: entity
  after: entity
  when: { type: text, title: Date (EDTF) }
  evidence: relation
*/
MATCH (before:Entity {dataset: $dataset})-[relation:SUCCEEDED_BY]->(after:Entity)
WHERE NOT relation.denied AND $kind IN labels(before)
RETURN before, after, relation.when AS when, relation AS evidence
ORDER BY relation.startMin, relation.id
