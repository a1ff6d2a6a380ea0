import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBytes, fromText } from "../../../../model/exchange/read/input.ts";
import { openFiles } from "../../../../model/exchange/read/open.ts";
import { parseRecipe } from "../../../../model/exchange/recipe/parse-recipe.ts";
import { writeRecipe } from "../../../../model/exchange/recipe/write-recipe.ts";
import { VOCABULARIES } from "../../../../model/exchange/vocabularies/names.ts";
import { vocabularyOf } from "../../../../model/exchange/vocabularies/vocabulary-of.ts";
import { csvOf } from "../../../../model/exchange/write/csv.ts";
import { templateRecipe, templateSheets } from "../../../../model/exchange/write/template.ts";
import { writeWorkbook } from "../../../../model/exchange/write/workbook.ts";
import { readAll } from "../read/support.ts";
import { applied, line } from "../recipe/support.ts";

async function workbook(sheets: Parameters<typeof writeWorkbook>[0]) {
  return fromBytes("template.xlsx", new Uint8Array(await writeWorkbook(sheets)));
}

test.each(VOCABULARIES)(
  "makes a sound case of the template of %s, as a workbook and as tables",
  async (vocabulary) => {
    const recipe = parseRecipe(writeRecipe(templateRecipe(vocabulary, "2026-01-31")), "recipe.yaml");
    const sheets = templateSheets(vocabulary);
    const fromWorkbook = await applied(recipe, [await workbook(sheets)]);
    const tables = sheets.map(({ name, rows }) => fromText(`${name}.csv`, csvOf(rows)));
    const fromTables = await applied(recipe, tables);
    expect(fromWorkbook.findings).toEqual([]);
    expect(fromTables.findings).toEqual([]);
    expect(fromWorkbook.relations).toEqual(fromTables.relations);
    expect(fromWorkbook.relations.map(line)[0]).toMatch(
      /^state\/examplia [A-Z_]+ state\/otherland 1921-03\/1939~$/,
    );
  },
);

test.each(VOCABULARIES)("declares each type of the vocabulary %s once", (vocabulary) => {
  const types = vocabularyOf(vocabulary).map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
});

test("reads from a workbook what was written into it", async () => {
  const text = fc
    .string({ unit: "grapheme", maxLength: 12 })
    .map((value) => value.replace(/\p{Cc}|[\ufffe\uffff]/gu, "").trim());
  const filled = text.filter((value) => value !== "");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(filled, text), { minLength: 1, maxLength: 8 }), async (rows) => {
      const { tables } = await openFiles(
        [await workbook([{ name: "s", rows: [["head a", "head b"], ...rows] }])],
        () => ({ header: 1 }),
      );
      const [table] = tables;
      expect(table && (await readAll(table)).rows.map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 30 },
  );
});

test("writes the same workbook as the same bytes", async () => {
  const sheets = templateSheets("minimal");
  expect(await writeWorkbook(sheets)).toEqual(await writeWorkbook(sheets));
});
