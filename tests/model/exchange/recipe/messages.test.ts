import { describe, expect, test } from "vitest";
import { fromText } from "../../../../model/exchange/read/input.ts";
import { DATE_WORDS, FORM_WORDS, SIDE_WORDS } from "../../../../model/exchange/recipe/form-words.ts";
import { parseRecipe, RecipeError } from "../../../../model/exchange/recipe/parse-recipe.ts";
import { applied, appliedTo, recipeOf } from "./support.ts";

const TIE = (when: string, more = "") => `
vocabulary: diplomatic
tables:
  - relations:
      - { type: ALLIED_WITH, from: { kind: State, name: "{a}" }, to: { kind: State, name: "{b}" }, when: ${when}${more} }
`;
const CODED = (code: string) =>
  TIE("{ at: s }").replace('name: "{a}"', `code: { system: ${code}, column: a }`);

describe("what is found in rows is told in the words of the form, with what a recipe says for it beside", () => {
  test.each([
    [
      "a date",
      TIE("{ start: s }"),
      "A,B,spring",
      ["s", "is not a date in a form known here"],
      "choose another “From when: written as”, or name it under “From when: not known” (in a recipe: `form`, `missing`)",
    ],
    [
      "a date of a form that was told",
      TIE("{ earliest: { column: s, form: digits }, latest: { value: '1999' } }"),
      "A,B,1990",
      ["s", "is no date that is written as “digits”"],
      "“Earliest: written as”",
    ],
    [
      "a code of precision",
      TIE("{ at: { column: s, precision: { column: b, means: { '1': day } } } }"),
      "A,B,1990-01-01",
      ["s", "stands in b, and nothing says how precise"],
      "say what it means under “Date: precision” (in a recipe: `precision`)",
    ],
    [
      "no date",
      TIE("{ at: s }"),
      "A,B,",
      ["s", "has no date"],
      "“Let relations without a date through” (in a recipe: `allow: [undated]`)",
    ],
    [
      "no source",
      `${TIE("{ at: s }")}cite: []\n`,
      "A,B,1990",
      [undefined, "has no source"],
      "fill in “Citation”, or “Let relations without a source through” (in a recipe: `cite`, `allow: [unsourced]`)",
    ],
    [
      "a blank end",
      TIE("{ at: s }"),
      "A,,1990",
      ["b", "at the end “To”"],
      "“Rows to leave out” (in a recipe: `skip`)",
    ],
    [
      "a tie with itself",
      TIE("{ at: s }"),
      "A,A,1990",
      [undefined, "with itself"],
      "“Rows to leave out” (in a recipe: `skip`)",
    ],
    [
      "a type",
      TIE("{ at: s }").replace("ALLIED_WITH", '"{b}"'),
      "A,B,1990",
      [undefined, "type of relation that nothing declares"],
      "choose another under “Type”: ",
    ],
    [
      "a code",
      CODED("cow"),
      "9999,B,1990",
      ["a", "is not known as a Correlates of War number"],
      "have a name read beside it (in a recipe: `name`)",
    ],
    [
      "letters",
      CODED("iso-alpha-3"),
      "XQQ,B,1990",
      ["a", "is not known as ISO 3166, three letters"],
      "correct it",
    ],
    [
      "a value",
      TIE("{ at: s }", ", certainty: { column: b, map: { x: stated } }"),
      "A,B,1990",
      ["b", "none of the values that are known in this column (x)"],
      "say what it means (in a recipe: `map`, `otherwise`)",
    ],
    [
      "an id",
      TIE("{ at: s }", ', id: "one"'),
      "A,B,1990\nA,C,1991",
      [undefined, "was given to another relation before"],
      "make ids of more columns (in a recipe: `id`)",
    ],
    [
      "a source that nothing describes",
      TIE("{ at: s }", ', sources: ["doe"]'),
      "A,B,1990",
      [undefined, 'the source "doe" is described nowhere'],
      "describe it in a list of references; known are book (in a recipe: `sources`)",
    ],
  ])("%s", async (_, recipe, rows, [column, reason], remedy) => {
    const { findings } = await appliedTo(recipe, `a,b,s\n${rows}\n`);
    const [found, ...others] = findings;
    expect(others).toEqual([]);
    expect(found?.column).toBe(column);
    expect(found?.reason).toContain(reason);
    expect(found?.remedy).toContain(remedy);
    expectWords(`${found?.reason}; ${found?.remedy}`);
  });

  test("a key that no thing has, and a table that is not there", async () => {
    const recipe = recipeOf(`
tables:
  - { file: things.csv, entities: [{ kind: State, key: "{id}", name: "{id}" }] }
  - { file: ties.csv, relations: [{ type: RELATED_TO, from: { key: "{a}" }, to: { key: "{b}" }, when: { at: s } }] }
  - { file: more.csv }
`);
    const { findings } = await applied(recipe, [
      fromText("things.csv", "id,x\n1,1\n"),
      fromText("ties.csv", "a,b,s\n1,2,1990\n"),
    ]);
    expect(findings.map(({ kind, remedy }) => [kind, remedy])).toEqual([
      [
        "changed",
        "give that file too, or say of the table that is here what “Each row is” (in a recipe: `file`, `sheet`)",
      ],
      [
        "dangling",
        "add it to the table of things, and choose there by which column it is “Named in ties by” (in a recipe: `key`)",
      ],
    ]);
    for (const { reason, remedy } of findings) expectWords(`${reason}; ${remedy}`);
  });
});

