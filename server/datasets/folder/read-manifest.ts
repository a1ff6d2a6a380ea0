import { join } from "node:path";
import type { Finding } from "../../../model/exchange/finding.ts";
import { type FolderManifest, folderManifest } from "../../../model/graph/dataset.ts";
import { explainIssues } from "../checking/field-issues.ts";
import { unreadable } from "../dataset-error.ts";
import { explainFile, readPieces } from "./file-pieces.ts";

export const MANIFEST = "dataset.json";

/**
 * Reads `dataset.json`.
 * @returns the manifest and the text that it was read from
 * @throws DatasetError when it is missing or not what it should be
 */
export async function readManifest(folder: string): Promise<{ manifest: FolderManifest; text: string }> {
  const text = await readText(folder);
  const value = parseJson(folder, text);
  const parsed = folderManifest.safeParse(value);
  if (parsed.success) return { manifest: parsed.data, text };
  const issues = explainIssues("manifest", parsed.error, value);
  throw unreadable(
    folder,
    ...issues.map((issue): Finding => ({ file: MANIFEST, kind: "manifest", ...issue })),
  );
}

async function readText(folder: string): Promise<string> {
  try {
    let text = "";
    for await (const piece of readPieces(join(folder, MANIFEST))) text += piece;
    return text;
  } catch (error) {
    throw unreadable(folder, explainFile(MANIFEST, error));
  }
}

function parseJson(folder: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = `is not JSON (${error instanceof Error ? error.message : error})`;
    const remedy = "mend it there; commas go between fields and not behind the last";
    throw unreadable(folder, { file: MANIFEST, kind: "manifest", reason, remedy });
  }
}
