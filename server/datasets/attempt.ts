import type { Transaction } from "neo4j-driver";
import { readAsserted } from "./asserted.ts";
import { inspect } from "./check.ts";
import type { Content } from "./content.ts";
import type { Defect } from "./defect.ts";
import type { DatasetFolder, Script } from "./folder.ts";
import { findHeld, type Generations, lock } from "./generations.ts";
import { runScripts } from "./scripts.ts";

/** What the scripts of a dataset made of the database, in a transaction that is still open. */
export interface Attempt {
  readonly content: Content;
  readonly generations: Generations;
  readonly defects: readonly Defect[];
}

/**
 * Runs the scripts of a dataset as its next generation and holds what they leave against its vocabulary.
 * @throws ScriptError for the first script that Neo4j refuses
 */
export async function attempt(
  transaction: Transaction,
  { manifest }: DatasetFolder,
  scripts: readonly Script[],
): Promise<Attempt> {
  const generations = await lock(transaction, manifest.id);
  const run = await runScripts(transaction, generations.next, scripts);
  const asserted = await readAsserted(transaction, generations.next);
  const inspection = inspect(asserted, run, manifest);
  const held = await findHeld(transaction, generations);
  return {
    content: inspection.content,
    generations,
    defects: [...run.defects, ...inspection.defects, ...held],
  };
}
