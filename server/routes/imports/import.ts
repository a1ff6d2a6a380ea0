import * as z from "zod";
import { importAnswer } from "../../../model/exchange/import-answer.ts";
import { integer } from "../../http/parameters.ts";
import { defineRoute, none } from "../../http/route.ts";
import { readGiven, recipeGiven } from "../../imports/given-recipe.ts";
import { MOST_BYTES } from "../../imports/keep-files.ts";
import { announcedFile } from "./begin.ts";
import { importParameters } from "./parameters.ts";

const common = {
  needs: "write",
  params: importParameters,
  response: importAnswer,
  problems: ["notFound"],
} as const;

export const getImport = defineRoute({
  ...common,
  method: "get",
  path: "/api/imports/{id}",
  summary: "An import: what was understood, the first rows as they will read, what was found",
  description:
    "As JSON, how it is now. As events, `progress` while something is done, and the answer when nothing is done any more.",
  query: none,
  body: none,
  async handle({ params: { id } }, { imports, onProgress, signal }) {
    const job = imports.get(id);
    if (onProgress) await job.settled(({ done, total, step }) => onProgress(done, total, step), signal);
    return job.answer();
  },
});

export const addFiles = defineRoute({
  ...common,
  method: "post",
  path: "/api/imports/{id}/files",
  summary: "Announces further files, as a list of entities that names are matched with",
  description:
    "Their bytes follow by PUT, at the places after those that are there. The recipe stays; what it says nothing of is guessed.",
  query: none,
  body: z.strictObject({ files: z.array(announcedFile).min(1).max(199) }),
  takes: 2 ** 20,
  handle: async ({ params: { id }, body: { files } }, { imports }) => (await imports.add(id, files)).answer(),
});

export const sendFile = defineRoute({
  ...common,
  method: "put",
  path: "/api/imports/{id}/files/{file}",
  summary: "Bytes of an announced file",
  description:
    "The file as it is, whole or from `offset` on. A chunk may be sent again; `received` in the answer says where to go on.",
  params: importParameters.extend({
    file: integer(0, 199).meta({ description: "Its place among those that were announced, from 0." }),
  }),
  query: z.strictObject({ offset: integer(0, MOST_BYTES).default(0) }),
  body: none,
  takes: "bytes",
  problems: ["notFound"],
  async handle({ params: { id, file }, query: { offset } }, { imports, upload }) {
    const job = imports.get(id);
    await job.receive(file, offset, upload);
    return job.answer();
  },
});

export const putRecipe = defineRoute({
  ...common,
  method: "put",
  path: "/api/imports/{id}/recipe",
  summary: "Says by which recipe the files are read; they are looked through again",
  query: none,
  body: z.strictObject({ recipe: recipeGiven }),
  takes: 2 ** 20,
  async handle({ params: { id }, body }, context) {
    const job = context.imports.get(id);
    const names = job.files.map(({ name }) => name);
    job.remap(await readGiven(body.recipe, names, context));
    return job.answer();
  },
});

export const loadImport = defineRoute({
  ...common,
  method: "post",
  path: "/api/imports/{id}/load",
  summary: "Loads what the files make, in the place of what the dataset held before",
  description: "It answers at once; GET tells how far it is.",
  query: none,
  body: none,
  handle({ params: { id } }, { imports }) {
    const job = imports.get(id);
    job.load();
    return job.answer();
  },
});

export const endImport = defineRoute({
  ...common,
  method: "delete",
  path: "/api/imports/{id}",
  summary: "Stops an import and removes its files; what is loaded stays",
  query: none,
  body: none,
  response: z.object({ ended: z.string() }),
  async handle({ params: { id } }, { imports }) {
    await imports.end(id);
    return { ended: id };
  },
});
