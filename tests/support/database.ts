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

/** The Neo4j that this test file has to itself while it runs. */
export function testNeo4j(): TestNeo4j {
  const mine = inject("neo4j")[Number(process.env.VITEST_POOL_ID) - 1];
  if (mine === undefined) throw new Error("More test files run side by side than there are databases for");
  return mine;
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
