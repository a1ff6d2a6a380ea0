import { spawn } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../../server/lib/project-root.ts";
import { relation, smallCase, writeCase } from "../server/datasets/small-case.ts";
import { givenNeo4j } from "../support/built-program.ts";
import { emptyDatabase, testDatabase } from "../support/database.ts";

const database = testDatabase();

beforeAll(() => emptyDatabase(database));
afterAll(() => database.close());

/** Runs the command as a person does, against the database of the tests. */
async function dataset(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ["dist/server/dataset.js", ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...givenNeo4j() },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (text) => {
    out += text;
  });
  child.stderr.on("data", (text) => {
    err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}

test("check, load, list and remove, one after the other", async () => {
  const folder = await writeCase(smallCase());
  expect(await dataset("check", folder)).toMatchObject({ code: 0, out: "No defects.\n" });
  expect(await dataset("list")).toMatchObject({ code: 0, out: "No dataset is loaded.\n" });
  const loaded = await dataset("load", folder);
  expect(loaded.code).toBe(0);
  expect(loaded.out).toMatch(/Loaded in .* s\.\n6 entities, 5 relations, 2 sources\ncontent [0-9a-f]{64}\n/);
  expect((await dataset("load", folder)).out).toMatch(/^Nothing to do/);
  expect((await dataset("list")).out).toMatch(/^small 1\.0\.0 {2}A small case\n {2}6 entities/);
  expect(await dataset("remove", "small")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Removed small\./),
  });
  expect(await dataset("restore", "small")).toMatchObject({ code: 0, out: "Restored small.\n" });
  expect(await dataset("verify", "small")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/holds what was loaded/),
  });
}, 120_000);

test("defects go to the reader, one a line, and to the exit code", async () => {
  const all = smallCase();
  all.relations.push(relation("x", "GOVERN", "government/first", "state/west", { when: "soon" }));
  const folder = await writeCase(all);
  const checked = await dataset("check", folder);
  expect(checked.code).toBe(1);
  expect(checked.out).toMatch(
    /^Dates \(1\):\nrelations\.cypher:1: x: "soon" is not .*\nWhat is named but stated nowhere \(1\):\nrelations\.cypher:1: x: has the type GOVERN,.*\n2 defects\.\n$/,
  );
  const loaded = await dataset("load", folder);
  expect(loaded.code).toBe(1);
  expect(loaded.err).toMatch(/small has 2 defects:\nDates \(1\):\nrelations\.cypher:1: x: /);
}, 120_000);

test("what cannot be done is said, without a stack", async () => {
  expect(await dataset()).toMatchObject({ code: 2, err: expect.stringMatching(/^Usage:/) });
  expect(await dataset("toString", "x")).toMatchObject({ code: 2 });
  expect(await dataset("load")).toMatchObject({ code: 2 });
  const missing = await dataset("check", "/no/such/folder");
  expect(missing.code).toBe(1);
  expect(missing.out).toMatch(/dataset\.json: cannot be read/);
  expect(missing.err).not.toMatch(/ at /);
  expect(await dataset("remove", "nothing")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/no dataset "nothing"/),
  });
}, 120_000);
