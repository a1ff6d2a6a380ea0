import type { CaseReader } from "../../model/exchange/reader.ts";
import type { FolderManifest } from "../../model/graph/dataset.ts";
import type { Database } from "../neo4j/database.ts";
import { runScripts } from "./computed/run-scripts.ts";
import { unreadable } from "./dataset-error.ts";
import { readManifest } from "./folder/read-manifest.ts";
import { readScripts, ScriptComputes } from "./folder/script-reader.ts";
import { survey } from "./folder/survey.ts";

/** A dataset as it lies in its folder. */
export interface DatasetFolder {
  readonly folder: string;
  readonly manifest: FolderManifest;
  readonly reader: CaseReader;
  /** SHA-256 over the manifest and the scripts: while it stays, there is nothing to load. */
  readonly filesHash: string;
  /** Bytes of all files. */
  readonly size: number;
}

/**
 * Opens a folder of scripts, none of which has been run.
 * @throws DatasetError when the manifest or a script is missing or not what it should be
 */
export async function openFolder(folder: string, signal?: AbortSignal): Promise<DatasetFolder> {
  const { manifest, text } = await readManifest(folder);
  const { filesHash, size, findings } = await survey(folder, manifest.scripts, text, signal);
  if (findings.length > 0) throw unreadable(manifest.id, ...findings);
  return { folder, manifest, reader: readScripts(folder, manifest), filesHash, size };
}

/**
 * Does with a folder what has to read it; where a script turns out to compute, once more with what running all of them
 * comes to.
 * @param database is opened only where scripts have to be run
 */
export async function withReader<T>(
  opened: DatasetFolder,
  database: () => Promise<Database>,
  work: (reader: CaseReader) => Promise<T>,
): Promise<T> {
  try {
    return await work(opened.reader);
  } catch (error) {
    if (!(error instanceof ScriptComputes)) throw error;
    return work(await runScripts(await database(), opened, error));
  }
}
