import * as z from "zod";
import { type Dataset, dataset } from "../../model/graph/dataset.ts";
import { source } from "../../model/graph/source.ts";
import { relationType } from "../../model/graph/vocabulary.ts";
import { askOwn } from "../catalogue/ask.ts";
import { Problem } from "../errors.ts";
import { defineRoute, none } from "../http/route.ts";
import { listOf, nodeOf } from "../neo4j/graph.ts";
import { toPlain } from "../neo4j/plain.ts";
import { toEntity } from "../neo4j/rows.ts";
import { toCitedSource } from "./sources.ts";
import { toStoredDataset } from "./stored-dataset.ts";

export const datasetRoute = defineRoute({
  method: "get",
  path: "/api/datasets/{id}",
  summary: "A dataset with its vocabulary, sources, named periods and layout",
  params: z.strictObject({ id: z.string() }),
  query: none,
  body: none,
  response: dataset,
  problems: ["notFound"],
  async handle({ params: { id } }, context): Promise<Dataset> {
    const loaded = await context.datasets.find(id, context.signal);
    const [[stored], [parts]] = await Promise.all([
      askOwn(context, "dataset", { id }),
      askOwn(context, "dataset-parts", { dataset: loaded?.generation ?? id }),
    ]);
    if (loaded === undefined || stored === undefined || parts === undefined) {
      throw new Problem(
        "notFound",
        `There is no dataset "${id}"; /api/datasets lists those that are loaded.`,
      );
    }
    return {
      ...toStoredDataset(stored),
      vocabulary: listOf(parts.vocabulary).map((type) =>
        relationType.parse(toPlain(nodeOf(type).properties)),
      ),
      sources: listOf(parts.sources).map(listOf).map(toSource),
      periods: listOf(parts.periods).map((period) => toEntity(nodeOf(period))),
    };
  },
});

function toSource([stored, relations]: unknown[]): z.infer<typeof source> {
  return source.parse({ ...toCitedSource(stored), relations: toPlain(relations) });
}
