import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Manifest, manifest } from "../../model/graph/dataset.ts";
import { DatasetError, type Defect } from "./defect.ts";
import { reasonsOf } from "./reasons.ts";

export const MANIFEST = "dataset.json";

// Part of the hash of the scripts: raise it when what a load derives from them changes.
const LOADER = 1;

export interface Script {
  readonly name: string;
  readonly text: string;
}

/** A dataset as it lies in its folder. */
export interface DatasetFolder {
  readonly manifest: Manifest;
  readonly scripts: readonly Script[];
  /** SHA-256 over the manifest and the scripts: while it stays, there is nothing to load. */
  readonly scriptsHash: string;
}

/**
 * Reads `dataset.json` and the scripts that it lists.
 * @throws DatasetError when the manifest or a script is missing or not what it should be
 */
export async function readFolder(folder: string): Promise<DatasetFolder> {
  const text = await readText(folder, MANIFEST);
  const parsed = manifest.safeParse(parseJson(text, folder));
  if (!parsed.success) throw new DatasetError(folder, reasonsOf(parsed.error).map(ofManifest));
  const scripts = await Promise.all(
    parsed.data.scripts.map(async (name) => ({ name, text: await readText(folder, name) })),
  );
  const hash = createHash("sha256").update(`${LOADER}\0${text}`);
  for (const script of scripts) hash.update(`\0${script.name}\0${script.text}`);
  return { manifest: parsed.data, scripts, scriptsHash: hash.digest("hex") };
}

function ofManifest(reason: string): Defect {
  return { script: MANIFEST, reason };
}

function parseJson(text: string, folder: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DatasetError(folder, [
      ofManifest(`is not JSON: ${error instanceof Error ? error.message : error}`),
    ]);
  }
}

async function readText(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatasetError(folder, [{ script: name, reason: `cannot be read: ${reason}` }]);
  }
}
