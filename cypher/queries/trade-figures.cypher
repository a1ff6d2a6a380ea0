/**
title: Trade figures
question: Who sold how much to whom, in which year, and how exact is the figure?
parameters:
  state: { type: "entity?", title: Of this state, kinds: [State] }
  start: { type: date, title: From, edge: first, default: span }
  end: { type: date, title: To, edge: last, default: span }
columns:
  exporter: entity
  importer: entity
  when: { type: text, title: Date (EDTF) }
  amountUsd: { type: number, title: US dollars }
  bound: { type: text, title: Figure is }
  rank: { type: "integer?", title: Rank among partners }
  evidence: relation
*/
MATCH (exporter:Entity {dataset: $dataset})-[trade:EXPORTS_TO]->(importer:Entity)
WHERE NOT trade.denied AND trade.voice <> 'recommends' AND trade.amountUsd IS NOT NULL
  AND trade.startMin <= $end AND trade.endMax >= $start
  AND ($state IS NULL OR $state IN [exporter.id, importer.id])
RETURN exporter, importer, trade.when AS when, toFloat(trade.amountUsd) AS amountUsd, trade.amountUsdBound AS bound,
  trade.rank AS rank, trade AS evidence
ORDER BY trade.startMin, amountUsd DESC, trade.id
