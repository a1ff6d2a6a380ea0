import { parse } from "yaml";
import type { Finding } from "../../../../model/exchange/read/finding.ts";
import { type FileInput, fromText } from "../../../../model/exchange/read/input.ts";
import { openFiles } from "../../../../model/exchange/read/open.ts";
import type { Stated } from "../../../../model/exchange/reader.ts";
import { Application } from "../../../../model/exchange/recipe/apply.ts";
import { optionsFor } from "../../../../model/exchange/recipe/match-tables.ts";
import { checkRecipe } from "../../../../model/exchange/recipe/parse-recipe.ts";
import type { Recipe } from "../../../../model/exchange/recipe/recipe.ts";

/** A recipe around the parts that a test is about. */
export function recipeOf(parts: string): Recipe {
  const whole: object = parse(parts);
  return checkRecipe(
    {
      recipe: 1,
      dataset: { id: "ties", title: "Ties", summary: "Ties of a test.", version: "1", licence: "CC0-1.0" },
      vocabulary: "minimal",
      sources: [
        { id: "book", name: "Book", citation: "A book.", writtenAt: "2000-06-30", locatorName: "page" },
      ],
      cite: ["book#row {row}"],
      ...whole,
    },
    "recipe.yaml",
  );
}

/** What a recipe makes of files: outcome, findings, and all that is stated. */
export async function applied(recipe: Recipe, inputs: readonly FileInput[]) {
  const tables = await openFiles(inputs, optionsFor(recipe));
  const application = new Application(recipe, tables);
  const findings: Finding[] = [];
  const outcome = await application.check((finding) => findings.push(finding));
  const stated: Stated[] = [];
  for await (const batch of application.reader(outcome.span).read()) stated.push(...batch);
  const fieldsOf = (asserts: Stated["asserts"]) =>
    stated.filter((one) => one.asserts === asserts).map(({ fields }) => fields);
  return { outcome, findings, stated, entities: fieldsOf("entity"), relations: fieldsOf("relation") };
}

/** What a recipe makes of one table. */
export function appliedTo(parts: string, text: string, name = "ties.csv") {
  return applied(recipeOf(parts), [fromText(name, text)]);
}

/** A relation in one line: its ends, type and date. */
export function line({ from, type, to, when }: Readonly<Record<string, unknown>>): string {
  return `${from} ${type} ${to} ${when}`;
}
