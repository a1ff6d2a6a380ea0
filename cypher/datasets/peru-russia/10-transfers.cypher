// What is supplied, built or offered. What the paper tells in the present tense, as part of
// what goes on under the agreement of 2004, began some day since then.
UNWIND [
  {id: "transfer/soviet-machinery-and-engineering", kind: "Transfer", name: "Soviet machinery and engineering services", names: ["es:Maquinaria e ingeniería soviéticas", "ru:Советские машины и инженерные услуги"], when: "197X/",
   summary: "Goods and services of which Peru was a main importer in Latin America.", sources: ["adins-rooney-2019#p5"]},
  {id: "transfer/soviet-defence-system", kind: "Transfer", name: "Soviet defence system of Peru", names: ["es:Sistema de defensa soviético", "ru:Советская система обороны Перу"], when: "197X",
   summary: "A complete system with tanks, aircraft, helicopters, missiles and more, unequalled in the region.", sources: ["adins-rooney-2019#p5"]},
  {id: "transfer/soviet-scholarships", kind: "Transfer", name: "Soviet scholarships for Peru", names: ["es:Becas soviéticas", "ru:Советские стипендии"], when: "[1968..1979]/199X",
   summary: "Places at Soviet universities, used under the military government and on until the nineties.", sources: ["adins-rooney-2019#p5"]},
  {id: "transfer/arms-purchases-of-1995", kind: "Transfer", name: "Arms purchases of 1995", names: ["es:Compras militares de 1995", "ru:Закупки оружия 1995 года"], when: "1995-37",
   summary: "What Peru bought for its armed forces during the conflict with Ecuador.", sources: ["adins-rooney-2019#p9"]},
  {id: "transfer/arms-purchases-of-2008-2013", kind: "Transfer", name: "Russian weapons, vehicles and aircraft, 2008–2013", names: ["es:Compras militares de 2008–2013", "ru:Закупки вооружений 2008–2013 годов"], when: "2008/2013",
   summary: "The core of the military relationship of this century.", sources: ["adins-rooney-2019#p16"]},
  {id: "transfer/mi-17sh-helicopters", kind: "Transfer", name: "Mi-17Sh helicopters", names: ["en:Mi-171Sh", "es:Helicópteros Mi-17Sh", "ru:Вертолёты Ми-171Ш"], when: "2008/2013",
   summary: "Russian helicopters bought by Peru, which the paper writes Mi17Sh.", sources: ["adins-rooney-2019#p16"]},
  {id: "transfer/mi-35-helicopters", kind: "Transfer", name: "Mi-35 helicopters", names: ["es:Helicópteros Mi-35", "ru:Вертолёты Ми-35"], when: "2008/2013",
   summary: "Russian helicopters bought by Peru, which the paper writes Mi35.", sources: ["adins-rooney-2019#p16"]},
  {id: "transfer/offset-services", kind: "Transfer", name: "Industrial compensation (offset)", names: ["es:Compensaciones industriales (offset)", "ru:Офсетные услуги"], when: "[2004..2019-02]/..",
   summary: "Compensation services that make Russian arms attractive.", sources: ["adins-rooney-2019#p16"]},
  {id: "transfer/aeronautical-maintenance-center", kind: "Transfer", name: "Aeronautical Maintenance Center", names: ["en:CEMAE", "es:Centro de Mantenimiento Aeronáutico", "ru:Центр технического обслуживания авиации"], when: "[2004..2019-02]/..",
   summary: "A plant for the upkeep of aircraft that Russia builds.", sources: ["adins-rooney-2019#p16"]},
  {id: "transfer/security-training", kind: "Transfer", name: "Russian security training offered to Peru", names: ["es:Capacitación en seguridad", "ru:Обучение в области безопасности"], when: "[2004..2019-02]/..",
   summary: "Courses offered against drug trafficking, for emergencies and for peacekeeping.", sources: ["adins-rooney-2019#p16"]}
] AS row
MERGE (e:Entity {dataset: $dataset, id: row.id})
SET e:$(row.kind), e += row {.*, kind: null}
RETURN "entity" AS asserts, row.id AS id
