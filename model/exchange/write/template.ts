import type { RecipeText } from "../recipe/recipe.ts";
import type { VocabularyName } from "../vocabularies/names.ts";
import { vocabularyOf } from "../vocabularies/vocabulary-of.ts";
import type { SheetText } from "./workbook.ts";

const ENTITIES = ["id", "kind", "name", "summary", "start", "end", "status", "wikidata", "source", "page"];
const TIES = ["from", "type", "to", "start", "end", "sector", "certainty", "statement", "source", "page"];

/** The sheets of a template to begin with: things, ties, works, each with an example, and the types that there are. */
export function templateSheets(vocabulary: VocabularyName): SheetText[] {
  const [type] = vocabularyOf(vocabulary).filter(
    ({ from, to }) => from.includes("State") && to.includes("State"),
  );
  const example = type?.type ?? "RELATED_TO";
  return [
    {
      name: "entities",
      rows: [
        ENTITIES,
        [
          "examplia",
          "State",
          "Examplia",
          "A state of this example.",
          "1821-07-28",
          "",
          "",
          "",
          "doe-1999",
          "3",
        ],
        ["otherland", "State", "Otherland", "Its neighbour.", "", "", "", "", "doe-1999", "3"],
      ],
    },
    {
      name: "ties",
      rows: [
        TIES,
        [
          "examplia",
          example,
          "otherland",
          "1921-03",
          "1939~",
          type?.sector ?? "political",
          "stated",
          "What the work says, in your own words.",
          "doe-1999",
          "4",
        ],
      ],
    },
    {
      name: "types",
      rows: [
        ["type", "reads", "from", "to", "sector", "sign"],
        ...vocabularyOf(vocabulary).map(({ type: name, name: reads, from, to, sector, polarity }) => [
          ...[name, reads, from.join(", "), to.join(", ")],
          ...[sector ?? "to be told for each", polarity],
        ]),
      ],
    },
  ];
}

/** The recipe that reads the template. */
export function templateRecipe(vocabulary: VocabularyName, today: string): RecipeText {
  return {
    recipe: 1,
    dataset: {
      ...{ id: "my-case", title: "My case", summary: "What it is about, in a sentence.", version: "1" },
      licence: "CC-BY-4.0",
    },
    vocabulary,
    sources: [
      {
        id: "doe-1999",
        name: "Doe 1999",
        citation:
          "Doe, Jane (1999). The work that your rows rest on. Replace it by your own, or give a library of Zotero.",
        writtenAt: today,
        locatorName: "page",
      },
    ],
    tables: [
      {
        sheet: "entities",
        entities: [
          {
            ...{ kind: "{kind}", key: "{id}", id: "{kind}/{id}", name: "{name}", summary: "{summary}" },
            when: {
              start: { column: "start", form: "edtf" },
              end: { column: "end", form: "edtf" },
            },
            status: "{status}",
            identifiers: { wikidata: "{wikidata}" },
            sources: ["{source}#{page}"],
          },
        ],
      },
      {
        sheet: "ties",
        relations: [
          {
            ...{ type: "{type}", from: { key: "{from}" }, to: { key: "{to}" } },
            when: { start: { column: "start", form: "edtf" }, end: { column: "end", form: "edtf" } },
            ...{ sector: "{sector}", certainty: "{certainty}", statement: "{statement}" },
            sources: ["{source}#{page}"],
          },
        ],
      },
    ],
  };
}
