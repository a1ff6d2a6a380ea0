import * as z from "zod";
import { findingsCsv } from "../../../model/exchange/read/findings.ts";
import { compact } from "../../../model/exchange/recipe/compact.ts";
import { writeRecipe } from "../../../model/exchange/recipe/write-recipe.ts";
import { VOCABULARIES } from "../../../model/exchange/vocabularies/names.ts";
import { csvOf } from "../../../model/exchange/write/csv.ts";
import { templateRecipe, templateSheets } from "../../../model/exchange/write/template.ts";
import { writeWorkbook } from "../../../model/exchange/write/workbook.ts";
import { Problem } from "../../errors.ts";
import { Download, inOnePiece } from "../../http/download.ts";
import { defineRoute, none } from "../../http/route.ts";
import { readShipped } from "../../imports/shipped-recipes.ts";
import { importParameters } from "./parameters.ts";

const YAML = "application/yaml";
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const importFindings = defineRoute({
  method: "get",
  path: "/api/imports/{id}/findings",
  summary: "What was found in the files, as a table: up to a thousand of each kind",
  needs: "write",
  params: importParameters,
  query: none,
  body: none,
  response: z.instanceof(Download),
  media: ["text/csv"],
  problems: ["notFound"],
  handle: ({ params: { id } }, { imports }) =>
    file("text/csv", "findings.csv", findingsCsv(imports.get(id).findings)),
});

export const importRecipe = defineRoute({
  method: "get",
  path: "/api/imports/{id}/recipe",
  summary: "The recipe by which the files are read, as YAML",
  needs: "write",
  params: importParameters,
  query: none,
  body: none,
  response: z.instanceof(Download),
  media: [YAML],
  problems: ["notFound"],
  handle({ params: { id } }, { imports }) {
    const { recipe } = imports.get(id);
    if (recipe) return file(YAML, `${recipe.dataset.id}.yaml`, writeRecipe(compact(recipe)));
    throw new Problem("notFound", "There is no recipe before the files are understood.");
  },
});

export const recipesRoute = defineRoute({
  method: "get",
  path: "/api/recipes",
  summary: "The recipes that come with the program, for the field's datasets",
  params: none,
  query: none,
  body: none,
  response: z.object({
    recipes: z.array(z.object({ name: z.string(), title: z.string(), summary: z.string() })),
  }),
  handle: async () => ({
    recipes: (await readShipped()).map(({ name, recipe: { dataset } }) => ({
      name,
      title: dataset.title,
      summary: dataset.summary,
    })),
  }),
});

const PARTS = ["workbook", "entities", "ties", "types", "recipe"] as const;

export const templateRoute = defineRoute({
  method: "get",
  path: "/api/templates/{vocabulary}/{part}",
  summary: "A file to begin with, with an example and the types of a vocabulary",
  params: z.strictObject({ vocabulary: z.enum(VOCABULARIES), part: z.enum(PARTS) }),
  query: none,
  body: none,
  response: z.instanceof(Download),
  media: [WORKBOOK, "text/csv", YAML],
  async handle({ params: { vocabulary, part } }) {
    const sheets = templateSheets(vocabulary);
    if (part === "workbook") return file(WORKBOOK, "template.xlsx", await writeWorkbook(sheets));
    const today = new Date().toISOString().slice(0, 10);
    if (part === "recipe") return file(YAML, "recipe.yaml", writeRecipe(templateRecipe(vocabulary, today)));
    return file("text/csv", `${part}.csv`, csvOf(sheets.find(({ name }) => name === part)?.rows ?? []));
  },
});

function file(mediaType: string, name: string, content: string | Uint8Array): Download {
  return new Download(mediaType, name, inOnePiece(content));
}
