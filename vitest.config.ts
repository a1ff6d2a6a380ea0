import { defineConfig } from "vitest/config";

const database = "tests/support/global-database.ts";
/** Hold what some of many get against what one gets, or a program's memory: beside them there is nothing. */
const ALONE = ["tests/program/many-clients.test.ts", "tests/program/embedded/isolation.test.ts"];
/** Each file that runs has a Neo4j to itself; of one that is given, or has a container, there is only one. */
const SIDE_BY_SIDE =
  process.env.NEO4J_URI === undefined && process.env.ENTENTE_TEST_NEO4J !== "container" ? 2 : 1;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          include: ["tests/{model,client,tools}/**/*.test.ts"],
          maxWorkers: "100%",
          // Thousands of generated cases take their time on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "database",
          include: ["tests/{server,cypher,docs}/**/*.test.ts"],
          globalSetup: database,
          sequence: { groupOrder: 1 },
          maxWorkers: SIDE_BY_SIDE,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Starts the program, or other programs, on the tests' Neo4j.
          name: "program",
          include: ["tests/program/*.test.ts"],
          exclude: ALONE,
          globalSetup: database,
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Each starts Neo4j's of its own in a folder of its own, and waits for them most of the time.
          name: "embedded",
          include: ["tests/program/embedded/*.test.ts"],
          exclude: ALONE,
          sequence: { groupOrder: 3 },
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: "alone",
          include: ALONE,
          globalSetup: database,
          sequence: { groupOrder: 4 },
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: database,
          sequence: { groupOrder: 5 },
          // A picture that is drawn by the processor takes both cores.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
