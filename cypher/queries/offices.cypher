/**
title: Who held office when
question: Who led which government of a state, from when to when?
parameters:
  state:
    type: entity
    title: State
    kinds: [State]
    default: state/peru
  start: { type: date, title: From, edge: first, default: "1963" }
  end: { type: date, title: To, edge: last, default: "1990" }
columns:
  leader: { type: entity, title: Leader }
  government: { type: entity, title: Government }
  term: { type: text, title: Term (EDTF) }
  evidence: { type: relation, title: Evidence }
*/
MATCH (leader:Leader)-[office:HOLDS_OFFICE_IN]->(government:Government)-[:GOVERNS]->(:State {id: $state})
WHERE NOT office.denied AND office.startMin <= $end AND office.endMax >= $start
RETURN DISTINCT leader, government, office.when AS term, office AS evidence
ORDER BY office.startMin, office.startMax, leader.id
