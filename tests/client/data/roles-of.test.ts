import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { rolesOf } from "../../../client/data/found/roles-of.ts";
import { columnsOf } from "../../../model/exchange/recipe/columns-of.ts";
import { checkRecipe, parseRecipe } from "../../../model/exchange/recipe/parse-recipe.ts";
import type { RecipeText } from "../../../model/exchange/recipe/recipe.ts";

const DATASET = { id: "ties", title: "Ties", summary: "Ties.", version: "1", licence: "CC0-1.0" };

function tableOf(spec: NonNullable<RecipeText["tables"]>[number]) {
  const recipe = { recipe: 1, dataset: DATASET, vocabulary: "minimal", tables: [spec] };
  const [table] = checkRecipe(recipe, "recipe.yaml").tables;
  if (table === undefined) throw new Error("the recipe has a table");
  return table;
}

const table = tableOf({
  skip: [{ because: "draft", if: [{ column: "draft", is: ["1"] }] }],
  entities: [{ as: "name", kind: "State", key: "{state}", name: "{country}" }],
  relations: [
    {
      type: "RELATED_TO",
      from: "name",
      to: { kind: "Organization", code: { system: "cow", column: "year" }, name: "{partner}" },
      when: {
        start: {
          column: "since",
          form: "year",
          cut: { at: "1816-01-01", where: { column: "censored", is: ["1"] } },
        },
      },
      sector: { column: "field", map: { state: "political" } },
      each: ["arms", "loans"],
    },
  ],
});

test.each([
  ["draft", ["rule for leaving out"]],
  ["state", ["key"]],
  ["country", ["name"]],
  ["year", ["to"]],
  ["partner", ["to"]],
  ["since", ["from when"]],
  ["censored", ["from when"]],
  ["field", ["sector"]],
  ["loans", ["one tie for each"]],
  ["name", []],
  ["cow", []],
  ["State", []],
  ["RELATED_TO", []],
  ["political", []],
  ["1816-01-01", []],
])("a column %s is taken for %j, whatever other words of the recipe are like it", (column, roles) => {
  expect(rolesOf(table, column)).toEqual(roles);
});

test.each(await readdir("recipes"))(
  "there is a word for each column that the recipe %s reads",
  async (name) => {
    const { tables } = parseRecipe(await readFile(`recipes/${name}/recipe.yaml`, "utf8"), "recipe.yaml");
    for (const spec of tables)
      for (const column of columnsOf(spec))
        expect(rolesOf(spec, column).filter(Boolean), column).not.toEqual([]);
  },
);
