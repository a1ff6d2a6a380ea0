/**
title: Who held office when
question: Who led a state, in which office, from when to when?
parameters:
  state: { type: entity, title: State, kinds: [State] }
  start: { type: date, title: From, edge: first, default: span }
  end: { type: date, title: To, edge: last, default: span }
columns:
  leader: entity
  office: { type: entity, title: Government or office }
  term: { type: text, title: Term (EDTF) }
  evidence: relation
*/
MATCH (leader:Leader)-[held:HOLDS_OFFICE_IN]->(office)-[:GOVERNS|ORGAN_OF]->(:Entity&State {dataset: $dataset, id: $state})
WHERE NOT held.denied AND held.startMin <= $end AND held.endMax >= $start
RETURN DISTINCT leader, office, held.when AS term, held AS evidence
ORDER BY held.startMin, held.startMax, held.endMin, held.id
