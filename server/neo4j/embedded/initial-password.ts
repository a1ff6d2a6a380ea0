import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { EmbeddedNeo4j } from "../../config.ts";
import type { Folders } from "./folders.ts";
import type { Installation } from "./install.ts";
import { writeJavaArguments } from "./java-arguments.ts";
import { writeSettings } from "./settings.ts";
import { explainStart } from "./start-errors.ts";

const run = promisify(execFile);
/** What Neo4j's own command starts in a second Java. */
const tool = "org.neo4j.cli.AdminTool";

/**
 * Sets the password of a database that has never run.
 * @throws Trouble that names why Neo4j's own tool failed.
 */
export async function setInitialPassword(
  neo4j: EmbeddedNeo4j,
  installation: Installation,
  folders: Folders,
  password: string,
): Promise<void> {
  await writeFile(join(folders.conf, "neo4j.conf"), writeSettings(folders, neo4j, 0), { mode: 0o600 });
  const command = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", installation.jars.join(":"), tool];
  const file = await writeJavaArguments(folders, [...command, "dbms", "set-initial-password", password]);
  const places = [`NEO4J_HOME=${folders.home}`, `NEO4J_CONF=${folders.conf}`];
  try {
    await run("env", [...places, neo4j.java, `@${file}`]);
  } catch (error) {
    throw explainStart(error, true, error instanceof Error ? error.message : String(error), folders);
  } finally {
    await rm(file);
  }
}
