import { randomUUID } from "node:crypto";
import { join } from "node:path";
import neo4j, { Neo4jError, type Transaction } from "neo4j-driver";
import * as z from "zod";
import { type Finding, Findings } from "../../../model/exchange/finding.ts";
import { ASSERTS, type CaseReader, type Origin, type Stated } from "../../../model/exchange/reader.ts";
import { readRows } from "../../../model/exchange/rows-reader.ts";
import type { FolderManifest } from "../../../model/graph/dataset.ts";
import type { Database } from "../../neo4j/database.ts";
import { toPlain } from "../../neo4j/plain.ts";
import { DatasetError, unreadable } from "../dataset-error.ts";
import { readPieces } from "../folder/file-pieces.ts";
import { readScripts, ScriptComputes } from "../folder/script-reader.ts";
import { inDryRun } from "../transaction.ts";
import { toNative } from "../writing/native.ts";
import { inspectScript } from "./inspect-script.ts";
import { type Made, readBack } from "./read-back.ts";

/** Bytes that a folder may hold in which a script computes: all of it stands in one transaction for a moment. */
const MOST_BYTES = 8 * 1024 * 1024;

const EXPLAIN = "EXPLAIN ";

/** What a row of a script says that it asserted. */
const assertion = z.strictObject({
  asserts: z.enum(ASSERTS),
  id: z.string().min(1),
});

type Assertion = z.infer<typeof assertion> & Origin;

const CONTRACT = "end it with RETURN 'entity' AS asserts, row.id AS id, or 'relation', 'source' or 'type'";

/**
 * Runs all scripts of a folder in one transaction that is always rolled back, under a key that nothing else bears, and
 * reads back what they made: so a script can change nothing, and what it computes goes the way of all rows.
 * @param because the script that has to be run
 * @throws DatasetError for scripts that are refused, or that make something else than they return
 */
export async function runScripts(
  database: Database,
  { folder, manifest, size }: { folder: string; manifest: FolderManifest; size: number },
  because: ScriptComputes,
): Promise<CaseReader> {
  if (size > MOST_BYTES) throw unreadable(manifest.id, tooLarge(because));
  const refused = new Findings();
  let scripts = manifest.scripts;
  for (;;) {
    const run = await runOnce(database, { folder, manifest }, scripts);
    if ("made" in run && refused.total === 0) return readRows(manifest, place(manifest.id, run));
    if (!("refusal" in run)) throw new DatasetError(manifest.id, refused);
    // A script that Neo4j refuses ends its transaction, so the others are tried again without it.
    refused.add(run.refusal);
    scripts = scripts.filter((name) => name !== run.refusal.file);
    if (scripts.length === 0) throw new DatasetError(manifest.id, refused);
  }
}

function tooLarge({ file, line }: ScriptComputes): Finding {
  return {
    file,
    row: line,
    kind: "script",
    reason: `is no longer a list of literal rows here, and a folder of more than ${MOST_BYTES / 1024 / 1024} MB may hold no script that has to be run`,
    remedy: "write UNWIND [ rows ] AS row with one of the endings in docs/data-model.md",
  };
}

interface Ran {
  readonly assertions: readonly Assertion[];
  readonly made: readonly Made[];
}

async function runOnce(
  database: Database,
  { folder, manifest }: { folder: string; manifest: FolderManifest },
  scripts: readonly string[],
): Promise<Ran | { readonly refusal: Finding }> {
  const key = `${manifest.id}@run-${randomUUID()}`;
  return inDryRun(database, async (transaction) => {
    const assertions: Assertion[] = [];
    let nodes = 0;
    for (const script of scripts) {
      const literal = await readLiteral(folder, manifest, script);
      const ran = literal
        ? await runLiteral(transaction, script, literal, key)
        : await runScript(transaction, script, await readText(join(folder, script)), key);
      if ("refusal" in ran) return ran;
      nodes += ran.nodes;
      assertions.push(...ran.assertions);
      const owned = await countOwn(transaction, key);
      if (owned !== nodes) return { refusal: ofOthers(script, nodes - owned) };
    }
    return { assertions, made: await readBack(transaction, key) };
  });
}

/** The rows of a script that needs not be run; undefined where it computes. */
async function readLiteral(
  folder: string,
  manifest: FolderManifest,
  script: string,
): Promise<readonly Stated[] | undefined> {
  try {
    const stated: Stated[] = [];
    for await (const rows of readScripts(folder, { ...manifest, scripts: [script] }).read())
      stated.push(...rows);
    return stated;
  } catch (error) {
    if (error instanceof ScriptComputes) return undefined;
    throw error;
  }
}

// What the known endings do, planned once for all scripts.
const LITERAL: Readonly<Record<Stated["asserts"], string>> = {
  type: "UNWIND $rows AS row MERGE (n:RelationType {dataset: $dataset, type: row.type}) SET n += row",
  source: "UNWIND $rows AS row MERGE (n:Source {dataset: $dataset, id: row.id}) SET n += row",
  entity: `UNWIND $rows AS row MERGE (n:Entity {dataset: $dataset, id: row.id})
SET n:$(coalesce(row.kind, 'Entity')), n += row {.*, kind: null}`,
  relation: `UNWIND $rows AS row
MERGE (a:Entity {dataset: $dataset, id: row.from}) MERGE (b:Entity {dataset: $dataset, id: row.to})
CREATE (a)-[r:$(row.type)]->(b) SET r = row {.*, type: null, from: null, to: null}, r.dataset = $dataset`,
};

