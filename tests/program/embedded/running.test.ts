import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { type Database, openDatabase } from "../../../server/neo4j/database.ts";
import { neo4jProcesses } from "../../support/kill-neo4j.ts";

/** Milliseconds that a busy machine may take to start a Neo4j. */
const patience = 180_000;
const tools = ["java", "mvn"].every((tool) => spawnSync(tool, ["-version"]).error === undefined);
const program = fileURLToPath(new URL("../../support/embedded-program.ts", import.meta.url));

const dataFolder = mkdtempSync(join(tmpdir(), "entente-embedded-"));
const environment = { ...process.env, NEO4J_URI: "", ENTENTE_DATA: dataFolder };
const config = readConfig(environment);
const silent = () => {};

const programs: ChildProcess[] = [];
const databases: Database[] = [];

async function closeAll(): Promise<void> {
  for (const child of programs.splice(0)) child.kill("SIGKILL");
  for (const database of databases.splice(0)) await database.close();
  await untilNone();
}

async function startProgram(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    env: environment,
    stdio: ["ignore", "pipe", "ignore"],
  });
  programs.push(child);
  await once(child.stdout, "data");
  return child;
}

async function open(join = false): Promise<Database> {
  const database = await openDatabase(config, silent, { join });
  databases.push(database);
  return database;
}

async function untilNone(): Promise<void> {
  while (neo4jProcesses(dataFolder).length > 0) await sleep(100);
}

async function ask(database: Database, query: string): Promise<unknown> {
  const { records } = await database.driver.executeQuery(query);
  return records[0]?.get(0);
}

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const skipped = !tools && process.env.CI !== "true";

describe.skipIf(skipped)("the Neo4j of a program", { timeout: patience }, () => {
  let database: Database;
  afterAll(closeAll);

  test("stops with it on SIGTERM", async () => {
    const child = await startProgram();
    const joined = await open(true);
    await joined.driver.executeQuery("CREATE (:Kept {id: 'kept'})");
    expect(neo4jProcesses(dataFolder)).toHaveLength(1);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(neo4jProcesses(dataFolder)).toEqual([]);
  });

  test("serves others that join, is no orphan when it is killed, and starts again at once with its data", async () => {
    const child = await startProgram();
    await expect(openDatabase(config, silent)).rejects.toThrow(`process ${child.pid}`);
    const joined = await open(true);
    expect(await ask(joined, "MATCH (n:Kept) RETURN n.id")).toBe("kept");
    expect(neo4jProcesses(dataFolder)).toHaveLength(1);
    await joined.driver.executeQuery("MERGE (:Kept {id: 'written before the kill'})");
    child.kill("SIGKILL");
    await once(child, "exit");
    database = await open();
    expect(await ask(database, "MATCH (n:Kept) RETURN count(n)").then(Number)).toBe(2);
    expect(await ask(database, "MATCH (n:Kept {id: 'written before the kill'}) RETURN count(n) = 1")).toBe(
      true,
    );
    expect(neo4jProcesses(dataFolder)).toHaveLength(1);
  });

  test("is that of a password which only its owner can read", async () => {
    const version = expect.stringMatching(/^5\.26/);
    expect(database).toMatchObject({ how: "embedded", name: "neo4j", version });
    expect(statSync(join(dataFolder, "password")).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataFolder, "neo4j", "conf")).mode & 0o777).toBe(0o700);
  });

  test("listens on loopback for Bolt alone, and neither reports nor imports", async () => {
    const names = [
      "server.default_listen_address",
      "server.http.enabled",
      "server.https.enabled",
      "dbms.usage_report.enabled",
      "dbms.security.allow_csv_import_from_file_urls",
      "db.tx_log.preallocate",
    ];
    const { records } = await database.driver.executeQuery(
      "SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value",
      { names },
    );
    const settings = Object.fromEntries(records.map((record) => [record.get("name"), record.get("value")]));
    const off = Object.fromEntries(names.slice(1).map((name) => [name, "false"]));
    expect(settings).toEqual({ ...off, "server.default_listen_address": "127.0.0.1" });
    const load = database.driver.executeQuery("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line");
    await expect(load).rejects.toThrow("allow_csv_import_from_file_urls");
  });

  test("is started again when it ends unasked, and the driver finds it", async () => {
    const [pid = 0] = neo4jProcesses(dataFolder);
    process.kill(pid, "SIGKILL");
    await expect.poll(() => ask(database, "RETURN 1").then(Number, () => 0), { timeout: patience }).toBe(1);
    expect(neo4jProcesses(dataFolder)).not.toContain(pid);
  });

  test("is gone once it is closed", async () => {
    await database.close();
    expect(neo4jProcesses(dataFolder)).toEqual([]);
  });
});
