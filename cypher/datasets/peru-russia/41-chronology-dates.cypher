// Dates that the paper gives less exactly, otherwise, or not at all: each from its own source, beside the paper's relation.
UNWIND [
  {id: "rel/union-succeeded-by-federation-chronology", type: "SUCCEEDED_BY", from: "state/soviet-union", to: "state/russian-federation", when: "1991-12-26",
   statement: "The Soviet Union was dissolved on 26 December 1991.", sources: ["chronology#russia"]},
  {id: "rel/union-treaty-establishes-soviet-union", type: "ESTABLISHES", from: "event/union-treaty", to: "state/soviet-union", when: "1922-12-30", certainty: "disputed",
   disputes: ["rel/russian-empire-succeeded-by-soviet-union"], disputesOn: "date",
   statement: "The Soviet Union was founded on 30 December 1922, five years after the date that the paper gives.", sources: ["chronology#russia"]},
  {id: "rel/velasco-leads-military-government-chronology", type: "HOLDS_OFFICE_IN", from: "leader/juan-velasco-alvarado", to: "government/grfa", when: "1968-10-03/1975-08",
   statement: "Velasco headed the military government from the coup of 3 October 1968 to late August 1975.", sources: ["chronology#peru"]},
  {id: "rel/military-government-governs-peru-chronology", type: "GOVERNS", from: "government/grfa", to: "state/peru", when: "1968-10-03/1980-07-28", certainty: "disputed",
   disputes: ["rel/military-government-governs-peru"], disputesOn: "date",
   statement: "The armed forces took power on 3 October 1968 and gave it back on 28 July 1980, five years after Velasco's fall.", sources: ["chronology#peru"]},
  {id: "rel/fujimori-government-governs-peru-chronology", type: "GOVERNS", from: "government/fujimori", to: "state/peru", when: "1990-07-28/2000-11-22",
   statement: "Fujimori governed Peru from 28 July 1990 to November 2000.", sources: ["chronology#peru"]},
  {id: "rel/peru-relations-with-soviet-union-exact", type: "DIPLOMATIC_RELATIONS_WITH", from: "state/peru", to: "state/soviet-union", when: "1969-02-01/19XX",
   statement: "Notes on relations at embassy level were exchanged on 1 February 1969.", sources: ["romanchenko-2024#1"]},
  {id: "rel/peru-disputes-with-ecuador-1995", type: "DISPUTES_WITH", from: "state/peru", to: "state/ecuador", when: "1995-01/1995-02-28", sector: "military",
   statement: "Peru and Ecuador fought from the end of January 1995 to the ceasefire of 28 February.", sources: ["pa-x#69"]},
  {id: "rel/peru-disputes-sea-with-chile-exact", type: "DISPUTES_WITH", from: "state/peru", to: "state/chile", when: "2008-01-16/2014-01-27",
   statement: "Peru applied to the court on 16 January 2008; the court gave judgment on 27 January 2014.", sources: ["icj-2014#1"]},
  {id: "rel/declaration-signed-at-cop21-exact", type: "SIGNED_AT", from: "agreement/strategic-partnership-declaration", to: "event/cop21", when: "2015-11-30", certainty: "inferred",
   statement: "The session opened on 30 November 2015, so that what was signed at it in November was signed on that day.", sources: ["unfccc-2016#title"]},
  {id: "rel/rio-group-succeeded-by-celac-exact", type: "SUCCEEDED_BY", from: "institution/rio-group", to: "institution/celac", when: "2011-12-02/2011-12-03",
   statement: "CELAC, established in February 2010, took over from the Rio Group at their joint summit of 2 and 3 December 2011.", sources: ["un-2011#letter"]},
  {id: "rel/peru-member-of-celac", type: "MEMBER_OF", from: "state/peru", to: "institution/celac", when: "2011-12-02/..", certainty: "inferred",
   statement: "CELAC unites the 33 sovereign states of the region, so that Peru is one of them.", sources: ["un-2011#letter"]},
  {id: "rel/russia-member-of-eurasian-economic-union", type: "MEMBER_OF", from: "state/russian-federation", to: "institution/eurasian-economic-union", when: "2015-01-01/..", sector: "economic",
   statement: "Russia is a party to the treaty of the Eurasian Economic Union, which took effect on 1 January 2015.", sources: ["eurasian-commission-2015#1"]},
  {id: "rel/commission-organ-of-eurasian-economic-union", type: "ORGAN_OF", from: "institution/eurasian-economic-commission", to: "institution/eurasian-economic-union", when: "2014-05-29/..", sector: "economic",
   statement: "The treaty signed on 29 May 2014 makes the Commission a body of the Eurasian Economic Union.", sources: ["eaeu-treaty-2014#8"]}
] AS row
MERGE (a:Entity {dataset: $dataset, id: row.from})
MERGE (b:Entity {dataset: $dataset, id: row.to})
MERGE (a)-[r:$(row.type) {id: row.id}]->(b)
SET r += row {.*, type: null, from: null, to: null}, r.dataset = $dataset
RETURN "relation" AS asserts, row.id AS id
