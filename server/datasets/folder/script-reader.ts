import { join } from "node:path";
import { ComputesError, type LiteralRow, readScript } from "../../../model/exchange/cypher/read-script.ts";
import { findTail, type KnownTail } from "../../../model/exchange/cypher/tail.ts";
import type { CaseReader, Stated } from "../../../model/exchange/reader.ts";
import type { FolderManifest } from "../../../model/graph/dataset.ts";
import { readEnd, readPieces } from "./file-pieces.ts";

/** A script that has to be run to know what it asserts. */
export class ScriptComputes extends Error {
  override readonly name = "ScriptComputes";

  /** @param line where it is no longer a list of literals, from 1 */
  constructor(
    readonly file: string,
    readonly line: number,
  ) {
    super(`${file} computes in line ${line}`);
  }
}

// An ending of the known forms has a few hundred characters; comments may be longer.
const LONGEST_ENDING = 8_192;

/**
 * A folder of scripts whose rows stand in them as literals, read without a database and without holding a file whole.
 * Reading it throws `ScriptComputes` for a script of another form.
 */
export function readScripts(folder: string, manifest: FolderManifest): CaseReader {
  return {
    manifest,
    async *read(signal) {
      for (const file of manifest.scripts) yield* readFile(join(folder, file), file, signal);
    },
  };
}

async function* readFile(path: string, file: string, signal?: AbortSignal): AsyncGenerator<Stated[]> {
  // Where there are many rows, what is done with them must be known before the last of them is read.
  const tail = findTail(await readEnd(path, LONGEST_ENDING));
  if (!tail) throw new ScriptComputes(file, 1);
  try {
    for await (const rows of readScript(readPieces(path))) {
      signal?.throwIfAborted();
      yield rows.map((row) => toStated(row, tail, file));
    }
  } catch (error) {
    if (error instanceof ComputesError) throw new ScriptComputes(file, error.line);
    throw error;
  }
}

function toStated({ row, line }: LiteralRow, { asserts, fixed }: KnownTail, file: string): Stated {
  if (!isMap(row)) throw new ComputesError(line);
  return { asserts, fields: withoutNulls({ ...fixed, ...row }), origin: { file, row: line } };
}

function isMap(row: unknown): row is Record<string, unknown> {
  return typeof row === "object" && row !== null && !Array.isArray(row);
}

// What is null is not set, as in Cypher.
function withoutNulls(fields: Record<string, unknown>): Record<string, unknown> {
  for (const key in fields) {
    if (fields[key] === null)
      return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  }
  return fields;
}
