import * as z from "zod";
import { datasetSummary } from "../../model/graph/dataset.ts";
import { defineRoute, none } from "../http/route.ts";
import { toSummary } from "./stored-dataset.ts";

export const datasets = defineRoute({
  method: "get",
  path: "/api/datasets",
  summary: "The datasets that are loaded, with their span, counts and content hash",
  params: none,
  query: none,
  body: none,
  response: z.object({
    datasets: z.array(datasetSummary),
    mayWrite: z.boolean().meta({ description: "Whether you may load, change and remove datasets here." }),
  }),
  async handle(_request, context) {
    const { rows, isFresh } = await context.datasets.summaries(context.signal);
    const datasets = rows.map(toSummary);
    // What was loaded since the database said this last is none that has gone.
    if (isFresh) await context.cases.keepOnly(datasets);
    return { datasets, mayWrite: await context.mayWrite() };
  },
});
