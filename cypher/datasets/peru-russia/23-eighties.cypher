// Paragraph 6: two states in crisis, debt and fish, and a record of exports. "The eighties" as such are a whole decade
// (1980/1989); what happened in them began and ended somewhere within them, as far as the paper says.
UNWIND [
  {id: "rel/peru-in-economic-crisis", type: "PARTICIPATES_IN", from: "state/peru", to: "event/peruvian-economic-crisis", sector: "economic",
   statement: "Peru, like others in Latin America, was in a deep economic crisis in the eighties.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/peru-in-armed-conflict", type: "PARTICIPATES_IN", from: "state/peru", to: "event/internal-armed-conflict", sector: "military", years: 10, yearsBound: "min",
   statement: "An internal armed conflict began in Peru in the eighties and went on for over ten years.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/exhaustion-of-soviet-union", type: "CHARACTERIZES", from: "condition/soviet-exhaustion", to: "state/soviet-union", when: "[..1980]/", sector: "political", voice: "judges",
   statement: "As the eighties began the Soviet system was already plainly worn out.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/gorbachev-carries-out-reforms", type: "CARRIES_OUT", from: "leader/mikhail-gorbachev", to: "policy/gorbachev-reforms", when: "198X/", sector: "political",
   statement: "Gorbachev set sudden reforms of economy and polity in motion.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/reforms-ended-soviet-union", type: "CONTRIBUTED_TO", from: "policy/gorbachev-reforms", to: "event/end-of-the-soviet-union", when: "/", sector: "political",
   statement: "The reforms brought the Soviet Union to a sudden end.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/soviet-union-in-its-end", type: "PARTICIPATES_IN", from: "state/soviet-union", to: "event/end-of-the-soviet-union", sector: "political",
   statement: "The Soviet Union came to a sudden end.", sources: ["adins-rooney-2019#p6", "archontology#nations/ussr/01_polity.php"]},
  {id: "rel/economic-crisis-slowed-relations", type: "HINDERED", from: "event/peruvian-economic-crisis", to: "period/slowdown-of-the-eighties", when: "198X/198X", sector: "economic",
   statement: "Peru's economic crisis helped to slow relations down.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/armed-conflict-slowed-relations", type: "HINDERED", from: "event/internal-armed-conflict", to: "period/slowdown-of-the-eighties", when: "198X/198X", sector: "political",
   statement: "Peru's internal armed conflict helped to slow relations down.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/soviet-exhaustion-slowed-relations", type: "HINDERED", from: "condition/soviet-exhaustion", to: "period/slowdown-of-the-eighties", when: "198X/198X", sector: "political",
   statement: "The exhaustion of the Soviet system helped to slow relations down.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/reforms-slowed-relations", type: "HINDERED", from: "policy/gorbachev-reforms", to: "period/slowdown-of-the-eighties", when: "198X/198X", sector: "political",
   statement: "The upheaval of Gorbachev's reforms helped to slow relations down.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/period-slowdown-of-the-eighties", type: "PHASE_OF", from: "period/slowdown-of-the-eighties", to: "state/peru", when: "1980/1989", voice: "judges",
   statement: "In the eighties relations clearly lost intensity.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/eighties-address-debt", type: "ADDRESSES", from: "period/slowdown-of-the-eighties", to: "issue/debt", when: "198X/198X", sector: "economic",
   statement: "What relations there were in the eighties turned mostly on debt.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/eighties-address-fishing", type: "ADDRESSES", from: "period/slowdown-of-the-eighties", to: "issue/fishing", when: "198X/198X", sector: "economic",
   statement: "Beside debt, fisheries kept the two states in touch in the eighties.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/soviet-union-prioritizes-fishing", type: "PRIORITIZES", from: "state/soviet-union", to: "issue/fishing", when: "198X/198X", sector: "economic",
   statement: "Fisheries were a subject of weight for Moscow.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/soviet-union-seeks-fisheries-contracts", type: "SEEKS", from: "state/soviet-union", to: "agreement/fisheries-contracts", when: "198X/198X", sector: "economic",
   statement: "Moscow wanted its fisheries contracts with Peru prolonged.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/soviet-union-party-to-fisheries-contracts", type: "PARTY_TO", from: "state/soviet-union", to: "agreement/fisheries-contracts", sector: "economic", certainty: "inferred",
   statement: "The Soviet Union held fisheries contracts with Peru.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/peru-party-to-fisheries-contracts", type: "PARTY_TO", from: "state/peru", to: "agreement/fisheries-contracts", sector: "economic", certainty: "inferred",
   statement: "Peru held fisheries contracts with the Soviet Union.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/fisheries-contracts-address-fishing", type: "ADDRESSES", from: "agreement/fisheries-contracts", to: "issue/fishing", when: "[..1989]/", sector: "economic",
   statement: "The contracts under discussion were about fishing.", sources: ["adins-rooney-2019#p6"]},
  {id: "rel/peru-exports-record-to-soviet-union", type: "EXPORTS_TO", from: "state/peru", to: "state/soviet-union", when: "1985", amountUsd: 230000000, amountUsdBound: "min",
   statement: "In 1985 Peru sold the Soviet Union goods, mostly non-traditional, for over 230 million dollars, a record that still stands.", sources: ["adins-rooney-2019#p6"]}
] AS row
MERGE (a:Entity {dataset: $dataset, id: row.from})
MERGE (b:Entity {dataset: $dataset, id: row.to})
MERGE (a)-[r:$(row.type) {id: row.id}]->(b)
SET r += row {.*, type: null, from: null, to: null}, r.dataset = $dataset
RETURN "relation" AS asserts, row.id AS id
