// Paragraphs 14 and 15. Their figures are those of 2018; what they say in the present tense has no beginning: /..
UNWIND [
  {id: "rel/peru-exports-to-russia-2018", type: "EXPORTS_TO", from: "state/peru", to: "state/russian-federation", when: "2018",
   amountUsd: 135000000, amountUsdBound: "exact", growthPercent: 50, growthPercentBound: "min", rank: 31, rankBound: "exact",
   statement: "In 2018 Peru's exports to Russia came to 135 million dollars, over half as much again as the year before, and made Russia its 31st market.", sources: ["adins-rooney-2019#p14"]},
  {id: "rel/peru-exports-to-the-world-2018", type: "EXPORTS_TO", from: "state/peru", to: "region/world", when: "2018", amountUsd: 48000000000, amountUsdBound: "about",
   statement: "All of Peru's exports in 2018 were worth nearly 48 billion dollars.", sources: ["adins-rooney-2019#p14"]},
  {id: "rel/chile-exports-to-russia", type: "EXPORTS_TO", from: "state/chile", to: "state/russian-federation", when: "2018", certainty: "inferred", amountUsd: 925000000, amountUsdBound: "exact",
   statement: "Chile sells Russia far more than Peru does, 925 million dollars, to all appearance in the same year.", sources: ["adins-rooney-2019#p14"]},
  {id: "rel/ecuador-exports-to-russia", type: "EXPORTS_TO", from: "state/ecuador", to: "state/russian-federation", when: "2018", certainty: "inferred", amountUsd: 837000000, amountUsdBound: "exact",
   statement: "Ecuador sells Russia far more than Peru does, 837 million dollars, to all appearance in the same year.", sources: ["adins-rooney-2019#p14"]},
  {id: "rel/trade-below-potential", type: "CHARACTERIZES", from: "condition/trade-below-potential", to: "issue/economic-agenda", when: "/..", sector: "economic", voice: "judges",
   statement: "Trade falls clearly short of what it could be.", sources: ["adins-rooney-2019#p14"]},

  {id: "rel/russia-exports-to-peru-2018", type: "EXPORTS_TO", from: "state/russian-federation", to: "state/peru", when: "2018", amountUsd: 339000000, amountUsdBound: "exact",
   statement: "Peru bought Russian goods for 339 million dollars in 2018.", sources: ["adins-rooney-2019#p15"]},
  {id: "rel/trade-deficit-marks-peru", type: "CHARACTERIZES", from: "condition/peruvian-trade-deficit", to: "state/peru", when: "/..", sector: "economic",
   statement: "Time and again Peru buys more from Russia than it sells.", sources: ["adins-rooney-2019#p15"]},
  {id: "rel/peru-seeks-free-trade-agreement", type: "SEEKS", from: "state/peru", to: "agreement/peru-russia-free-trade-agreement", when: "/..", sector: "economic",
   statement: "Peru would like a trade agreement of its own with Moscow.", sources: ["adins-rooney-2019#p15"]},
  {id: "rel/russia-member-of-customs-union", type: "MEMBER_OF", from: "state/russian-federation", to: "institution/eurasian-customs-union", when: "/..", sector: "economic",
   statement: "Russia belongs to the Eurasian customs union.", sources: ["adins-rooney-2019#p15"]},
  {id: "rel/customs-union-of-eurasian-union", type: "ORGAN_OF", from: "institution/eurasian-customs-union", to: "institution/eurasian-economic-union", when: "/..", sector: "economic",
   statement: "The customs union is a part of the Eurasian Economic Union.", sources: ["adins-rooney-2019#p15"]},
  {id: "rel/customs-union-excludes-agreement", type: "HINDERED", from: "institution/eurasian-customs-union", to: "agreement/peru-russia-free-trade-agreement", when: "/..", sector: "economic",
   statement: "As a member of the customs union Russia cannot conclude such an agreement with Peru alone.", sources: ["adins-rooney-2019#p15"]},
  {id: "rel/russia-prioritizes-europe", type: "PRIORITIZES", from: "state/russian-federation", to: "region/europe", when: "/..", sector: "economic", voice: "judges",
   statement: "Trade with Europe appears to matter more to Russia.", sources: ["adins-rooney-2019#p15"]},
  {id: "rel/russia-prioritizes-asia", type: "PRIORITIZES", from: "state/russian-federation", to: "region/asia", when: "/..", sector: "economic", voice: "judges",
   statement: "Trade with Asia appears to matter more to Russia.", sources: ["adins-rooney-2019#p15"]},
  {id: "rel/russia-prioritizes-middle-east-and-north-africa", type: "PRIORITIZES", from: "state/russian-federation", to: "region/middle-east-and-north-africa", when: "/..", sector: "economic", voice: "judges",
   statement: "Trade with some economies of the Middle East and North Africa appears to matter more to Russia.", sources: ["adins-rooney-2019#p15"]},
  {id: "rel/russia-invests-in-peru", type: "INVESTS_IN", from: "state/russian-federation", to: "state/peru", when: "/..", amountUsd: 3000000, amountUsdBound: "max", accordingTo: "official Peruvian figures",
   statement: "Russia has hardly invested in Peru: less than three million dollars.", sources: ["adins-rooney-2019#p15"]},
  {id: "rel/investment-potential-in-mining-and-hydrocarbons", type: "CHARACTERIZES", from: "condition/investment-potential", to: "issue/natural-resources", when: "/..", sector: "economic", voice: "judges",
   statement: "There is room for Russian capital in Peru's mines, oil and gas.", sources: ["adins-rooney-2019#p15"]},
  {id: "rel/investment-potential-in-hydropower", type: "CHARACTERIZES", from: "condition/investment-potential", to: "issue/hydropower", when: "/..", sector: "economic", voice: "judges",
   statement: "There is room for Russian capital in Peru's hydropower.", sources: ["adins-rooney-2019#p15"]},
  {id: "rel/investment-potential-in-railways", type: "CHARACTERIZES", from: "condition/investment-potential", to: "issue/railways", when: "/..", sector: "economic", voice: "judges",
   statement: "There is room for Russian capital in Peru's railways.", sources: ["adins-rooney-2019#p15"]}
] AS row
MERGE (a:Entity {dataset: $dataset, id: row.from})
MERGE (b:Entity {dataset: $dataset, id: row.to})
MERGE (a)-[r:$(row.type) {id: row.id}]->(b)
SET r += row {.*, type: null, from: null, to: null}, r.dataset = $dataset
RETURN "relation" AS asserts, row.id AS id
