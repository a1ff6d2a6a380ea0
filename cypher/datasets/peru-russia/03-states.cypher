// States. The paper dates the Soviet Union from 1917 and gives no day of its end, which the chronology has.
UNWIND [
  {id: "state/peru", kind: "State", name: "Peru", names: ["es:Perú", "ru:Перу"], identifiers: ["wikidata:Q419", "iso3166:PE", "cow:135", "cowcode:PER", "gw:135"], when: "1821/..",
   summary: "South American republic, one of the first in its region to deal with the Russian Empire and late to exchange embassies with Moscow.",
   sources: ["adins-rooney-2019#p1", "chronology#www.historyfiles.co.uk/KingListsAmericas/SouthPeru.htm"]},
  {id: "state/russian-empire", kind: "State", name: "Russian Empire", names: ["es:Imperio ruso", "ru:Российская империя"], identifiers: ["wikidata:Q34266", "cow:365", "cowcode:RUS", "gw:365"], when: "1721/1917",
   summary: "The tsarist state with which Peru first made contact.",
   sources: ["adins-rooney-2019#p1", "chronology#piglix.com/piglix/Russian_Empire"]},
  {id: "state/soviet-russia", kind: "State", name: "Soviet Russia", names: ["en:Russian SFSR", "es:Rusia soviética", "ru:Советская Россия", "ru:РСФСР"], when: "1917-11/1922-12-30",
   summary: "What stood between the Empire and the foundation of the Soviet Union, which the paper calls by the name of the Union.",
   sources: ["archontology#lenin", "archontology#nations/ussr/01_polity.php"]},
  {id: "state/soviet-union", kind: "State", name: "Soviet Union", names: ["en:USSR", "es:Unión Soviética", "es:URSS", "ru:Советский Союз", "ru:СССР"], identifiers: ["wikidata:Q15180", "iso3166-3:SUHH", "cow:365", "cowcode:RUS", "gw:365"], when: "1917/1991-12-26",
   summary: "The second of Russia's three forms of state in this story, and Peru's arms supplier in the seventies.",
   sources: ["adins-rooney-2019#p2", "adins-rooney-2019#p6", "archontology#nations/ussr/01_polity.php"]},
  {id: "state/russian-federation", kind: "State", name: "Russian Federation", names: ["en:Russia", "es:Federación de Rusia", "ru:Российская Федерация"], identifiers: ["wikidata:Q159", "iso3166:RU", "cow:365", "cowcode:RUS", "gw:365"], when: "1991/..",
   summary: "Russia since the end of the Soviet Union.",
   sources: ["adins-rooney-2019#p1", "adins-rooney-2019#p7", "adins-rooney-2019#p18", "archontology#nations/ussr/01_polity.php"]},
  {id: "state/united-states", kind: "State", name: "United States", names: ["es:Estados Unidos", "ru:Соединённые Штаты Америки"], identifiers: ["wikidata:Q30", "iso3166:US", "cow:2", "cowcode:USA", "gw:2"],
   summary: "Hegemon of the hemisphere, Peru's traditional partner and Moscow's rival.",
   sources: ["adins-rooney-2019#p2", "adins-rooney-2019#p3", "adins-rooney-2019#p12"]},
  {id: "state/chile", kind: "State", name: "Chile", names: ["ru:Чили"], identifiers: ["wikidata:Q298", "iso3166:CL", "cow:155", "cowcode:CHL", "gw:155"],
   summary: "Neighbour of Peru, opponent in a territorial and later a maritime dispute, and a larger exporter to Russia.",
   sources: ["adins-rooney-2019#p4", "adins-rooney-2019#p14", "adins-rooney-2019#p16"]},
  {id: "state/ecuador", kind: "State", name: "Ecuador", names: ["ru:Эквадор"], identifiers: ["wikidata:Q736", "iso3166:EC", "cow:130", "cowcode:ECU", "gw:130"],
   summary: "Neighbour of Peru, its enemy in the border conflict of 1995, and a larger exporter to Russia.",
   sources: ["adins-rooney-2019#p4", "adins-rooney-2019#p9", "adins-rooney-2019#p14"]}
] AS row
MERGE (e:Entity {dataset: $dataset, id: row.id})
SET e:$(row.kind), e += row {.*, kind: null}
RETURN "entity" AS asserts, row.id AS id
