// Periods of greater and lesser intensity, coded from -2 to 2 after what the paper says of each; and regions.
UNWIND [
  {id: "period/imperial-contact", kind: "Period", name: "Contact with the Empire", names: ["es:Contacto con el Imperio", "ru:Контакты с Империей"], when: "1863/1917", intensity: 0,
   summary: "An early relationship, of which the paper says no more than that it existed.", sources: ["adins-rooney-2019#p1", "adins-rooney-2019#p18"]},
  {id: "period/scarce-interaction", kind: "Period", name: "Relations before the Cuban Revolution", names: ["es:Relaciones antes de la Revolución cubana", "ru:Отношения до Кубинской революции"], when: "1917/1959", intensity: -2,
   summary: "The Soviet Union and Latin America have little to do with each other.", sources: ["adins-rooney-2019#p2", "adins-rooney-2019#p18"]},
  {id: "period/slow-thaw", kind: "Period", name: "Slow thaw", names: ["es:Lento deshielo", "ru:Медленное потепление"], when: "1959/1968", intensity: -1,
   summary: "Moscow turns to the region; in Peru the ideas come before the deeds.", sources: ["adins-rooney-2019#p2", "adins-rooney-2019#p3", "adins-rooney-2019#p4", "adins-rooney-2019#p18"]},
  {id: "period/military-government", kind: "Period", name: "Years of the military government", names: ["es:Años del gobierno militar", "ru:Годы военного правительства"], when: "1968/1975", intensity: 2,
   summary: "Starting point and summit of the relationship.", sources: ["adins-rooney-2019#p5", "adins-rooney-2019#p18"]},
  {id: "period/slowdown-of-the-eighties", kind: "Period", name: "Relations of the eighties", names: ["es:Relaciones de los ochenta", "ru:Отношения восьмидесятых"], when: "1980/1989", intensity: 0,
   summary: "Crises at home leave debt and fisheries, and yet a record of exports.", sources: ["adins-rooney-2019#p6", "adins-rooney-2019#p18"]},
  {id: "period/parallel-nineties", kind: "Period", name: "Relations of the nineties", names: ["es:Relaciones de los noventa", "ru:Отношения девяностых"], when: "1990/1999", intensity: -1,
   summary: "Similar policies, little attention, and initiatives that came from Moscow.", sources: ["adins-rooney-2019#p7", "adins-rooney-2019#p8", "adins-rooney-2019#p9", "adins-rooney-2019#p10", "adins-rooney-2019#p18"]},
  {id: "period/new-century", kind: "Period", name: "Relations of the new century", names: ["es:Relaciones del nuevo siglo", "ru:Отношения нового века"], when: "[2000..2001]/..", intensity: 1,
   summary: "Agreements, bodies and arms, with trade below its potential.", sources: ["adins-rooney-2019#p13", "adins-rooney-2019#p14", "adins-rooney-2019#p17", "adins-rooney-2019#p18"]},

  {id: "region/latin-america", kind: "Region", name: "Latin America", names: ["es:América Latina", "ru:Латинская Америка"],
   summary: "The region in which Moscow looks for partners and a counterweight.", sources: ["adins-rooney-2019#p2", "adins-rooney-2019#p11"]},
  {id: "region/south-america", kind: "Region", name: "South America", names: ["es:América del Sur", "ru:Южная Америка"],
   summary: "The states beside which Peru was slow.", sources: ["adins-rooney-2019#p3"]},
  {id: "region/neighbouring-countries", kind: "Region", name: "Peru's neighbours", names: ["es:Países vecinos", "ru:Соседи Перу"],
   summary: "First in Peru's foreign policy by tradition, above all Chile and Ecuador.", sources: ["adins-rooney-2019#p4", "adins-rooney-2019#p18"]},
  {id: "region/the-west", kind: "Region", name: "The West", names: ["es:Occidente", "ru:Запад"],
   summary: "What Russia sought in the early nineties and has been at odds with since 2008.", sources: ["adins-rooney-2019#p7", "adins-rooney-2019#p11"]},
  {id: "region/europe", kind: "Region", name: "Europe", names: ["es:Europa", "ru:Европа"],
   summary: "Traditional partners of Peru and trading partners of Russia.", sources: ["adins-rooney-2019#p8", "adins-rooney-2019#p12", "adins-rooney-2019#p15"]},
  {id: "region/asia", kind: "Region", name: "Asia", names: ["ru:Азия"],
   summary: "Trading partners of Russia.", sources: ["adins-rooney-2019#p15"]},
  {id: "region/middle-east-and-north-africa", kind: "Region", name: "Middle East and North Africa", names: ["en:MENA", "es:Oriente Medio y Norte de África", "ru:Ближний Восток и Северная Африка"],
   summary: "Some of its economies are trading partners of Russia.", sources: ["adins-rooney-2019#p15"]},
  {id: "region/world", kind: "Region", name: "The world", names: ["es:El mundo", "ru:Мир"],
   summary: "All markets to which Peru exports.", sources: ["adins-rooney-2019#p14"]}
] AS row
MERGE (e:Entity {dataset: $dataset, id: row.id})
SET e:$(row.kind), e += row {.*, kind: null}
RETURN "entity" AS asserts, row.id AS id
