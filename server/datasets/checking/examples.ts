import type { Stated } from "../../../model/exchange/reader.ts";

/** What has fields that a reader writes. */
export type Described = Stated["asserts"] | "manifest";

/** Every field that can be written, with an example: what messages show, and what `docs/data-model.md` tables. */
export const EXAMPLES: Readonly<Record<Described, Readonly<Record<string, unknown>>>> = {
  manifest: {
    id: "peru-russia",
    title: "Peru and Russia, 1863–2019",
    summary: "How relations between Peru and Russia began, flourished and slackened.",
    version: "1.0.0",
    licence: "CC-BY-4.0",
    span: { start: "1863-01-01", end: "2019-12-31" },
    opening: { start: "1968-01-01", end: "1975-12-31" },
    poles: { left: ["state/peru"], right: ["state/soviet-union"] },
    questions: [
      {
        text: "How could coexistence have reached Peru's students?",
        from: "doctrine/peaceful-coexistence",
        to: "organization/peruvian-students",
      },
    ],
    defaults: { neighbourhood: { actor: "state/peru" } },
    scripts: ["01-vocabulary.cypher", "02-sources.cypher", "03-states.cypher"],
  },
  type: {
    type: "TRADES_WITH",
    name: "trades with",
    inverseName: "trades with",
    description: "Goods pass between the two, whoever pays.",
    from: ["State"],
    to: ["State"],
    sameKind: false,
    reflexive: false,
    sector: "economic",
    polarity: "+",
    influence: "both",
    basis: "contact",
    role: false,
  },
  source: {
    id: "adins-rooney-2019",
    name: "Adins and Rooney 2019",
    citation: "Adins, S. and Rooney, M. (2019). Las relaciones entre el Perú y Rusia.",
    writtenAt: "2019-06-30",
    url: "https://example.org/peru-russia",
    summary: "The relations of both countries from 1863 on.",
    locatorName: "paragraph",
  },
  entity: {
    id: "state/peru",
    kind: "State",
    name: "Peru",
    names: ["es:Perú", "ru:Перу"],
    summary: "A state on the Pacific coast of South America.",
    when: "1821/..",
    status: "in force",
    intensity: 2,
    sources: ["adins-rooney-2019#p1"],
    identifiers: ["wikidata:Q419", "iso3166:PE"],
  },
  relation: {
    id: "rel/peru-trades-with-soviet-union",
    type: "TRADES_WITH",
    from: "state/peru",
    to: "state/soviet-union",
    when: "1969/1991",
    certainty: "stated",
    voice: "reports",
    accordingTo: "Peruvian statistics",
    denied: false,
    sector: "economic",
    statement: "Peru sold fishmeal and metals to the Soviet Union.",
    sources: ["adins-rooney-2019#p8"],
    disputes: ["rel/peru-trades-little-with-soviet-union"],
    disputesOn: "figure",
  },
};
