import * as z from "zod";
import type { Database } from "../../neo4j/database.ts";
import { toPlain } from "../../neo4j/plain.ts";
import { write } from "../transaction.ts";
import { SILENCE } from "./claim.ts";

/** Milliseconds that a generation stays when another has taken its place: longer than any read may take. */
const GRACE = 5 * 60_000;

/** Milliseconds that a removed dataset can be had back. */
const UNDO = 24 * 60 * 60_000;

/** How long what is no longer read is kept, in milliseconds. */
export interface Graces {
  readonly grace?: number;
  readonly undo?: number;
  /** Without a sign of life before a load counts as broken off. */
  readonly silence?: number;
}

// A load that was broken off and a removal that can no longer be undone retire what they wrote or kept.
const RETIRE = [
  `MATCH (d:Dataset) WHERE d.loading IS NOT NULL AND d.loadBeat <= timestamp() - $silence
   SET d.retired = coalesce(d.retired, []) + [d.loading + ' 0']
   REMOVE d.loading, d.loadOwner, d.loadBeat
   RETURN d.id AS id`,
  `MATCH (d:Dataset) WHERE d.loading IS NULL AND d.removedAt <= timestamp() - $undo
   CALL (d) { MATCH (c:DatasetChange {of: d.id}) DELETE c }
   SET d = {id: d.id, counter: d.counter, retired: coalesce(d.retired, []) + [d.removedGeneration + ' 0']}
   RETURN d.id AS id`,
];

const RETIRED = `
MATCH (d:Dataset) UNWIND d.retired AS entry
WITH d, entry, toInteger(split(entry, ' ')[1]) AS since
WHERE since <= timestamp() - $grace
RETURN d.id AS dataset, entry, split(entry, ' ')[0] AS generation
ORDER BY since`;

const retired = z.object({ dataset: z.string(), entry: z.string(), generation: z.string() });

// Relations before nodes: a node may have more of them than one transaction can hold.
const DELETE = [
  `MATCH (e:Entity {dataset: $generation})-[r]->() WITH r LIMIT 10000 DELETE r RETURN count(*) AS gone`,
  `MATCH (n:Entity {dataset: $generation}) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone`,
  `MATCH (n:Source {dataset: $generation}) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone`,
  `MATCH (n:RelationType {dataset: $generation}) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone`,
];

// The node stays with its counter, so that no key is ever used twice: programs keep what they have read by key.
const FORGET = `
MATCH (d:Dataset {id: $dataset})
SET d.retired = [each IN d.retired WHERE each <> $entry]
RETURN d.id AS id`;

const gone = z.object({ gone: z.number() });

/**
 * Removes what no question reads any more, in batches: generations that others have taken the place of, what broken-off
 * loads left, and datasets that were removed a day ago.
 * @returns how many generations went
 */
export async function sweep(database: Database, graces: Graces = {}, signal?: AbortSignal): Promise<number> {
  const { grace = GRACE, undo = UNDO, silence = SILENCE } = graces;
  for (const query of RETIRE) await write(database, query, { silence, undo });
  const found = (await write(database, RETIRED, { grace })).map((row) => retired.parse(toPlain(row)));
  for (const { dataset, entry, generation } of found) {
    await removeRows(database, generation, signal);
    await write(database, FORGET, { dataset, entry });
  }
  return found.length;
}

/** Removes the nodes and relations of a generation that nothing names any more. */
async function removeRows(database: Database, generation: string, signal?: AbortSignal): Promise<void> {
  for (const query of DELETE) {
    let left = true;
    while (left) {
      signal?.throwIfAborted();
      const [row] = await write(database, query, { generation });
      left = gone.parse(toPlain(row)).gone > 0;
    }
  }
}