/** Whatever is quoted as a field is one of the form's, and no key of a recipe stands but beside it. */
function expectWords(said: string): void {
  const words = said.replaceAll(/ \(in a recipe: [^)]*\)/g, "");
  expect(words).not.toContain("`");
  const fields = new Set<string>([
    ...Object.values(FORM_WORDS),
    ...Object.values(SIDE_WORDS).flatMap((side) =>
      Object.values(DATE_WORDS).map((part) => `${side}: ${part}`),
    ),
  ]);
  const quoted = [...words.matchAll(/(?:under|another|in|or|as|what|is|out:) “((?:[^“”]|“[^”]*”)+)”/g)].map(
    ([, field = ""]) => field,
  );
  const known = ["EDTF or ISO", "digits", "day first", "month first"];
  expect(quoted.filter((field) => !fields.has(field) && !known.includes(field))).toEqual([]);
}

test.each([
  ["dataset: { id: A b }", "“Name in links”: "],
  ["dataset: { id: a, title: 3 }", "“Title”: must be a text"],
  [
    "sources: [{ id: a, name: Gibler 2009, citation: x, writtenAt: '2009', locatorName: page }]",
    "“Gibler 2009”, “Written on”: must be a day that the calendar has, as in 1999-03-01",
  ],
  ["coverage: { start: '1816', end: '2012-12-31' }", "“The data cover: from”: must be a day"],
  ["allow: [undatd]", "must be one of undated, unsourced"],
  ["tabels: []", 'nothing is called "tabels" here'],
  [
    "tables: [{ file: ties.csv, relations: [{ type: A, from: { key: x }, to: { key: y }, when: { start: { column: s, cut: { at: '1816' } } } }] }]",
    "“ties.csv”, “From when: cut off at”: must be a day",
  ],
  ...[
    "at: { column: s, cut: { at: 1816-01-01 } }",
    "earliest: s, latest: { column: e, cut: { at: 1816-01-01 } }",
  ].map((when): [string, string] => [
    `tables: [{ file: ties.csv, relations: [{ type: A, from: { key: x }, to: { key: y }, when: { ${when} } }] }]`,
    "cut off at”: stands only where something begins or ends",
  ]),
  [
    "tables: [{ file: ties.csv, relations: [{ type: A, from: { key: x } }] }]",
    "“ties.csv”, “To”: is missing",
  ],
])("says in the words of the form what is wrong in the recipe %s", (part, said) => {
  const rest = "recipe: 1\ndataset: { id: a, title: A, summary: A., version: '1', licence: CC0-1.0 }\n";
  const text = part.startsWith("dataset")
    ? `recipe: 1\n${part.replace(" }", ", summary: A., version: '1', licence: CC0-1.0 }")}`
    : rest + part;
  let findings: RecipeError["findings"] = [];
  try {
    parseRecipe(text, "recipe.yaml");
  } catch (error) {
    if (!(error instanceof RecipeError)) throw error;
    findings = error.findings;
  }
  expect(findings.map(({ reason }) => reason).join("\n")).toContain(said);
  expect(findings[0]?.column ?? "recipe").toMatch(/^[a-zA-Z0-9.]+$/);
});
