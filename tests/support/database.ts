import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { inject } from "vitest";
import type { Database } from "../../server/neo4j/database.ts";

/** Where the tests' Neo4j answers; the global setup provides it. */
export interface TestNeo4j {
  uri: string;
  user: string;
  password: string;
  name: string;
  how: "embedded" | "given";
  version: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    /** As many as there are files that run side by side. */
    neo4j: TestNeo4j[];
  }
}

/** Milliseconds that the process of a file that has ended may take to go. */
const PATIENCE = 30_000;

/** Milliseconds between two looks whether it has. */
const LOOK = 100;

let mine: TestNeo4j | undefined;

/**
 * The Neo4j that this test file has to itself while it runs. Each file is a process of its own, and claims the first that no
 * living one has: the number that Vitest gives a worker can be another's as well, after one project has followed another.
 */
export function testNeo4j(): TestNeo4j {
  mine ??= claimOne();
  return mine;
}

function claimOne(): TestNeo4j {
  const all = inject("neo4j");
  const until = Date.now() + PATIENCE;
  while (Date.now() <= until) {
    const free = all.find(({ uri }) => claim(claimsOf(uri)));
    if (free !== undefined) return free;
    sleep(LOOK);
  }
  throw new Error("More test files run side by side than there are databases for");
}

/** The folder of files 1, 2, … that say which processes have had a Neo4j to themselves, the last of them until it ends. */
export function claimsOf(uri: string): string {
  return join(tmpdir(), `entente-claimed-${new URL(uri).port}`);
}

/** Claims what none that lives has by writing the next file, which one alone can; none is removed while tests run. */
function claim(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const taken = readdirSync(folder).length;
  if (taken > 0 && isAlive(readFileSync(join(folder, String(taken)), "utf8"))) return false;
  try {
    writeFileSync(join(folder, String(taken + 1)), String(process.pid), { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

/** @param pid in digits; one that is just being written is of a process that lives */
function isAlive(pid: string): boolean {
  try {
    return pid === "" || process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}

/** Keeps the whole process waiting: files ask for their Neo4j as they are imported. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/**
 * A driver of its own to the Neo4j of this test file; close it when done.
 * @param uri where that Neo4j is reached, when not at its own address
 */
export function testDatabase(uri = testNeo4j().uri): Database {
  const { user, password, name, how, version } = testNeo4j();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  return { driver, name, how, version, close: () => driver.close() };
}

/** Removes all nodes and relationships; constraints and indexes stay. */
export async function emptyDatabase({ driver, name }: Pick<Database, "driver" | "name">): Promise<void> {
  const session = driver.session({ database: name });
  try {
    await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  } finally {
    await session.close();
  }
}
