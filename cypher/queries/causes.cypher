/**
title: What worked for and against it
question: What contributed to something or held it back, directly or through other things, as the authors see it?
parameters:
  effect: { type: entity, title: Effect }
  steps: { type: integer, title: Steps at most, min: 1, max: 6, default: 4 }
columns:
  cause: entity
  sign: { type: text, title: So the authors have it }
  steps: integer
  through: { type: "entity[]", title: By way of }
  evidence: "relation[]"
*/
MATCH chain = (cause:Entity)-[:CONTRIBUTED_TO|HINDERED*1..6]->(:Entity {dataset: $dataset, id: $effect})
WHERE length(chain) <= $steps AND none(claim IN relationships(chain) WHERE claim.denied OR claim.voice = 'recommends')
// What holds back something that holds back contributes: the sign of a chain is the product of its claims'.
WITH cause, chain, CASE size([claim IN relationships(chain) WHERE type(claim) = 'HINDERED']) % 2
    WHEN 0 THEN 'contribute' ELSE 'hinder' END AS sign
ORDER BY length(chain), [claim IN relationships(chain) | claim.id]
WITH cause, sign, collect(chain)[0] AS chain
RETURN cause, sign, length(chain) AS steps, nodes(chain)[1..-1] AS through, relationships(chain) AS evidence
ORDER BY steps, cause.name, sign
