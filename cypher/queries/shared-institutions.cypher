/**
title: Institutions by number of shared members
question: In which institutions did several states belong or meet, and which states were they?
parameters:
  members: { type: integer, title: States at least, min: 1, default: 2 }
columns:
  institution: entity
  count: { type: integer, title: States }
  states: "entity[]"
  evidence: "relation[]"
*/
MATCH (state:Entity&State {dataset: $dataset})-[relation:MEMBER_OF|MEETS_WITHIN]->(institution:Institution)
WHERE NOT relation.denied AND relation.voice <> 'recommends'
WITH institution, state, relation ORDER BY state.name, relation.id
WITH institution, collect(DISTINCT state) AS states, collect(relation) AS evidence
WHERE size(states) >= $members
RETURN institution, size(states) AS count, states, evidence
ORDER BY count DESC, institution.name
