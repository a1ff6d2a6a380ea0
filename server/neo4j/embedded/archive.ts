import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EmbeddedNeo4j } from "../../config.ts";
import { undoAtExit } from "../../lib/at-exit.ts";
import type { Report } from "../../progress.ts";
import { layOut, makeFolders } from "./folders.ts";
import { setInitialPassword } from "./initial-password.ts";
import type { Installation } from "./install.ts";
import type { Java } from "./java.ts";
import { javaOptions } from "./process.ts";
import { start } from "./start.ts";

/** What the first screen asks for, so that those classes are in the archive too. */
const warmUp = [
  "CREATE CONSTRAINT warm IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
  "CREATE FULLTEXT INDEX warmNames IF NOT EXISTS FOR (n:Entity) ON EACH [n.name]",
  "UNWIND range(1, 3) AS i MERGE (n:Entity {id: toString(i)}) SET n.name = 'n', n.day = date('1968-10-03')",
  "MATCH (a:Entity {id: '1'}), (b:Entity {id: '2'}) MERGE (a)-[r:R {id: 'r'}]->(b) SET r.startMin = date()",
  "MATCH (a:Entity)-[r]->(b) WHERE r.startMin <= date() RETURN a {.*}, r {.*}, labels(b), type(r), count(*) ORDER BY r.id",
];

/** The class-data archive of one installation for one build of Java. */
export function archiveFor(installation: Installation, java: Java): string {
  const build = createHash("sha256").update(java.build).digest("hex").slice(0, 12);
  return join(installation.folder, `classes-${build}.jsa`);
}

/**
 * Runs a Neo4j of no data once and keeps its loaded classes, which later starts map instead of reading
 * (JEP 350). Without an archive a start is a second slower and otherwise the same.
 */
export async function writeArchive(
  neo4j: EmbeddedNeo4j,
  installation: Installation,
  java: Java,
  report: Report,
): Promise<void> {
  const archive = archiveFor(installation, java);
  if (existsSync(archive)) return;
  report("Preparing quick starts, once (some ten seconds)");
  const scratch = await mkdtemp(join(tmpdir(), "entente-archive-"));
  const draft = `${archive}.${process.pid}`;
  const written = undoAtExit(() => rmSync(scratch, { recursive: true, force: true }));
  try {
    const folders = layOut(scratch);
    await makeFolders(folders);
    const options = [...javaOptions(installation, neo4j), `-XX:ArchiveClassesAtExit=${draft}`];
    await setInitialPassword(neo4j, installation, folders, "warming-up");
    const running = await start(neo4j, options, folders, "warming-up");
    for (const query of warmUp) await running.driver.executeQuery(query);
    await running.driver.close();
    await running.process.stop();
    await rename(draft, archive);
  } catch (error) {
    report(`Going on without quick starts: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await rm(draft, { force: true });
    await rm(scratch, { recursive: true, force: true });
    written();
  }
}
