// Ideas that guide policy, and roles in which states see themselves.
UNWIND [
  {id: "doctrine/peaceful-coexistence", kind: "Doctrine", name: "Peaceful coexistence", names: ["es:Coexistencia pacífica", "ru:Мирное сосуществование"],
   summary: "Khrushchev's line, with which Moscow began to turn to Latin America.", sources: ["adins-rooney-2019#p2"]},
  {id: "doctrine/anti-communism", kind: "Doctrine", name: "Anti-communism", names: ["es:Anticomunismo", "ru:Антикоммунизм"],
   summary: "Stance of Latin America's elites against the Soviet Union.", sources: ["adins-rooney-2019#p2"]},
  {id: "doctrine/political-conservatism", kind: "Doctrine", name: "Peru's political conservatism", names: ["es:Conservadurismo político", "ru:Политический консерватизм Перу"],
   summary: "The outlook behind the ban on dealings with socialist countries.", sources: ["adins-rooney-2019#p3"]},
  {id: "doctrine/universalization", kind: "Doctrine", name: "Universalization of foreign relations", names: ["es:Universalización de las relaciones exteriores", "ru:Универсализация внешних связей"],
   summary: "The idea of the sixties that Peru should deal with all countries, whatever their system.", sources: ["adins-rooney-2019#p4"]},
  {id: "doctrine/great-power", kind: "Doctrine", name: "Russia as a great power", names: ["es:Rusia como gran potencia", "ru:Россия — великая держава"],
   summary: "Russia's image of itself, much the same as empire, union and federation.", sources: ["adins-rooney-2019#p7", "adins-rooney-2019#p11", "adins-rooney-2019#p18"]},
  {id: "doctrine/primakov", kind: "Doctrine", name: "Primakov Doctrine", names: ["es:Doctrina Primakov", "ru:Доктрина Примакова"],
   summary: "Russia as a power of its own that helps to build a polycentric order and looks in several directions.", sources: ["adins-rooney-2019#p7", "adins-rooney-2019#p10", "adins-rooney-2019#p11"]},
  {id: "doctrine/polycentric-order", kind: "Doctrine", name: "Polycentric international order", names: ["es:Orden internacional policéntrico", "ru:Полицентричный миропорядок"],
   summary: "A world with several centres, of which Russia wants to be an architect.", sources: ["adins-rooney-2019#p7", "adins-rooney-2019#p11"]},
  {id: "doctrine/fujimori-decade-premises", kind: "Doctrine", name: "Foreign policy premises of the Fujimori decade", names: ["es:Premisas de la década de Fujimori", "ru:Внешнеполитические установки десятилетия Фухимори"], when: "199X/..",
   summary: "International reinsertion and the economy first; kept by the governments that followed.", sources: ["adins-rooney-2019#p8", "adins-rooney-2019#p12"]},
  {id: "doctrine/status-seeker", kind: "Doctrine", name: "Peru as a status seeker", names: ["es:Perú en busca de estatus", "ru:Перу в поисках статуса"],
   summary: "Peru in the new century, in search of standing abroad.", sources: ["adins-rooney-2019#p12"]},
  {id: "doctrine/human-rights-and-democracy", kind: "Doctrine", name: "Human rights and democracy", names: ["es:Derechos humanos y democracia", "ru:Права человека и демократия"],
   summary: "Western political values that Peru promotes.", sources: ["adins-rooney-2019#p12"]},
  {id: "doctrine/anti-imperialism", kind: "Doctrine", name: "Anti-imperialism", names: ["es:Antiimperialismo", "ru:Антиимпериализм"],
   summary: "A current in some Latin American countries that Moscow can build on.", sources: ["adins-rooney-2019#p11"]},
  {id: "doctrine/assertive-pragmatic-foreign-policy", kind: "Doctrine", name: "Peru as an assertive and pragmatic actor", names: ["es:Política exterior asertiva y pragmática", "ru:Напористая и прагматичная внешняя политика"],
   summary: "One of the two poles of Peru's self-image, strongest under the military government.", sources: ["adins-rooney-2019#p18"]},
  {id: "doctrine/hemispheric-conservative-foreign-policy", kind: "Doctrine", name: "Peru as a conservative actor of its hemisphere", names: ["es:Política exterior hemisférica y conservadora", "ru:Консервативная политика в пределах полушария"],
   summary: "The other pole of Peru's self-image: its neighbours and Washington, in a conservative and ideological frame.", sources: ["adins-rooney-2019#p18"]},
  {id: "doctrine/ideas-of-self-and-other", kind: "Doctrine", name: "Ideas of self, other and system", names: ["es:Ideas de sí mismo, del otro y del sistema", "ru:Представления о себе, другом и системе"],
   summary: "How each of the two countries sees itself, the other and the structure of the international system.", sources: ["adins-rooney-2019#p20"]}
] AS row
MERGE (e:Entity {dataset: $dataset, id: row.id})
SET e:$(row.kind), e += row {.*, kind: null}
RETURN "entity" AS asserts, row.id AS id
