/**
title: Arms and military aid by period
question: What was supplied to a state's armed forces, by whom, in which period of relations?
parameters:
  recipient: { type: entity, title: Recipient, kinds: [State] }
columns:
  period: { type: "entity?", title: Period }
  transfer: { type: entity, title: Supplied }
  parts: "entity[]"
  recipient: entity
  supplier: { type: "entity?", title: Supplier }
  when: { type: text, title: Date (EDTF) }
  evidence: relation
*/
MATCH (recipient:Entity {dataset: $dataset})-[receipt:RECEIVES]->(transfer:Transfer)
WHERE (recipient.id = $recipient OR EXISTS { (recipient)-[:GOVERNS]->(:Entity&State {dataset: $dataset, id: $recipient}) })
  AND NOT receipt.denied AND receipt.voice <> 'recommends' AND receipt.sector = 'military'
OPTIONAL MATCH (supplier:Entity)-[:PROVIDES]->(transfer)
OPTIONAL MATCH (period:Period)-[:PHASE_OF]->(:Entity&State {dataset: $dataset, id: $recipient})
WHERE period.startMax <= receipt.endMax AND period.endMin >= receipt.startMin
WITH recipient, receipt, transfer, supplier, period
ORDER BY period.startMin
WITH recipient, receipt, transfer, supplier, collect(period)[0] AS period
RETURN period, transfer,
  COLLECT { MATCH (part:Transfer)-[:PART_OF]->(transfer) RETURN part ORDER BY part.name } AS parts, recipient, supplier, receipt.when AS when, receipt AS evidence
ORDER BY receipt.startMin, receipt.startMax, transfer.id
