import type { Transaction } from "neo4j-driver";
import type { Database } from "../neo4j/database.ts";
import { readAsserted } from "./asserted.ts";
import { inspect } from "./check.ts";
import type { Content } from "./content.ts";
import type { Defect } from "./defect.ts";
import type { DatasetFolder, Script } from "./folder.ts";
import { findTaken } from "./foreign.ts";
import { findRelationsOfOthers } from "./others.ts";
import { runScripts } from "./scripts.ts";
import { findHeld, lock, withdraw } from "./withdraw.ts";

/** What the scripts of a dataset made of the database, in a transaction that is still open. */
export interface Attempt {
  readonly content: Content;
  /** Whether the database held anything of the dataset before. */
  readonly isKnown: boolean;
  readonly defects: readonly Defect[];
  /** The ids of the entities and sources that the scripts name. */
  readonly named: readonly string[];
}

/**
 * Takes back what a dataset asserted before, runs its scripts and holds what they leave against its vocabulary.
 * @throws ScriptError for the first script that Neo4j refuses
 */
export async function attempt(
  transaction: Transaction,
  database: Database,
  { manifest }: DatasetFolder,
  scripts: readonly Script[],
): Promise<Attempt> {
  const dataset = manifest.id;
  const isKnown = await lock(transaction, dataset);
  if (isKnown) await withdraw(transaction, dataset);
  const { assertions, defects } = await runScripts(transaction, dataset, scripts);
  const inspection = inspect(await readAsserted(transaction, dataset, assertions), assertions, manifest);
  const idsOf = (things: readonly string[]) =>
    assertions.filter(({ asserts }) => things.includes(asserts)).map(({ id }) => id);
  const named = idsOf(["entity", "source"]);
  const [taken, ofOthers, held] = await Promise.all([
    findTaken(database, assertions),
    findRelationsOfOthers(transaction, dataset, assertions),
    isKnown ? findHeld(transaction, dataset, named) : [],
  ]);
  return {
    content: inspection.content,
    isKnown,
    named,
    defects: [...defects, ...inspection.defects, ...taken, ...ofOthers, ...held],
  };
}
