import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "../../../model/exchange/finding.ts";
import { explainFile, readPieces } from "./file-pieces.ts";

// Part of the hash of the files: raise it when what a load derives from them changes.
const LOADER = 2;

/** What can be told of some files without understanding them. */
export interface Survey {
  /** SHA-256 over the names and texts of all files: while it stays, there is nothing to load. */
  readonly filesHash: string;
  /** Bytes of all files. */
  readonly size: number;
  /** Files that cannot be read. */
  readonly findings: readonly Finding[];
}

/**
 * Reads files through to the end.
 * @param first what the hash begins with: the text of the manifest
 */
export async function survey(
  folder: string,
  files: readonly string[],
  first: string,
  signal?: AbortSignal,
): Promise<Survey> {
  const hash = createHash("sha256").update(`${LOADER}\0${first}`);
  const findings: Finding[] = [];
  let size = 0;
  for (const file of files) {
    const path = join(folder, file);
    hash.update(`\0${file}\0`);
    try {
      size += (await stat(path)).size;
      for await (const piece of readPieces(path)) {
        signal?.throwIfAborted();
        hash.update(piece);
      }
    } catch (error) {
      signal?.throwIfAborted();
      findings.push(explainFile(file, error));
    }
  }
  return { filesHash: hash.digest("hex"), size, findings };
}
