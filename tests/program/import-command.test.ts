import { execFile } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findStored } from "../../server/datasets/stored.ts";
import { projectRoot } from "../../server/lib/project-root.ts";
import { givenNeo4j } from "../support/built-program.ts";
import { emptyDatabase, testDatabase } from "../support/database.ts";
import { emptyFolder } from "../support/folder.ts";

const database = testDatabase();
beforeAll(() => emptyDatabase(database));
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

/** Runs the command as a person does, against the database of the tests. */
function runImport(...args: string[]) {
  const env = { ...process.env, ...givenNeo4j(), ENTENTE_DATA: emptyFolder() };
  return new Promise<{ code: number | string; stdout: string; stderr: string }>((resolve) => {
    const command = [join(projectRoot, "dist/server/import.js"), ...args];
    execFile(process.execPath, command, { cwd: projectRoot, env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

const STATES = ["recipes/cow-states/states2016.csv", "--recipe", "recipes/cow-states/recipe.yaml"];

async function stored(): Promise<string[]> {
  return (await findStored(database)).map(({ id, counts }) => `${id}: ${counts.relations}`);
}

test("loads under the id of the recipe, or under another beside it, and again only what has changed", async () => {
  expect(await runImport(...STATES, "--as", "my-states", "--check")).toMatchObject({ code: 0 });
  expect(await stored()).toEqual([]);
  const { code, stderr } = await runImport(...STATES, "--as", "my-states");
  expect([code, stderr]).toEqual([0, expect.stringContaining("Loaded my-states in")]);
  expect(await stored()).toEqual(["my-states: 3"]);
  expect(await runImport(...STATES)).toMatchObject({ code: 0 });
  expect(await stored()).toEqual(["cow-states: 3", "my-states: 3"]);
  const again = await runImport(...STATES, "--as", "my-states");
  expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining("it was loaded just so") });
}, 120_000);

test("an id that no dataset can have is told, and nothing is loaded under it", async () => {
  const before = await stored();
  for (const id of ["My states", "states@2", ""]) {
    const { code, stderr } = await runImport(...STATES, "--as", id);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`--as "${id}" is no id of a dataset: write`)]);
  }
  expect(await stored()).toEqual(before);
}, 60_000);
