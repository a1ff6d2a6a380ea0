import * as z from "zod";
import { datasetSummary } from "../../model/graph/dataset.ts";
import type { Database } from "../neo4j/database.ts";
import { toPlain } from "../neo4j/plain.ts";
import { read } from "../neo4j/read.ts";
import { PATIENT } from "./runner.ts";

const fingerprint = z.object({
  id: z.string(),
  generation: z.string(),
  title: z.string(),
  version: z.string(),
  filesHash: z.string(),
  contentHash: z.string(),
  counts: datasetSummary.shape.counts,
  /** How many changes by hand hold in it, which no file has. */
  edits: z.int(),
});

export type Counts = z.infer<typeof fingerprint>["counts"];

/** What tells one state of a dataset from another. */
export type Fingerprint = z.infer<typeof fingerprint>;

const STORED = `
MATCH (d:Dataset) WHERE d.generation IS NOT NULL
RETURN d.id AS id, d.generation AS generation, d.title AS title, d.version AS version, coalesce(d.filesHash, '') AS filesHash, d.contentHash AS contentHash,
  {entities: d.entities, relations: d.relations, sources: d.sources} AS counts,
  coalesce(d.edits, 0) AS edits
ORDER BY id`;

/** The datasets that the database holds. */
export async function findStored(database: Database): Promise<Fingerprint[]> {
  const rows = await read(database, STORED, {}, PATIENT);
  return rows.map((row) => fingerprint.parse(toPlain(row)));
}
