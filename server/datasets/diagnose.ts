import type { Database } from "../neo4j/database.ts";
import { attempt } from "./attempt.ts";
import type { Defect } from "./defect.ts";
import type { DatasetFolder } from "./folder.ts";
import { inspectScripts } from "./inspect-script.ts";
import { ScriptError } from "./scripts.ts";
import { inDryRun } from "./transaction.ts";

/**
 * Every defect of a dataset, found in transactions that are rolled back. A script that reaches beyond its dataset does
 * not run, and one that Neo4j refuses ends its
 * transaction, so the others are tried again without it.
 */
export async function diagnose(database: Database, dataset: DatasetFolder): Promise<readonly Defect[]> {
  const refused = await inspectScripts(database, dataset.scripts);
  let scripts = dataset.scripts.filter(({ name }) => refused.every(({ script }) => script !== name));
  for (;;) {
    try {
      const { defects } = await inDryRun(database, (transaction) => attempt(transaction, dataset, scripts));
      // What a refused script should have asserted is missing because of it, not by a fault of those that build on it.
      return refused.length === 0 ? defects : [...refused, ...defects.filter(({ missing }) => !missing)];
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error;
      const { script, message } = error;
      refused.push({ script, reason: `is refused by Neo4j: ${message}` });
      scripts = scripts.filter(({ name }) => name !== script);
    }
  }
}
