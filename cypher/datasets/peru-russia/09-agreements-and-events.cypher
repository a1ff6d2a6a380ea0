// Agreements last from their signing while they are in force; a declaration and an event are occasions.
UNWIND [
  {id: "agreement/fisheries-contracts", kind: "Agreement", name: "Soviet–Peruvian fisheries contracts", names: ["es:Contratos pesqueros", "ru:Рыболовные контракты"], when: "1980/1989", status: "in force",
   summary: "Contracts that Moscow wished to see prolonged in the eighties.", sources: ["adins-rooney-2019#p6"]},
  {id: "agreement/technical-military-agreement", kind: "Agreement", name: "Technical-Military Agreement", names: ["es:Acuerdo de cooperación técnico-militar", "ru:Соглашение о военно-техническом сотрудничестве"], when: "2004/..", status: "in force",
   summary: "The framework of arms purchases and technical cooperation.", sources: ["adins-rooney-2019#p16"]},
  {id: "agreement/partnership-agreement", kind: "Agreement", name: "Partnership Agreement", names: ["es:Acuerdo de Asociación", "ru:Соглашение о партнёрстве"], when: "2006/..", status: "in force",
   summary: "A high point of the relations of this century.", sources: ["adins-rooney-2019#p13"]},
  {id: "agreement/strategic-partnership-declaration", kind: "Agreement", name: "Joint Declaration of Strategic Partnership", names: ["es:Declaración conjunta de asociación estratégica", "ru:Совместное заявление о стратегическом партнёрстве"], when: "2015-11", status: "declared",
   summary: "A symbolic milestone that has remained on paper.", sources: ["adins-rooney-2019#p17"]},
  {id: "agreement/peru-russia-free-trade-agreement", kind: "Agreement", name: "Free trade agreement of Peru and Russia", names: ["es:Tratado de Libre Comercio Perú–Rusia", "ru:Соглашение о свободной торговле Перу и России"], status: "sought",
   summary: "What Peru would like to negotiate and Russia's customs union rules out.", sources: ["adins-rooney-2019#p15"]},

  {id: "event/first-diplomatic-contact", kind: "Event", name: "First diplomatic contact", names: ["es:Primer contacto diplomático", "ru:Первый дипломатический контакт"], when: "1863",
   summary: "Peru and the Russian Empire enter into contact.", sources: ["adins-rooney-2019#p1"]},
  {id: "event/cuban-revolution", kind: "Event", name: "Cuban Revolution", names: ["es:Revolución cubana", "ru:Кубинская революция"], when: "1959",
   summary: "The event that drew Moscow's attention to Latin America.", sources: ["adins-rooney-2019#p2"]},
  {id: "event/union-treaty", kind: "Event", name: "Treaty on the Creation of the USSR", names: ["es:Tratado de Creación de la URSS", "ru:Договор об образовании СССР"], when: "1922-12-30",
   summary: "The foundation of the Soviet Union in law, five years after the date that the paper gives.", sources: ["chronology#russia"]},
  {id: "event/military-takeover-in-peru", kind: "Event", name: "Coming to power of the military government", names: ["en:Coup of 1968", "es:Golpe de Estado de 1968", "ru:Приход военных к власти в Перу"], when: "1968",
   summary: "The armed forces take over in Peru.", sources: ["adins-rooney-2019#p4"]},
  {id: "event/embassy-relations", kind: "Event", name: "Diplomatic relations at embassy level", names: ["es:Relaciones diplomáticas a nivel de embajada", "ru:Дипломатические отношения на уровне посольств"], when: "1969-02",
   summary: "Peru and the Soviet Union establish relations at embassy level; dated by their fiftieth anniversary.", sources: ["adins-rooney-2019#p1", "adins-rooney-2019#p3", "adins-rooney-2019#p5"]},
  {id: "event/peruvian-economic-crisis", kind: "Event", name: "Economic crisis of Peru", names: ["es:Crisis económica del Perú", "ru:Экономический кризис в Перу"], when: "1980/1989",
   summary: "The deep crisis that Peru shared with other Latin American countries.", sources: ["adins-rooney-2019#p6"]},
  {id: "event/internal-armed-conflict", kind: "Event", name: "Internal armed conflict in Peru", names: ["es:Conflicto armado interno", "ru:Внутренний вооружённый конфликт в Перу"], when: "198X/", years: 10, yearsBound: "min",
   summary: "A conflict that began in the eighties and went on for over ten years.", sources: ["adins-rooney-2019#p6"]},
  {id: "event/end-of-the-soviet-union", kind: "Event", name: "End of the Soviet Union", names: ["es:Fin de la Unión Soviética", "ru:Распад СССР"], when: "1990~",
   summary: "The abrupt end to which the reforms led; the paper puts it between the eighties and the early nineties.", sources: ["adins-rooney-2019#p6", "adins-rooney-2019#p7"]},
  {id: "event/border-conflict-of-1995", kind: "Event", name: "Border conflict of Peru and Ecuador", names: ["en:Cenepa War", "es:Conflicto del Cenepa", "ru:Война Альто-Сенепа"], when: "1995-37",
   summary: "The conflict of early 1995.", sources: ["adins-rooney-2019#p9"]},
  {id: "event/entry-into-apec", kind: "Event", name: "Entry of Peru and Russia into APEC", names: ["es:Ingreso a APEC", "ru:Вступление в АТЭС"], when: "1998",
   summary: "Both economies join the forum.", sources: ["adins-rooney-2019#p9"]},
  {id: "event/maritime-dispute", kind: "Event", name: "Maritime dispute before the International Court of Justice", names: ["es:Diferendo marítimo Perú–Chile", "ru:Морской спор Перу и Чили"], when: "2008/2014",
   summary: "Peru and Chile before the court.", sources: ["adins-rooney-2019#p16"]},
  {id: "event/cop21", kind: "Event", name: "Conference of the Parties (COP21)", names: ["es:Conferencia de las Partes (COP21)", "ru:Конференция сторон (КС-21)"], when: "2015-11/2015-12",
   summary: "The climate conference at which the joint declaration was signed; the paper names November, the report of the conference its end in December.", sources: ["adins-rooney-2019#p17", "unfccc-2016#title"]},
  {id: "event/fiftieth-anniversary", kind: "Event", name: "Fiftieth anniversary of relations at embassy level", names: ["es:Quincuagésimo aniversario", "ru:Пятидесятилетие отношений"], when: "2019-02", years: 50, yearsBound: "exact",
   summary: "The celebration with which the paper opens.", sources: ["adins-rooney-2019#p1"]}
] AS row
MERGE (e:Entity {dataset: $dataset, id: row.id})
SET e:$(row.kind), e += row {.*, kind: null}
RETURN "entity" AS asserts, row.id AS id
