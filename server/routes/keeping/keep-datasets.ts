import * as z from "zod";
import { DatasetError } from "../../datasets/dataset-error.ts";
import { findOrigin } from "../../datasets/origin.ts";
import { notLoaded } from "../../datasets/registry.ts";
import { findRemoved, removeDataset, renameDataset, restoreDataset } from "../../datasets/remove.ts";
import { findStored } from "../../datasets/stored.ts";
import { hashStored } from "../../datasets/verify.ts";
import { Problem } from "../../errors.ts";
import { Download, inOnePiece } from "../../http/download.ts";
import { defineRoute, none } from "../../http/route.ts";

const common = {
  needs: "write",
  params: z.strictObject({ id: z.string() }),
  query: none,
  body: none,
  problems: ["notFound"],
} as const;

export const renameRoute = defineRoute({
  ...common,
  method: "patch",
  path: "/api/datasets/{id}",
  summary: "Gives a dataset another title; its id stays",
  body: z.strictObject({ title: z.string().trim().min(1).max(200) }),
  response: z.object({ id: z.string(), title: z.string() }),
  async handle({ params: { id }, body: { title } }, { database }) {
    if (!(await renameDataset(database, id, title))) throw notLoaded(id);
    return { id, title };
  },
});

export const removeRoute = defineRoute({
  ...common,
  method: "delete",
  path: "/api/datasets/{id}",
  summary: "Removes a dataset; for a day it can be had back",
  response: z.object({ removed: z.string() }),
  problems: ["notFound", "refused"],
  async handle({ params: { id } }, { database, cases }) {
    const removed = await removeDataset(database, id).catch((error: unknown) => {
      if (error instanceof DatasetError) throw new Problem("refused", error.message, { cause: error });
      throw error;
    });
    if (!removed) throw notLoaded(id);
    cases.putAway(id);
    return { removed: id };
  },
});

export const restoreRoute = defineRoute({
  ...common,
  method: "put",
  path: "/api/removed-datasets/{id}/restore",
  summary: "Brings back a dataset that was removed less than a day ago",
  response: z.object({ restored: z.string() }),
  async handle({ params: { id } }, { database }) {
    if (await restoreDataset(database, id)) return { restored: id };
    throw new Problem("notFound", `No dataset "${id}" was removed within the last day.`);
  },
});

export const removedRoute = defineRoute({
  ...common,
  method: "get",
  path: "/api/removed-datasets",
  summary: "The datasets that were removed within the last day, and can be had back",
  params: none,
  response: z.object({
    removed: z.array(z.object({ id: z.string(), title: z.string(), removedAt: z.string() })),
  }),
  problems: [],
  handle: async (_request, { database }) => ({ removed: await findRemoved(database) }),
});

export const verifyRoute = defineRoute({
  ...common,
  method: "get",
  path: "/api/datasets/{id}/verify",
  summary: "Compares all that the database holds of a dataset with the hash of what was loaded",
  response: z.object({ isSame: z.boolean(), stored: z.string(), found: z.string() }),
  async handle({ params: { id } }, { database, signal }) {
    const dataset = (await findStored(database)).find((each) => each.id === id);
    if (!dataset) throw notLoaded(id);
    const found = await hashStored(database, dataset, signal);
    return { isSame: found === dataset.contentHash, stored: dataset.contentHash, found };
  },
});

export const datasetRecipe = defineRoute({
  ...common,
  needs: "read",
  method: "get",
  path: "/api/datasets/{id}/recipe",
  summary: "The recipe by which a dataset was made of files, as YAML",
  response: z.instanceof(Download),
  media: ["application/yaml"],
  async handle({ params: { id } }, { database }) {
    const origin = await findOrigin(database, id);
    if (origin === undefined) throw notLoaded(id);
    const { recipe } = origin;
    if (recipe === undefined) throw new Problem("notFound", `"${id}" was made without a recipe.`);
    return new Download("application/yaml", `${id}.yaml`, inOnePiece(recipe));
  },
});
