import neo4j from "neo4j-driver";
import * as z from "zod";
import { datasetSummary, type Layout, type Manifest } from "../../model/graph/dataset.ts";
import type { Database } from "../neo4j/database.ts";
import { toPlain } from "../neo4j/plain.ts";
import { read } from "../neo4j/read.ts";
import { PATIENT, type Runner } from "./runner.ts";

const fingerprint = z.object({
  id: z.string(),
  generation: z.string(),
  title: z.string(),
  version: z.string(),
  scriptsHash: z.string(),
  contentHash: z.string(),
  counts: datasetSummary.shape.counts,
});

export type Counts = z.infer<typeof fingerprint>["counts"];

/** What tells one state of a dataset from another. */
export type Fingerprint = z.infer<typeof fingerprint>;

const STORED = `
MATCH (d:Dataset) WHERE d.generation IS NOT NULL
RETURN d.id AS id, d.generation AS generation, d.title AS title, d.version AS version, d.scriptsHash AS scriptsHash, d.contentHash AS contentHash,
  {entities: d.entities, relations: d.relations, sources: d.sources} AS counts
ORDER BY id`;

/** The datasets that the database holds. */
export async function findStored(database: Database): Promise<Fingerprint[]> {
  const rows = await read(database, STORED, {}, PATIENT);
  return rows.map((row) => fingerprint.parse(toPlain(row)));
}

const STORE = `
MERGE (d:Dataset {id: $properties.id})
SET d = $properties, d.loadedAt = datetime()`;

/** Keeps a dataset's manifest, layout and hashes beside its content; what a node cannot hold is JSON text. */
export async function storeDataset(
  transaction: Runner,
  manifest: Manifest,
  layout: Layout,
  { generation, scriptsHash, contentHash, counts }: Omit<Fingerprint, "id" | "title" | "version">,
): Promise<void> {
  const { id, title, summary, version, licence, span, opening, poles, questions, defaults = {} } = manifest;
  await transaction.run(STORE, {
    properties: {
      ...{ id, title, summary, version, licence, generation, scriptsHash, contentHash },
      span: JSON.stringify(span),
      opening: JSON.stringify(opening),
      poles: JSON.stringify(poles),
      questions: JSON.stringify(questions),
      defaults: JSON.stringify(defaults),
      layout: JSON.stringify(layout),
      entities: neo4j.int(counts.entities),
      relations: neo4j.int(counts.relations),
      sources: neo4j.int(counts.sources),
    },
  });
}
