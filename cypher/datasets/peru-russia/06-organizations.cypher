// Parties, firms, movements and social groups.
UNWIND [
  {id: "organization/cpsu", kind: "Organization", name: "Communist Party of the Soviet Union", names: ["en:CPSU", "es:PCUS", "ru:КПСС"],
   summary: "Ruling party of the Soviet Union, which expected little revolution from Latin America.", sources: ["adins-rooney-2019#p2"]},
  {id: "organization/latin-american-elites", kind: "Organization", name: "Elites of Latin America", names: ["es:Élites latinoamericanas", "ru:Элиты Латинской Америки"],
   summary: "The region's ruling circles, firmly anti-communist.", sources: ["adins-rooney-2019#p2"]},
  {id: "organization/progressive-intellectuals-and-politicians", kind: "Organization", name: "Progressive intellectuals and politicians of Peru", names: ["es:Intelectuales y políticos progresistas", "ru:Прогрессивные интеллектуалы и политики Перу"],
   summary: "Among the first to call for wider foreign relations.", sources: ["adins-rooney-2019#p4"]},
  {id: "organization/peruvian-military-circles", kind: "Organization", name: "Military circles of Peru", names: ["es:Círculos militares", "ru:Военные круги Перу"],
   summary: "Officers who called for wider foreign relations.", sources: ["adins-rooney-2019#p4"]},
  {id: "organization/new-generation-of-diplomats", kind: "Organization", name: "New generation of Peruvian diplomats", names: ["es:Nueva generación de diplomáticos", "ru:Новое поколение дипломатов Перу"],
   summary: "Younger diplomats who called for wider foreign relations.", sources: ["adins-rooney-2019#p4"]},
  {id: "organization/aeroflot", kind: "Organization", name: "Aeroflot", names: ["ru:Аэрофлот"],
   summary: "Soviet airline with a hub in Peru.", sources: ["adins-rooney-2019#p5"]},
  {id: "organization/soviet-fishing-company", kind: "Organization", name: "Soviet fishing company", names: ["es:Empresa pesquera soviética", "ru:Советская рыболовная компания"],
   summary: "Soviet enterprise with a hub in Peru; the paper does not name it.", sources: ["adins-rooney-2019#p5"]},
  {id: "organization/soviet-universities", kind: "Organization", name: "Soviet universities", names: ["es:Universidades soviéticas", "ru:Советские университеты"],
   summary: "Where Peruvian holders of scholarships studied.", sources: ["adins-rooney-2019#p5"]},
  {id: "organization/peruvian-students", kind: "Organization", name: "Peruvian students in the Soviet Union", names: ["es:Estudiantes peruanos en la Unión Soviética", "ru:Перуанские студенты в СССР"],
   summary: "Several hundred Peruvians who were trained at Soviet universities.", count: 200, countBound: "min", sources: ["adins-rooney-2019#p5"]},
  {id: "organization/national-champions", kind: "Organization", name: "Russia's national champions", names: ["es:Campeones nacionales rusos", "ru:Российские национальные чемпионы"], when: "[1991..2019-02]/..",
   summary: "Large Russian firms that look for places to invest in Latin America.", sources: ["adins-rooney-2019#p11", "archontology#nations/ussr/01_polity.php"]},
  {id: "organization/bolivarian-axis", kind: "Organization", name: "Bolivarian axis", names: ["es:Eje bolivariano", "ru:Боливарианская ось"],
   summary: "Revisionist governments of Latin America that support Moscow.", sources: ["adins-rooney-2019#p11"]},
  {id: "organization/peruvian-entrepreneurs", kind: "Organization", name: "Entrepreneurs of Peru", names: ["es:Empresarios peruanos", "ru:Предприниматели Перу"],
   summary: "Would come to know their Russian counterparts if trade were promoted better.", sources: ["adins-rooney-2019#p19"]},
  {id: "organization/russian-entrepreneurs", kind: "Organization", name: "Entrepreneurs of Russia", names: ["es:Empresarios rusos", "ru:Предприниматели России"],
   summary: "Would come to know their Peruvian counterparts if trade were promoted better.", sources: ["adins-rooney-2019#p19"]}
] AS row
MERGE (e:Entity {dataset: $dataset, id: row.id})
SET e:$(row.kind), e += row {.*, kind: null}
RETURN "entity" AS asserts, row.id AS id
