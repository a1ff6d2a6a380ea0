/**
title: What began and what ended
question: Which relations certainly began or ended between two dates?
parameters:
  start: { type: date, title: From, edge: first, default: opening }
  end: { type: date, title: To, edge: last, default: opening }
columns:
  change: text
  when: { type: text, title: Date (EDTF) }
  from: entity
  reads: { type: text, title: Relation }
  to: entity
  evidence: relation
*/
MATCH (from:Entity {dataset: $dataset})-[relation]->(to:Entity)
WHERE NOT relation.denied AND relation.voice <> 'recommends'
UNWIND [
  {change: 'began', earliest: relation.startMin, latest: relation.startMax},
  {change: 'ended', earliest: relation.endMin, latest: relation.endMax}
] AS turn
WITH from, relation, to, turn WHERE turn.earliest >= $start AND turn.latest <= $end
MATCH (type:RelationType {dataset: $dataset, type: type(relation)})
RETURN turn.change AS change, relation.when AS when, from, type.name AS reads, to, relation AS evidence
ORDER BY turn.earliest, turn.latest, change, relation.id
