import { defineConfig } from "vitest/config";

const database = "tests/support/global-database.ts";

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
          // Each starts a Neo4j of its own, so none is started for all.
          name: "embedded",
          include: ["tests/program/embedded/*.test.ts"],
          sequence: { groupOrder: 3 },
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
          sequence: { groupOrder: 4 },
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
