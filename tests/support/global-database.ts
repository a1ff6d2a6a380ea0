import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Neo4jContainer } from "@testcontainers/neo4j";
import type { TestProject } from "vitest/node";
import { type GivenNeo4j, readConfig } from "../../server/config.ts";
import { type Address, connect } from "../../server/neo4j/connect.ts";
import { openEmbedded } from "../../server/neo4j/embedded/open.ts";
import { boltAddress } from "../../server/neo4j/embedded/start.ts";
import { claimsOf, emptyDatabase, type TestNeo4j } from "./database.ts";

const image = "neo4j:5.26-community";
const inCi = process.env.CI === "true";
/** `given`, `container` or `embedded`; unset takes the first of them that can be had. */
const wish = process.env.ENTENTE_TEST_NEO4J;

interface Provided extends TestNeo4j {
  stop(): Promise<void>;
}

async function describe(
  address: Address,
): Promise<Pick<TestNeo4j, "uri" | "user" | "password" | "name" | "version">> {
  const { driver, name, version } = await connect(address);
  await driver.close();
  return { uri: address.uri, user: address.user, password: address.password, name, version };
}

/** Tests wipe what they find, so a database that holds anything is not theirs. */
async function provideGiven(given: GivenNeo4j): Promise<Provided> {
  const { driver, name } = await connect(given);
  const { records } = await driver.executeQuery("MATCH (n) RETURN count(n) AS nodes", {}, { database: name });
  await driver.close();
  const nodes = Number(records[0]?.get("nodes"));
  if (nodes > 0) {
    const where = `${given.uri} (database ${name}) holds ${nodes} nodes`;
    throw new Error(
      `${where}, and the tests would delete them. Set NEO4J_URI to an empty Neo4j, or leave it out.`,
    );
  }
  const stop = async () => {
    const { driver } = await connect(given);
    await emptyDatabase({ driver, name });
    await driver.close();
  };
  return { ...(await describe(given)), how: "given", stop };
}

/** The bounds and the compiler that the embedded Neo4j of the tests has, in the image's spelling. */
const containerSettings = {
  JAVA_TOOL_OPTIONS: process.env.JAVA_TOOL_OPTIONS ?? "",
  NEO4J_server_memory_heap_max__size: "512m",
  NEO4J_server_memory_pagecache_size: "64m",
  NEO4J_db_memory_transaction_max: "256m",
  NEO4J_dbms_memory_transaction_total_max: "358m",
  NEO4J_db_tx__log_preallocate: "false",
  NEO4J_db_transaction_timeout: "120s",
};

async function provideContainer(container: Neo4jContainer): Promise<Provided> {
  const started = await container.withEnvironment(containerSettings).start();
  const uri = `bolt://${started.getHost()}:${started.getMappedPort(7687)}`;
  const address = { uri, user: started.getUsername(), password: started.getPassword(), database: undefined };
  const stop = async () => void (await started.stop());
  return { ...(await describe(address)), how: "given", stop };
}

async function engineAnswers(): Promise<boolean> {
  const { getContainerRuntimeClient } = await import("testcontainers");
  return getContainerRuntimeClient().then(
    () => true,
    () => false,
  );
}

/** In CI, and where it was asked for, an engine that can't run the image is a failure. */
async function tryContainer(): Promise<Provided | undefined> {
  if (wish !== "container" && !(await engineAnswers())) return undefined;
  const { Neo4jContainer } = await import("@testcontainers/neo4j");
  try {
    return await provideContainer(new Neo4jContainer(image));
  } catch (error) {
    if (inCi || wish === "container") throw error;
    console.log(`Neo4j for the tests: ${image} could not be started (${error}), so not from a container`);
    return undefined;
  }
}

async function provideEmbedded(): Promise<Provided> {
  const { cacheFolder, neo4j } = readConfig({ ...process.env, NEO4J_URI: "" });
  if (neo4j.kind !== "embedded") throw new Error("Without NEO4J_URI the program has its own Neo4j");
  const dataFolder = await mkdtemp(join(tmpdir(), "entente-test-"));
  const report = (step: string) => console.log(`Neo4j for the tests: ${step}`);
  const opened = await openEmbedded(neo4j, { dataFolder, cacheFolder }, report);
  await opened.driver.close();
  const { uri, user, password } = boltAddress(opened.port, opened.password);
  const stop = async () => {
    await opened.close();
    await rm(dataFolder, { recursive: true });
  };
  return { uri, user, password, name: opened.name, how: "embedded", version: opened.version, stop };
}

async function provideNeo4j(): Promise<Provided> {
  const { neo4j } = readConfig(process.env);
  if (neo4j.kind === "given" && (wish === undefined || wish === "given")) return provideGiven(neo4j);
  const container = wish === "embedded" ? undefined : await tryContainer();
  return container ?? (await provideEmbedded());
}

/** How many files of a project run side by side; where one alone is named, it is one. */
async function countWorkers(project: TestProject): Promise<number> {
  const named = process.argv.slice(2).filter((arg) => arg.startsWith("tests/"));
  const { testFiles } = await project.globTestFiles(named);
  return Math.max(1, Math.min(project.config.maxWorkers, testFiles.length));
}

/** A Neo4j for each of a project's files that run side by side: given by NEO4J_URI, else in a container, else embedded. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const first = await provideNeo4j();
  // What the first has fetched and prepared the others find.
  const more = Array.from({ length: (await countWorkers(project)) - 1 }, provideNeo4j);
  const all = [first, ...(await Promise.all(more))];
  const had = first.how === "embedded" ? "embedded" : first.uri;
  console.log(`Neo4j for the tests (${project.name}): ${all.length} × ${first.version}, ${had}`);
  project.provide(
    "neo4j",
    all.map(({ stop: _, ...neo4j }) => neo4j),
  );
  return async () => {
    await Promise.all(all.map(({ stop }) => stop()));
    await Promise.all(all.map(({ uri }) => rm(claimsOf(uri), { recursive: true, force: true })));
  };
}
