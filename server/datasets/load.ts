import { setImmediate } from "node:timers/promises";
import type { Transaction } from "neo4j-driver";
import type { Layout, Manifest } from "../../model/graph/dataset.ts";
import type { Database, Report } from "../neo4j/database.ts";
import { type Attempt, attempt } from "./attempt.ts";
import type { Content } from "./content.ts";
import { DatasetError, type Defect } from "./defect.ts";
import { diagnose } from "./diagnose.ts";
import { type DatasetFolder, readFolder } from "./folder.ts";
import { refuseForeign } from "./foreign.ts";
import { moveHolds, removeGeneration } from "./generations.ts";
import { hashContent } from "./hash.ts";
import { inspectScripts } from "./inspect-script.ts";
import { layOut } from "./layout.ts";
import { ensureSchema } from "./schema.ts";
import { ScriptError } from "./scripts.ts";
import { type Counts, type Fingerprint, findStored, storeDataset } from "./stored.ts";
import { inTransaction } from "./transaction.ts";
import { writeDerived } from "./write.ts";

export interface LoadOptions {
  /** Load although the database holds entities that no dataset loaded. */
  readonly allowForeign: boolean;
  readonly report: Report;
}

/** What a load did. */
export interface LoadOutcome {
  /** False where the dataset was there already, just so. */
  readonly changed: boolean;
  /** SHA-256 of the content, in hexadecimal. */
  readonly contentHash: string;
  readonly counts: Counts;
  readonly tookMs: number;
}

/**
 * Loads a dataset from its folder as a new generation, in one data transaction, and removes the one before: after any
 * failure the database is as it was. Nothing happens when manifest and scripts are those of the last load.
 * @throws DatasetError with every defect that was found
 * @throws ForeignDataError when the database holds entities that no dataset loaded
 */
export async function loadDataset(
  database: Database,
  folder: string,
  { allowForeign, report }: LoadOptions,
): Promise<LoadOutcome> {
  const start = performance.now();
  const dataset = await readFolder(folder);
  const stored = (await findStored(database)).find(({ id }) => id === dataset.manifest.id);
  const unchanged = stored?.scriptsHash === dataset.scriptsHash;
  if (!unchanged && !allowForeign) await refuseForeign(database);
  const { contentHash, counts } = unchanged ? stored : await replace(database, dataset, report);
  return { changed: !unchanged, contentHash, counts, tookMs: Math.round(performance.now() - start) };
}

/**
 * Finds the defects of a dataset by loading it in a transaction that is rolled back.
 * @throws DatasetError when its manifest or a script cannot be read
 */
export async function checkDataset(database: Database, folder: string): Promise<readonly Defect[]> {
  const dataset = await readFolder(folder);
  await ensureSchema(database);
  return diagnose(database, dataset);
}

async function replace(
  database: Database,
  dataset: DatasetFolder,
  report: Report,
): Promise<Omit<Fingerprint, "title">> {
  const { id, title } = dataset.manifest;
  await ensureSchema(database);
  if ((await inspectScripts(database, dataset.scripts)).length > 0)
    throw new DatasetError(id, await diagnose(database, dataset));
  report(`Loading "${title}" from ${dataset.scripts.length} scripts`);
  try {
    const { fingerprint, before } = await inTransaction(database, async (transaction) => {
      const made = await attempt(transaction, dataset, dataset.scripts);
      if (made.defects.length > 0) throw new DatasetError(id, made.defects);
      return { fingerprint: await keep(transaction, dataset, made), before: made.generations.current };
    });
    if (before !== undefined) await removeGeneration(database, before);
    return fingerprint;
  } catch (error) {
    if (error instanceof ScriptError) throw new DatasetError(id, await diagnose(database, dataset));
    throw error;
  }
}

async function keep(
  transaction: Transaction,
  { manifest, scriptsHash }: DatasetFolder,
  { content, generations }: Attempt,
): Promise<Omit<Fingerprint, "title">> {
  const { entities, relations, sources } = content;
  const counts = { entities: entities.length, relations: relations.length, sources: sources.length };
  const fingerprint = {
    id: manifest.id,
    generation: generations.next,
    version: manifest.version,
    scriptsHash,
    contentHash: hashContent(content),
    counts,
  };
  const [layout] = await Promise.all([
    // The database is busy with what is sent meanwhile.
    setImmediate().then(() => layOutContent(content, manifest)),
    writeDerived(transaction, generations.next, content),
    moveHolds(transaction, generations),
  ]);
  await storeDataset(transaction, manifest, layout, fingerprint);
  return fingerprint;
}

function layOutContent({ entities, relations }: Content, { poles }: Manifest): Layout {
  return layOut({
    entities: entities.map(({ value }) => value.id),
    pairs: relations.map(({ value }) => [value.from, value.to]),
    poles,
  });
}
