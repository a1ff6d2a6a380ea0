import * as z from "zod";
import { type Dataset, type DatasetSummary, dataset, datasetSummary } from "../model/graph/dataset.ts";
import { dossier, type SameElsewhere } from "../model/graph/dossier.ts";
import { found, foundRelation, foundSource } from "../model/graph/found.ts";
import { MOST_HELD } from "../model/graph/network.ts";
import { type Slice, slice } from "../model/graph/slice.ts";
import { type TextsTold, texts } from "../model/graph/told.ts";
import { request } from "./http/request.ts";

const health = z.object({ status: z.string() });

const listed = z.object({ datasets: z.array(datasetSummary), mayWrite: z.boolean() });

/** What is loaded, and whether the reader may write. */
type Listed = z.output<typeof listed>;

let latest: Promise<Listed> | null = null;

function list(): Promise<Listed> {
  const asked = request(listed, "/api/datasets");
  latest = asked;
  asked.catch(() => {
    if (latest === asked) latest = null;
  });
  return asked;
}

/** Every dataset in the database, asked anew. */
export async function fetchDatasets(): Promise<DatasetSummary[]> {
  return (await list()).datasets;
}

/** What was last told of what is loaded, and whether the reader may write; after a failure it is asked again. */
export function fetchListed(): Promise<Listed> {
  return latest ?? list();
}

/** One dataset with its vocabulary, sources, periods and layout. */
export function fetchDataset(id: string): Promise<Dataset> {
  return request(dataset, `/api/datasets/${encodeURIComponent(id)}`);
}

/** All entities and relations of a dataset, of whatever time, where it has no more than the page holds. */
export function fetchWhole(id: string): Promise<Slice & { texts: TextsTold }> {
  const query = { dataset: id, limit: String(MOST_HELD), alone: "true" };
  return request(slice.extend({ texts }), "/api/network", query);
}

/** What a search over HTTP finds. */
const searched = z.object({
  results: z.array(found),
  relations: z.array(foundRelation),
  sources: z.array(foundSource),
});

/**
 * Entities, relations and sources of a dataset that hold the words, each the best first.
 * @param language that entities are named in; null for the dataset's own names
 */
export async function searchDataset(
  words: string,
  dataset: string,
  language: string | null,
  signal: AbortSignal,
) {
  const { results, ...rest } = await request(
    searched,
    "/api/search",
    { q: words, dataset, ...(language !== null && { language }), limit: "12" },
    signal,
  );
  return { entities: results, ...rest };
}

/** The same as an entity in other datasets. */
export async function fetchElsewhere(
  id: string,
  dataset: string,
  signal: AbortSignal,
): Promise<SameElsewhere[]> {
  const path = `/api/entities/${encodeURIComponent(id)}`;
  return (await request(dossier.pick({ elsewhere: true }), path, { dataset, limit: "0" }, signal)).elsewhere;
}

/** Whether the program and its database answer; reported to the connection store either way. */
export async function checkHealth(): Promise<void> {
  await request(health, "/api/health").catch(() => undefined);
}
