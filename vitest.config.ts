import { defineConfig } from "vitest/config";
import CaseLast from "./tests/support/case-last.ts";

const database = "tests/support/global-database.ts";
/** Hold what some of many get against what one gets, or a program's memory: beside them there is nothing. */
const ALONE = ["tests/program/many-clients.test.ts", "tests/program/embedded/isolation.test.ts"];
/** Each file that runs has a Neo4j to itself; of one that is given, or has a container, there is only one. */
const SIDE_BY_SIDE =
  process.env.NEO4J_URI === undefined && process.env.ENTENTE_TEST_NEO4J !== "container" ? 2 : 1;

// A Neo4j of the tests lives for seconds or minutes: with Java's first compiler alone it starts for a third less work (java(1)).
process.env.JAVA_TOOL_OPTIONS ??= "-XX:TieredStopAtLevel=1";

/** What comes later comes when the machine gets to it: how soon is not what is asked. */
const expect = { poll: { timeout: 15_000 } };

export default defineConfig({
  test: {
    sequence: { sequencer: CaseLast },
    projects: [
      {
        test: {
          name: "pure",
          include: ["tests/{model,client,tools}/**/*.test.ts"],
          maxWorkers: "100%",
          // To load every module anew for each of so many files takes longer than the tests: none leaves a trace in one.
          isolate: false,
          // Thousands of generated cases take their time on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          // Those in tests/program start the program, or other programs, on the tests' Neo4j.
          name: "database",
          include: ["tests/{server,cypher,docs}/**/*.test.ts", "tests/program/*.test.ts"],
          exclude: ALONE,
          // As above: the server's modules are loaded once for each worker.
          isolate: false,
          globalSetup: database,
          sequence: { groupOrder: 1 },
          expect,
          maxWorkers: SIDE_BY_SIDE,
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
          sequence: { groupOrder: 2 },
          expect,
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
          sequence: { groupOrder: 3 },
          expect,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          // As above.
          isolate: false,
          globalSetup: database,
          sequence: { groupOrder: 4 },
          // A picture that is drawn by the processor takes both cores.
          fileParallelism: false,
          expect,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