/** Makes what a script of literal rows says, for those that build on it. */
async function runLiteral(
  transaction: Transaction,
  script: string,
  stated: readonly Stated[],
  dataset: string,
): Promise<{ assertions: Assertion[]; nodes: number } | { refusal: Finding }> {
  const [first] = stated;
  if (!first)
    return { refusal: { file: script, kind: "script", reason: "asserts nothing", remedy: CONTRACT } };
  try {
    const rows = stated.map(({ fields }) =>
      Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, toNative(value)])),
    );
    const { summary } = await transaction.run(LITERAL[first.asserts], { dataset, rows });
    const assertions = stated.map(({ asserts, fields, origin }) => ({
      ...origin,
      asserts,
      id: String((asserts === "type" ? fields.type : fields.id) ?? ""),
    }));
    return { assertions, nodes: summary.counters.updates().nodesCreated ?? 0 };
  } catch (error) {
    if (!(error instanceof Neo4jError) || !isOfScript(error)) throw error;
    return { refusal: refusedBy(script, error) };
  }
}

function refusedBy(file: string, { message }: Neo4jError): Finding {
  const reason = `is refused by Neo4j: ${shiftPlaces(message).trim()}`;
  return { file, kind: "script", reason, remedy: "mend the query" };
}

/** A message's places in the text as it stands in its file, without the word before it. */
function shiftPlaces(message: string): string {
  if (!message.includes(`"${EXPLAIN}`)) return message;
  return message
    .replace(/line 1, column (\d+)/g, (_, column) => `line 1, column ${Number(column) - EXPLAIN.length}`)
    .replace(/offset: (\d+)/g, (_, offset) => `offset: ${Number(offset) - EXPLAIN.length}`)
    .replace(`"${EXPLAIN}`, '"');
}

async function runScript(
  transaction: Transaction,
  script: string,
  text: string,
  dataset: string,
): Promise<{ assertions: Assertion[]; nodes: number } | { refusal: Finding }> {
  const refuse = (reason: string, remedy: string) => ({
    refusal: { file: script, kind: "script" as const, reason, remedy },
  });
  try {
    const { plan } = (await transaction.run(`${EXPLAIN}${text}`, { dataset })).summary;
    const reason = inspectScript(plan);
    if (reason !== undefined)
      return refuse(reason, "find nodes as in (e:Entity {dataset: $dataset, id: row.id}), in plain Cypher");
    const { records, summary } = await transaction.run(text, { dataset });
    const parsed = records.map((record) => assertion.safeParse(toPlain(record.toObject())));
    const strange = parsed.filter(({ success }) => !success).length;
    if (records.length === 0) return refuse("asserts nothing", CONTRACT);
    if (strange > 0) return refuse(`returns ${strange} rows of another form`, CONTRACT);
    const assertions = parsed.flatMap(({ data }) => (data ? [{ ...data, file: script }] : []));
    return { assertions, nodes: summary.counters.updates().nodesCreated ?? 0 };
  } catch (error) {
    if (!(error instanceof Neo4jError) || !isOfScript(error)) throw error;
    return { refusal: refusedBy(script, error) };
  }
}

// That it took too long, or too much memory, says nothing against what it says.
function isOfScript({ code }: Neo4jError): boolean {
  return code.startsWith("Neo.ClientError.") && !code.includes("TransactionTimedOut");
}

async function countOwn(transaction: Transaction, dataset: string): Promise<number> {
  const query = "MATCH (n:Entity|Source|RelationType {dataset: $dataset}) RETURN count(n) AS count";
  const { records } = await transaction.run(query, { dataset });
  return neo4j.int(records[0]?.get("count") ?? 0).toNumber();
}

function ofOthers(file: string, count: number): Finding {
  return {
    file,
    kind: "script",
    reason: `makes ${count} nodes that do not bear dataset: $dataset`,
    remedy: "write MERGE (e:Entity {dataset: $dataset, id: row.id}), or :Source or :RelationType",
  };
}

async function readText(path: string): Promise<string> {
  let text = "";
  for await (const piece of readPieces(path)) text += piece;
  return text;
}

/** Gives what was made its place, and holds it against what the scripts say that they made. */
function place(dataset: string, { assertions, made }: Ran): Stated[] {
  const findings = new Findings();
  const add = (file: string, id: string, reason: string, remedy: string) =>
    findings.add({ file, id, kind: "script", reason, remedy });
  const origins = new Map<string, Origin>();
  for (const { asserts, id, ...origin } of assertions) {
    const first = origins.get(`${asserts} ${id}`);
    if (first === undefined) origins.set(`${asserts} ${id}`, origin);
    else
      findings.add({
        ...origin,
        ...{ id, kind: "duplicate", reason: `is a duplicate: ${first.file} has a ${asserts} with this id` },
        remedy: "give it another id, or take one of the two out",
      });
  }
  const found = new Set<string>();
  const rows = made.flatMap((row): Stated[] => {
    const id = String((row.asserts === "type" ? row.fields.type : row.fields.id) ?? "");
    const origin = origins.get(`${row.asserts} ${id}`);
    found.add(`${row.asserts} ${id}`);
    if (origin !== undefined) return [{ ...row, origin }];
    add("scripts", id, `was made, but no script returns it as a ${row.asserts}`, CONTRACT);
    return [];
  });
  for (const { asserts, id, file } of assertions) {
    if (!found.has(`${asserts} ${id}`))
      add(
        file,
        id,
        `is returned as a ${asserts}, but the script made none with this id under its dataset`,
        CONTRACT,
      );
  }
  if (findings.total > 0) throw new DatasetError(dataset, findings);
  return rows;
}
