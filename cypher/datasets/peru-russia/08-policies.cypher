// Measures that states take, or are advised to take.
UNWIND [
  {id: "policy/soviet-turn-to-latin-america", kind: "Policy", name: "Soviet turn to Latin America", names: ["es:Acercamiento soviético a América Latina", "ru:Поворот СССР к Латинской Америке"],
   summary: "Moscow's pragmatic approach to a region that could buy its goods and counter Washington.", sources: ["adins-rooney-2019#p2"]},
  {id: "policy/ban-on-socialist-trade-and-films", kind: "Policy", name: "Ban on socialist trade and Soviet films", names: ["es:Prohibición del comercio socialista y del cine soviético", "ru:Запрет торговли с соцстранами и советского кино"],
   summary: "Peru's prohibition of commerce with socialist countries and of Soviet films.", years: 10, yearsBound: "min", when: "194X/196X?", sources: ["adins-rooney-2019#p3"]},
  {id: "policy/gorbachev-reforms", kind: "Policy", name: "Gorbachev's reforms", names: ["es:Reformas de Gorbachov", "ru:Реформы Горбачёва"],
   summary: "Sudden reforms of the Soviet economy and polity.", sources: ["adins-rooney-2019#p6"]},
  {id: "policy/russian-turn-to-the-west", kind: "Policy", name: "Russia's turn to the West", names: ["es:Giro de Rusia hacia Occidente", "ru:Прозападный курс России"],
   summary: "The line of the early nineties, to strengthen ties with the West.", sources: ["adins-rooney-2019#p7"]},
  {id: "policy/shock-therapy", kind: "Policy", name: "Shock therapy", names: ["es:Terapia de choque", "ru:Шоковая терапия"],
   summary: "Orthodox economic programme after the ideas of the IMF.", sources: ["adins-rooney-2019#p7"]},
  {id: "policy/multi-vector-orientation", kind: "Policy", name: "Multi-vector orientation", names: ["es:Orientación multivectorial", "ru:Многовекторность"],
   summary: "Independent Russian policy in several directions, Latin America among them.", sources: ["adins-rooney-2019#p7"]},
  {id: "policy/unilateral-trade-liberalization", kind: "Policy", name: "Unilateral trade liberalization of Peru", names: ["es:Apertura comercial unilateral", "ru:Односторонняя либерализация торговли"],
   summary: "Peru's way back into the world economy.", sources: ["adins-rooney-2019#p8"]},
  {id: "policy/fishery-exports", kind: "Policy", name: "Stronger ties with Russia in fisheries", names: ["es:Fortalecimiento del vínculo pesquero con Rusia", "ru:Укрепление рыболовных связей с Россией"],
   summary: "What Peru could have pursued as an exporter of fish products in the nineties and did not.", sources: ["adins-rooney-2019#p9"]},
  {id: "policy/tit-for-tat", kind: "Policy", name: "Tit for tat in Latin America", names: ["es:Ojo por ojo en América Latina", "ru:«Око за око» в Латинской Америке"],
   summary: "Russia's recurrent answer to the United States in its own region.", sources: ["adins-rooney-2019#p11"]},
  {id: "policy/dialogue-with-regional-institutions", kind: "Policy", name: "Dialogue with Latin America's institutions", names: ["es:Diálogo con las instituciones regionales", "ru:Диалог с региональными организациями"],
   summary: "Moscow's political dialogue with CELAC, Mercosur, the Andean Community and others.", sources: ["adins-rooney-2019#p11"]},
  {id: "policy/soft-power-projection", kind: "Policy", name: "Projection of Russian soft power", names: ["es:Proyección del poder blando ruso", "ru:Проекция мягкой силы России"],
   summary: "Show of greatness to audiences at home and abroad.", sources: ["adins-rooney-2019#p11"]},
  {id: "policy/nation-branding", kind: "Policy", name: "Peru Brand campaigns", names: ["es:Marca Perú", "ru:Бренд «Перу»"],
   summary: "Advertising that builds and promotes an image of Peru.", sources: ["adins-rooney-2019#p12"]},
  {id: "policy/hosting-of-summits", kind: "Policy", name: "Hosting of international summits", names: ["es:Organización de cumbres internacionales", "ru:Проведение международных саммитов"],
   summary: "A way for Peru to gain standing.", sources: ["adins-rooney-2019#p12"]},
  {id: "policy/military-modernization", kind: "Policy", name: "Modernization of Peru's military equipment", names: ["es:Modernización del equipamiento militar", "ru:Модернизация вооружений Перу"],
   summary: "Renewal and repowering of equipment, no longer put off in the years of the maritime dispute.", sources: ["adins-rooney-2019#p16"]},
  {id: "policy/joint-trade-promotion", kind: "Policy", name: "Promotion of each other's products", names: ["es:Promoción de productos en ambos mercados", "ru:Продвижение товаров на рынках друг друга"],
   summary: "A more efficient strategy that the authors would have both countries build.", sources: ["adins-rooney-2019#p19"]},
  {id: "policy/russian-public-diplomacy", kind: "Policy", name: "Russian public diplomacy in Peru", names: ["es:Diplomacia pública rusa", "ru:Публичная дипломатия России"],
   summary: "Russia's effort to be found attractive and reliable in Peru.", sources: ["adins-rooney-2019#p20"]}
] AS row
MERGE (e:Entity {dataset: $dataset, id: row.id})
SET e:$(row.kind), e += row {.*, kind: null}
RETURN "entity" AS asserts, row.id AS id
