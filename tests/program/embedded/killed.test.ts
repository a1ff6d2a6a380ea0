import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { findStored } from "../../../server/datasets/stored.ts";
import { hashStored } from "../../../server/datasets/verify.ts";
import { projectRoot } from "../../../server/lib/project-root.ts";
import { type Database, openDatabase } from "../../../server/neo4j/database.ts";
import { read } from "../../../server/neo4j/read.ts";
import { writeEventCase } from "../../bench/event-case.ts";
import { drawChance } from "../../support/chance.ts";
import { killNeo4j, neo4jProcesses } from "../../support/kill-neo4j.ts";

const tools = ["java", "mvn"].every((tool) => spawnSync(tool, ["-version"]).error === undefined);

const SMALL = 300;
const LARGE = 6_000;
/** Milliseconds within which a start and a load end on an idle machine. */
const START = 3_000;
const LOAD = 1_500;

const dataFolder = mkdtempSync(join(tmpdir(), "entente-killed-"));
const environment = { ...process.env, NEO4J_URI: "", ENTENTE_DATA: dataFolder };
const open = () => openDatabase(readConfig(environment), () => {});
const chance = drawChance("killed.test.ts");

let small: string;
let large: string;

beforeAll(async () => {
  small = await writeEventCase(SMALL, "events", 1);
  large = await writeEventCase(LARGE, "events", 2);
});
afterAll(async () => {
  killNeo4j(dataFolder);
  for (const folder of [dataFolder, small, large]) await rm(folder, { recursive: true, force: true });
});

/** The program while it loads a case: it starts a Neo4j of its own for that. */
class Load {
  said = "";
  readonly child: ChildProcess;

  constructor(folder: string) {
    this.child = spawn(process.execPath, [join(projectRoot, "dist/server/dataset.js"), "load", folder], {
      env: environment,
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on("data", (chunk) => {
        this.said += chunk;
      });
  }

  get isOver(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Whether a person has been told that the case is loaded. */
  get isTold(): boolean {
    return /content \w/.test(this.said);
  }

  async until(words: RegExp): Promise<void> {
    while (!this.isOver && !words.test(this.said)) await sleep(10);
  }

  /** Ends the program and its Neo4j at once, as a fall of the machine does. */
  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    killNeo4j(dataFolder);
    if (!this.isOver) await once(this.child, "exit");
    // One that was just being started may come after the first look.
    while (killNeo4j(dataFolder)) await sleep(20);
  }
}

/** How many relations are loaded, once it has been seen that the database holds just what its hash says. */
async function loaded(database: Database): Promise<number> {
  const [stored] = await findStored(database);
  if (stored === undefined) return 0;
  expect(await hashStored(database, stored)).toBe(stored.contentHash);
  return stored.counts.relations;
}

/** Asks until Neo4j is killed, and then until it answers again. */
async function killWhileAsked(database: Database): Promise<void> {
  const asking = (async () => {
    for (;;) await read(database, "MATCH (a:Entity)-[r]->(b) RETURN a, r, b LIMIT 500");
  })();
  const failed = asking.catch((error: unknown) => error);
  const answers = 1 + chance.below(40);
  for (let answer = 0; answer < answers; answer++) await read(database, "MATCH (n) RETURN count(n)");
  killNeo4j(dataFolder);
  expect(await failed).toMatchObject({ kind: "unavailable" });
  const answersAgain = () =>
    read(database, "RETURN 1 AS one").then(
      ({ length }) => length,
      () => 0,
    );
  await expect.poll(answersAgain, { timeout: 120_000 }).toBe(1);
}

/** Kills a load in its start, or while it writes, and says what may be loaded after it. */
async function killLoad(folder: string, words: RegExp, within: number, before: number[]): Promise<number[]> {
  const relations = folder === small ? SMALL : LARGE;
  const load = new Load(folder);
  await load.until(words);
  await sleep(chance.below(within));
  await load.kill();
  return load.isTold ? [relations] : [...before, relations];
}

test.skipIf(!tools && process.env.CI !== "true")(
  "program and Neo4j killed in starts, loads and questions leave what was saved, and start again",
  async () => {
    let expected = [0];
    for (const folder of [small, large]) {
      expected = await killLoad(folder, /Starting Neo4j/, START, expected);
      // What was just killed is started again, and that too.
      expected = await killLoad(folder, /Starting Neo4j/, START, expected);
      expected = await killLoad(folder, /\bLoading\b/i, LOAD, expected);
      const database = await open();
      const found = await loaded(database);
      expect(expected).toContain(found);
      await killWhileAsked(database);
      expect(await loaded(database)).toBe(found);
      expected = [found];
      await database.close();
    }
    const last = new Load(small);
    await once(last.child, "exit");
    expect(last.child.exitCode, last.said).toBe(0);
    expect(neo4jProcesses(dataFolder)).toEqual([]);
    const database = await open();
    expect(await loaded(database)).toBe(SMALL);
    await database.close();
  },
  600_000,
);
