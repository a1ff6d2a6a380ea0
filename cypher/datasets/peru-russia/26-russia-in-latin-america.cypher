// Paragraph 11: Putin's government and its four interests in Latin America. "The beginning of the century" is 2000~; CELAC,
// which had a predecessor (p13), cannot be given that date and has the paper's present.
UNWIND [
  {id: "rel/putin-leads-his-government", type: "HOLDS_OFFICE_IN", from: "leader/vladimir-putin", to: "government/putin", when: "2000~/..",
   statement: "Putin has led Russia's government since the beginning of the century.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/putin-government-governs-russia", type: "GOVERNS", from: "government/putin", to: "state/russian-federation", when: "2000~/..",
   statement: "Since the beginning of the century Russia has been governed under Putin.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/putin-government-reaffirms-primakov-doctrine", type: "REAFFIRMS", from: "government/putin", to: "doctrine/primakov", when: "2000~/..",
   statement: "Putin's government has kept foreign policy on the lines of the Primakov Doctrine.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/putin-government-revises-primakov-doctrine", type: "REVISES", from: "government/putin", to: "doctrine/primakov", when: "2000~/..",
   statement: "Little by little the doctrine has taken on new shades.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/russia-pursues-four-interests", type: "PRIORITIZES", from: "state/russian-federation", to: "region/latin-america", when: "2000~/..", sector: "political", count: 4, countBound: "exact",
   statement: "Moscow pursues four main interests in Latin America.", sources: ["adins-rooney-2019#p11"]},

  {id: "rel/tensions-mark-russia-and-the-west", type: "CHARACTERIZES", from: "condition/tensions-with-the-west", to: "state/russian-federation", when: "2008/..", sector: "political",
   statement: "Since 2008 Russia and the West have been more and more at odds.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/tensions-led-to-tit-for-tat", type: "CONTRIBUTED_TO", from: "condition/tensions-with-the-west", to: "policy/tit-for-tat", when: "2008/..", sector: "political",
   statement: "Tension with the West is what Moscow answers in Latin America.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/russia-carries-out-tit-for-tat", type: "CARRIES_OUT", from: "state/russian-federation", to: "policy/tit-for-tat", when: "2008/..", sector: "political",
   statement: "From time to time since 2008 Moscow has paid the United States back in its own region.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/russia-balances-united-states", type: "BALANCES", from: "state/russian-federation", to: "state/united-states", when: "2008/..",
   statement: "In Latin America Russia sets itself against the United States, as the Soviet Union did.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/bolivarian-axis-supports-tit-for-tat", type: "CONTRIBUTED_TO", from: "organization/bolivarian-axis", to: "policy/tit-for-tat", when: "2008/..", sector: "political",
   statement: "The Bolivarian governments lend Moscow their support in this.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/bolivarian-axis-cooperates-with-russia", type: "COOPERATES_WITH", from: "organization/bolivarian-axis", to: "state/russian-federation", when: "2008/..", sector: "political",
   statement: "Russia and the revisionist governments of the Bolivarian axis work together.", sources: ["adins-rooney-2019#p11"]},

  {id: "rel/national-champions-of-russia", type: "ORGAN_OF", from: "organization/national-champions", to: "state/russian-federation", when: "2000~/..", sector: "economic", certainty: "inferred",
   statement: "The large firms are Russia's own, and what they want counts among Moscow's interests.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/national-champions-perceive-latin-america", type: "PERCEIVES", from: "organization/national-champions", to: "region/latin-america", when: "2000~/..", sector: "economic",
   statement: "Russia's large firms look on Latin America as a place to invest.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/national-champions-seek-nuclear-energy", type: "SEEKS", from: "organization/national-champions", to: "issue/nuclear-energy", when: "2000~/..", sector: "economic",
   statement: "Nuclear energy in Latin America attracts Russian firms.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/national-champions-seek-hydropower", type: "SEEKS", from: "organization/national-champions", to: "issue/hydropower", when: "2000~/..", sector: "economic",
   statement: "The building of hydroelectric stations in Latin America attracts Russian firms.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/national-champions-seek-railways", type: "SEEKS", from: "organization/national-champions", to: "issue/railways", when: "2000~/..", sector: "economic",
   statement: "The building of railways in Latin America attracts Russian firms.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/national-champions-seek-natural-resources", type: "SEEKS", from: "organization/national-champions", to: "issue/natural-resources", when: "2000~/..", sector: "economic",
   statement: "Oil, gas and ores in Latin America attract Russian firms.", sources: ["adins-rooney-2019#p11"]},

  {id: "rel/russia-carries-out-regional-dialogue", type: "CARRIES_OUT", from: "state/russian-federation", to: "policy/dialogue-with-regional-institutions", when: "2000~/..", sector: "political",
   statement: "Moscow keeps up a political dialogue with the main bodies of the region.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/russia-in-dialogue-with-celac", type: "COOPERATES_WITH", from: "state/russian-federation", to: "institution/celac", when: "2018/..", sector: "political",
   statement: "CELAC is one of the regional bodies with which Moscow keeps up a political dialogue.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/russia-in-dialogue-with-mercosur", type: "COOPERATES_WITH", from: "state/russian-federation", to: "institution/mercosur", when: "2000~/..", sector: "political",
   statement: "Mercosur is one of the regional bodies with which Moscow keeps up a political dialogue.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/russia-in-dialogue-with-andean-community", type: "COOPERATES_WITH", from: "state/russian-federation", to: "institution/andean-community", when: "2000~/..", sector: "political",
   statement: "The Andean Community is one of the regional bodies with which Moscow keeps up a political dialogue.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/dialogue-serves-polycentric-order", type: "CONTRIBUTED_TO", from: "policy/dialogue-with-regional-institutions", to: "doctrine/polycentric-order", when: "2000~/..", sector: "political", certainty: "inferred", accordingTo: "Moscow",
   statement: "Through this dialogue, Moscow expects, the region can help to bring about an order with many centres.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/anti-imperialism-serves-dialogue", type: "CONTRIBUTED_TO", from: "doctrine/anti-imperialism", to: "policy/dialogue-with-regional-institutions", when: "2000~/..", sector: "ideational",
   statement: "Moscow builds on the anti-imperialist current in some of the region's countries.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/bolivarian-axis-advocates-anti-imperialism", type: "ADVOCATES", from: "organization/bolivarian-axis", to: "doctrine/anti-imperialism", when: "2000~/..", certainty: "inferred",
   statement: "There is an anti-imperialist current in some of the region's countries, most likely those of the Bolivarian axis.", sources: ["adins-rooney-2019#p11"]},

  {id: "rel/russia-projects-soft-power", type: "CARRIES_OUT", from: "state/russian-federation", to: "policy/soft-power-projection", when: "2000~/..", sector: "cultural",
   statement: "Latin America gives Russia a chance to show its soft power.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/great-power-image-guides-soft-power", type: "GUIDES", from: "doctrine/great-power", to: "policy/soft-power-projection", when: "2000~/..",
   statement: "At home and abroad Russia is to be seen as a great power.", sources: ["adins-rooney-2019#p11"]},
  {id: "rel/polycentric-order-guides-regional-dialogue", type: "GUIDES", from: "doctrine/polycentric-order", to: "policy/dialogue-with-regional-institutions", when: "2000~/..",
   statement: "The dialogue serves the aim of a world with many centres.", sources: ["adins-rooney-2019#p11"]}
] AS row
MERGE (a:Entity {dataset: $dataset, id: row.from})
MERGE (b:Entity {dataset: $dataset, id: row.to})
MERGE (a)-[r:$(row.type) {id: row.id}]->(b)
SET r += row {.*, type: null, from: null, to: null}, r.dataset = $dataset
RETURN "relation" AS asserts, row.id AS id
