/**
title: What contributed to it
question: What contributed to an event, directly or through other things, as the authors see it?
parameters:
  effect: { type: entity, title: Effect, default: transfer/arms-purchases-of-2008-2013 }
  steps: { type: integer, title: Steps at most, min: 1, max: 6, default: 4 }
columns:
  cause: entity
  steps: integer
  through: { type: "entity[]", title: By way of }
  evidence: "relation[]"
*/
MATCH chain = (cause:Entity)-[:CONTRIBUTED_TO*1..6]->(:Entity {id: $effect})
WHERE length(chain) <= $steps AND none(claim IN relationships(chain) WHERE claim.denied OR claim.voice = 'recommends')
WITH cause, chain ORDER BY length(chain), [claim IN relationships(chain) | claim.id]
WITH cause, collect(chain)[0] AS chain
RETURN cause, length(chain) AS steps, nodes(chain)[1..-1] AS through, relationships(chain) AS evidence
ORDER BY steps, cause.name
