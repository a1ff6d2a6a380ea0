// Paragraph 17: a symbolic milestone.
UNWIND [
  {id: "rel/peru-party-to-declaration", type: "PARTY_TO", from: "state/peru", to: "agreement/strategic-partnership-declaration", sector: "political",
   statement: "Peru signed a joint declaration of strategic partnership in November 2015.", sources: ["adins-rooney-2019#p17"]},
  {id: "rel/russia-party-to-declaration", type: "PARTY_TO", from: "state/russian-federation", to: "agreement/strategic-partnership-declaration", sector: "political",
   statement: "Russia signed a joint declaration of strategic partnership in November 2015.", sources: ["adins-rooney-2019#p17"]},
  {id: "rel/declaration-signed-at-cop21", type: "SIGNED_AT", from: "agreement/strategic-partnership-declaration", to: "event/cop21", when: "2015-11",
   statement: "The declaration was signed while COP21 was in session.", sources: ["adins-rooney-2019#p17"]},
  {id: "rel/declaration-as-milestone", type: "CONTRIBUTED_TO", from: "agreement/strategic-partnership-declaration", to: "period/new-century", when: "2015-11", sector: "political", voice: "judges", certainty: "inferred",
   statement: "The declaration may count as a milestone, if a symbolic one.", sources: ["adins-rooney-2019#p17"]},
  {id: "rel/declaration-addresses-relations", type: "ADDRESSES", from: "agreement/strategic-partnership-declaration", to: "issue/bilateral-relations", when: "2015-11", sector: "political",
   statement: "The declaration goes through the fields in which the two countries cooperate.", sources: ["adins-rooney-2019#p17"]},
  {id: "rel/declaration-addresses-international-coordination", type: "ADDRESSES", from: "agreement/strategic-partnership-declaration", to: "issue/coordination-in-international-bodies", when: "2015-11", sector: "political",
   statement: "The declaration names international settings in which the governments could coordinate more.", sources: ["adins-rooney-2019#p17"]},
  {id: "rel/declaration-did-not-strengthen-relations", type: "CONTRIBUTED_TO", from: "agreement/strategic-partnership-declaration", to: "issue/bilateral-relations", when: "2015-11/..", denied: true, sector: "political", voice: "judges",
   statement: "The declaration has so far done little to make relations stronger.", sources: ["adins-rooney-2019#p17"]}
] AS row
MERGE (a:Entity {dataset: $dataset, id: row.from})
MERGE (b:Entity {dataset: $dataset, id: row.to})
MERGE (a)-[r:$(row.type) {id: row.id}]->(b)
SET r += row {.*, type: null, from: null, to: null}, r.dataset = $dataset
RETURN "relation" AS asserts, row.id AS id
