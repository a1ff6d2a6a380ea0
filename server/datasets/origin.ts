import * as z from "zod";
import type { Database } from "../neo4j/database.ts";
import { toPlain } from "../neo4j/plain.ts";
import { read } from "../neo4j/read.ts";

/** What a case was made from. */
export interface CaseOrigin {
  /** The recipe, as text, where one was used. */
  readonly recipe?: string;
  /** Bytes of all files, where that is known. */
  readonly bytes?: number;
}

const origin = z.object({
  title: z.string(),
  recipe: z
    .string()
    .nullable()
    .transform((text) => text ?? undefined),
  bytes: z
    .int()
    .nullable()
    .transform((count) => count ?? undefined),
  filesHash: z.string(),
});

const ORIGIN = `
MATCH (d:Dataset {id: $id}) WHERE d.generation IS NOT NULL
RETURN d.title AS title, d.recipe AS recipe, d.bytes AS bytes, coalesce(d.filesHash, '') AS filesHash`;

/** What a dataset was made by; undefined where it is not loaded. */
export async function findOrigin(database: Database, id: string) {
  const [row] = await read(database, ORIGIN, { id });
  return row && origin.parse(toPlain(row));
}
