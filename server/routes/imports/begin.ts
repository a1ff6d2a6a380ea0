import * as z from "zod";
import { importAnswer } from "../../../model/exchange/import-answer.ts";
import { defineRoute, none } from "../../http/route.ts";
import { readGiven, recipeGiven } from "../../imports/given-recipe.ts";

export const announcedFile = z.strictObject({
  name: z.string().min(1).max(300),
  size: z.int().min(0).meta({ description: "In bytes." }),
});

export const beginImport = defineRoute({
  method: "post",
  path: "/api/imports",
  summary: "Begins to bring in files",
  description:
    "Announces files by name and size, 512 MB together at most. Their bytes follow by PUT, whole or in chunks; when all are here they are looked through by the recipe, or by one that is guessed.",
  needs: "write",
  params: none,
  query: none,
  body: z.strictObject({ files: z.array(announcedFile).min(1).max(200), recipe: recipeGiven.optional() }),
  takes: 2 ** 20,
  response: importAnswer,
  problems: ["busy"],
  async handle({ body }, context) {
    const recipe = body.recipe && (await readGiven(body.recipe, namesOf(body.files), context));
    return (await context.imports.begin(body.files, recipe)).answer();
  },
});

function namesOf(files: readonly z.infer<typeof announcedFile>[]): string[] {
  return files.map(({ name }) => name);
}

export const listImports = defineRoute({
  method: "get",
  path: "/api/imports",
  summary: "The imports that are under way or done, until somebody ends them",
  needs: "write",
  params: none,
  query: none,
  body: none,
  response: z.object({ imports: z.array(importAnswer.pick({ id: true, state: true, files: true })) }),
  handle(_request, { imports }) {
    imports.expect();
    return {
      imports: imports.list().map((job) => {
        const { id, state, files } = job.answer();
        return { id, state, files };
      }),
    };
  },
});
