import { defineConfig } from "vitest/config";

const database = "tests/support/global-database.ts";
const ISOLATION = "tests/program/embedded/isolation.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          include: ["tests/{model,client,tools}/**/*.test.ts"],
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
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Starts the program, or other programs, on the tests' Neo4j.
          name: "program",
          include: ["tests/program/*.test.ts"],
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
          exclude: [ISOLATION],
          sequence: { groupOrder: 3 },
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          // Holds how long some wait against how long they wait with nobody else about.
          name: "isolation",
          include: [ISOLATION],
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
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
