// Paragraph 5: the military government as starting point and summit of the relationship. What became so "during the 1970s"
// begins in them, and nothing says that it ended then: 197X/. What only stands in the background was so by then.
UNWIND [
  {id: "rel/military-government-opens-the-summit", type: "INITIATES", from: "government/grfa", to: "period/military-government", when: "1968", voice: "judges", years: 50, yearsBound: "about",
   statement: "With the military government began five decades of relations, and their best years.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/military-government-initiates-embassy-relations", type: "INITIATES", from: "government/grfa", to: "event/embassy-relations", when: "1969-02", certainty: "inferred",
   statement: "As the starting point of the relationship was the military regime, the opening of embassies was its doing.", sources: ["adins-rooney-2019#p1", "adins-rooney-2019#p5"]},
  {id: "rel/period-military-government", type: "PHASE_OF", from: "period/military-government", to: "state/peru", when: "1968/1975", voice: "judges",
   statement: "No phase of the relationship was closer than that of the military regime.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/military-years-shape-relations", type: "CONTRIBUTED_TO", from: "period/military-government", to: "issue/bilateral-relations", when: "1968/", sector: "political", voice: "judges",
   statement: "All that followed between Lima and Moscow goes back to the years of the military regime.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/soviet-union-exports-machinery", type: "EXPORTS_TO", from: "state/soviet-union", to: "state/peru", when: "197X/",
   statement: "In the seventies few countries of Latin America bought more Soviet machines and engineering than Peru.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/soviet-union-provides-machinery", type: "PROVIDES", from: "state/soviet-union", to: "transfer/soviet-machinery-and-engineering", sector: "economic",
   statement: "The Soviet Union supplied Peru with machines and engineering services.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/peru-receives-machinery", type: "RECEIVES", from: "state/peru", to: "transfer/soviet-machinery-and-engineering", sector: "economic",
   statement: "Peru was among the Latin American countries that bought most of the Soviet Union's machines and engineering.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/aeroflot-operates-in-peru", type: "OPERATES_IN", from: "organization/aeroflot", to: "state/peru", when: "197X/",
   statement: "In the seventies Aeroflot came to use Peru as a hub.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/aeroflot-organ-of-soviet-union", type: "ORGAN_OF", from: "organization/aeroflot", to: "state/soviet-union", when: "[..1979]/[1970..]", sector: "economic", certainty: "inferred",
   statement: "Aeroflot was the airline of the Soviet state.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/fishing-company-operates-in-peru", type: "OPERATES_IN", from: "organization/soviet-fishing-company", to: "state/peru", when: "197X/",
   statement: "In the seventies the Soviet fishing company came to use Peru as a hub.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/fishing-company-organ-of-soviet-union", type: "ORGAN_OF", from: "organization/soviet-fishing-company", to: "state/soviet-union", when: "[..1979]/[1970..]", sector: "economic", certainty: "inferred",
   statement: "The fishing company with a hub in Peru was a Soviet enterprise.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/soviet-union-provides-defence-system", type: "PROVIDES", from: "state/soviet-union", to: "transfer/soviet-defence-system", sector: "military",
   statement: "The Soviet Union equipped Peru with tanks, aircraft, helicopters, missiles and other arms.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/military-government-acquires-defence-system", type: "RECEIVES", from: "government/grfa", to: "transfer/soviet-defence-system", sector: "military",
   statement: "The military government bought a whole Soviet defence system, as no other country of the region did.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/defence-system-shapes-relations", type: "CONTRIBUTED_TO", from: "transfer/soviet-defence-system", to: "issue/technical-military-cooperation", when: "197X/", sector: "military", voice: "judges",
   statement: "For the later course of relations the purchase of arms mattered most.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/military-government-promotes-scholarships", type: "CONTRIBUTED_TO", from: "government/grfa", to: "transfer/soviet-scholarships", when: "1968/1975", sector: "cultural",
   statement: "The military government encouraged Peruvians to take up the scholarships that were offered.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/soviet-union-provides-scholarships", type: "PROVIDES", from: "state/soviet-union", to: "transfer/soviet-scholarships", sector: "cultural",
   statement: "The scholarships, which Peruvians held until the nineties, came from the Soviet Union.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/universities-provide-scholarships", type: "PROVIDES", from: "organization/soviet-universities", to: "transfer/soviet-scholarships", sector: "cultural",
   statement: "Soviet universities trained the Peruvian holders of scholarships.", sources: ["adins-rooney-2019#p5"]},
  {id: "rel/students-receive-scholarships", type: "RECEIVES", from: "organization/peruvian-students", to: "transfer/soviet-scholarships", sector: "cultural", count: 200, countBound: "min",
   statement: "Several hundred young Peruvians studied at Soviet universities, from the military government's years until the nineties.", sources: ["adins-rooney-2019#p5"]}
] AS row
MERGE (a:Entity {dataset: $dataset, id: row.from})
MERGE (b:Entity {dataset: $dataset, id: row.to})
MERGE (a)-[r:$(row.type) {id: row.id}]->(b)
SET r += row {.*, type: null, from: null, to: null}, r.dataset = $dataset
RETURN "relation" AS asserts, row.id AS id
