import { Neo4jError, type QueryStatistics, type Transaction } from "neo4j-driver";
import { toPlain } from "../neo4j/plain.ts";
import { type Assertion, assertion } from "./asserted.ts";
import type { Defect } from "./defect.ts";
import type { Script } from "./folder.ts";
import { takeRows } from "./literal-rows.ts";

/** How many nodes and relations scripts made, less those that they removed again. */
export interface Made {
  readonly nodes: number;
  readonly relations: number;
}

/** What the scripts say they asserted, and what they should not have returned. */
export interface ScriptsRun {
  readonly made: Made;
  readonly assertions: readonly Assertion[];
  readonly defects: readonly Defect[];
}

/** A script that Neo4j refuses; the transaction it ran in is lost. */
export class ScriptError extends Error {
  override readonly name = "ScriptError";

  constructor(
    readonly script: string,
    cause: Neo4jError,
  ) {
    super(cause.message, { cause });
  }
}

/**
 * Runs scripts in their order, each one statement with the parameter `$dataset`.
 * @throws ScriptError for the first that Neo4j refuses
 */
export async function runScripts(
  transaction: Transaction,
  dataset: string,
  scripts: readonly Script[],
): Promise<ScriptsRun> {
  const assertions: Assertion[] = [];
  const defects: Defect[] = [];
  const made = { nodes: 0, relations: 0 };
  for (const { name, text } of scripts) {
    const { rows, counts } = await runScript(transaction, dataset, name, text);
    made.nodes += counts.nodesCreated - counts.nodesDeleted;
    made.relations += counts.relationshipsCreated - counts.relationshipsDeleted;
    const parsed = rows.map((row) => assertion.safeParse(row));
    for (const row of parsed) if (row.success) assertions.push({ ...row.data, script: name });
    const strange = parsed.filter((row) => !row.success).length;
    if (rows.length === 0) defects.push({ script: name, reason: `asserts nothing; ${CONTRACT}` });
    if (strange > 0)
      defects.push({ script: name, reason: `returns ${strange} rows of another form; ${CONTRACT}` });
  }
  return { made, assertions, defects };
}

const CONTRACT = "end it with RETURN 'entity' AS asserts, row.id AS id, or 'relation', 'source' or 'type'";

async function runScript(
  transaction: Transaction,
  dataset: string,
  name: string,
  text: string,
): Promise<{ rows: unknown[]; counts: ReturnType<QueryStatistics["updates"]> }> {
  try {
    const { query, rows } = takeRows(text) ?? { query: text, rows: [] };
    const { records, summary } = await transaction.run(query, { dataset, rows });
    return { rows: records.map((record) => toPlain(record.toObject())), counts: summary.counters.updates() };
  } catch (error) {
    if (error instanceof Neo4jError && error.code.startsWith("Neo.ClientError.")) {
      throw new ScriptError(name, error);
    }
    throw error;
  }
}
