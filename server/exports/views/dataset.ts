import * as z from "zod";
import { resultOfDataset } from "../../../model/exchange/cited/result.ts";
import { offlineCase } from "../../figures/offline.ts";
import { datasetParameter } from "../../http/parameters.ts";
import { parse } from "../../http/parse.ts";
import type { ExportContext } from "../taken.ts";
import type { Part } from "./part.ts";

const datasetQuery = z.strictObject({ dataset: datasetParameter });

/** All of it, also what no relation joins. */
export async function dataset(query: unknown, context: ExportContext): Promise<Part> {
  const { dataset: asked } = parse(datasetQuery, query, false);
  const held = await context.cases.of(await context.datasets.resolve(asked, context.signal));
  const { entities, relations } = held.columns;
  const all = Int32Array.from(relations.from.keys());
  const result = async () => resultOfDataset(held.dataset.contentHash, all.length);
  const offline = () => offlineCase(held, context);
  return { held, relations: all, entities: entities.kind.keys(), result, offline };
}
