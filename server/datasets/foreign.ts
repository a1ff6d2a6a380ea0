import * as z from "zod";
import type { Database } from "../neo4j/database.ts";
import { toPlain } from "../neo4j/plain.ts";
import { read } from "../neo4j/read.ts";
import { PATIENT } from "./runner.ts";

/** A database with entities that no dataset loaded, and nobody said that they may stay beside ours. */
export class ForeignDataError extends Error {
  override readonly name = "ForeignDataError";
}

const FOREIGN = `
MATCH (n:Entity|Source|RelationType|Dataset)
WHERE NOT n:Dataset AND n.dataset IS NULL OR n:Dataset AND n.generation IS NULL AND n.counter IS NULL
RETURN count(n) AS count, collect(coalesce(n.id, n.name, elementId(n)))[..3] AS some`;

const found = z.object({ count: z.number(), some: z.array(z.unknown()) });

/**
 * Refuses a database that holds data of others under our labels.
 * @throws ForeignDataError with some of what was found
 */
export async function refuseForeign(database: Database): Promise<void> {
  const [row] = await read(database, FOREIGN, {}, PATIENT);
  const { count, some } = found.parse(toPlain(row));
  if (count === 0) return;
  const rest = count > some.length ? " …" : "";
  throw new ForeignDataError(
    `The database holds ${count} nodes that no dataset of Entente loaded (${some.join(", ")}${rest}).\n` +
      "Nothing was changed. Use another database (NEO4J_DATABASE), or set ENTENTE_ALLOW_FOREIGN=true to load beside them.",
  );
}
