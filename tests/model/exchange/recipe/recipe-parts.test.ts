import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../../../model/exchange/recipe/columns-of.ts";
import { compact } from "../../../../model/exchange/recipe/compact.ts";
import { withNames } from "../../../../model/exchange/recipe/match-tables.ts";
import { checkRecipe, parseRecipe } from "../../../../model/exchange/recipe/parse-recipe.ts";
import type { Recipe, RecipeText } from "../../../../model/exchange/recipe/recipe.ts";
import { writeRecipe } from "../../../../model/exchange/recipe/write-recipe.ts";

const DATASET = { id: "ties", title: "Ties", summary: "Ties.", version: "1", licence: "CC0-1.0" };

function recipeOf(tables: RecipeText["tables"]): Recipe {
  return checkRecipe({ recipe: 1, dataset: DATASET, vocabulary: "minimal", tables }, "recipe.yaml");
}

test.each(await readdir("recipes"))(
  "the recipe %s is the same when written short and read again",
  async (name) => {
    const recipe = parseRecipe(await readFile(`recipes/${name}/recipe.yaml`, "utf8"), "recipe.yaml");
    const short = writeRecipe(compact(recipe));
    expect(parseRecipe(short, "recipe.yaml")).toEqual(recipe);
    expect(short).not.toMatch(/: (\[\]|\{\})$/m);
  },
);

describe("files that are called otherwise", () => {
  const one = recipeOf([{ file: "ties-2020.csv" }]);
  const two = recipeOf([{ file: "nodes.csv" }, { file: "ties*.csv" }]);

  test.each([
    ["the only one takes the place of the only one", one, ["ties-2021.csv"], ["ties-2021.csv"]],
    [
      "the one that is left takes the place that is left",
      two,
      ["nodes.csv", "edges.csv"],
      ["nodes.csv", "edges.csv"],
    ],
    ["a pattern that fits stays", two, ["nodes.csv", "ties-7.csv"], ["nodes.csv", "ties*.csv"]],
    ["of two that are left none is guessed", two, ["a.csv", "b.csv"], ["nodes.csv", "ties*.csv"]],
    ["what is packed is known by what is in it", one, ["all.zip"], ["ties-2020.csv"]],
  ])("%s", (_what, recipe, names, files) => {
    expect(withNames(recipe, names).tables.map(({ file }) => file)).toEqual(files);
  });
});

test("the columns that a recipe reads: in texts, as dates, in conditions; not what it makes of them", () => {
  const [table] = recipeOf([
    {
      skip: [{ because: "draft", if: [{ column: "state", is: ["{no}"] }] }],
      relations: [
        {
          type: { column: "kind", map: { a: "RELATED_TO" } },
          from: { kind: "State", code: { system: "cow", column: "ccode1" }, name: "{a} of {b}" },
          to: { key: "{row}" },
          when: { start: "since", end: { year: "y", month: "m", cut: { at: "1816-01-01" } } },
        },
      ],
    },
  ]).tables;
  expect([...(table ? columnsOf(table) : [])].sort()).toEqual([
    "a",
    "b",
    "ccode1",
    "kind",
    "m",
    "since",
    "state",
    "y",
  ]);
});
