import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FileInput, fromText } from "../../../model/exchange/read/input.ts";
import { checkRecipe, parseRecipe } from "../../../model/exchange/recipe/parse-recipe.ts";
import { loadCase } from "../../../server/datasets/load.ts";
import { findStored } from "../../../server/datasets/stored.ts";
import { openPaths } from "../../../server/imports/files.ts";
import { hashInputs } from "../../../server/imports/hash-inputs.ts";
import { readCase } from "../../../server/imports/read-case.ts";
import { read } from "../../../server/neo4j/read.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";

const database = testDatabase();
beforeAll(() => emptyDatabase(database));
afterAll(() => database.close());

async function shipped(name: string) {
  const folder = `recipes/${name}`;
  const recipe = parseRecipe(await readFile(`${folder}/recipe.yaml`, "utf8"), "recipe.yaml");
  const inputs = (await openPaths([folder])).filter((input) => input.name !== "recipe.yaml");
  return { recipe, inputs };
}

test("makes of every shipped recipe and its sample a case that can be loaded", async () => {
  for (const name of await readdir("recipes")) {
    const { recipe, inputs } = await shipped(name);
    const { isClean, findings } = await readCase(inputs, recipe);
    expect([name, isClean, findings.kinds.filter(({ kind }) => kind === "case")]).toEqual([name, true, []]);
  }
});

test("loads a case from a table: entities, relations with their bounds, types and sources", async () => {
  const { recipe, inputs } = await shipped("cow-alliances");
  const { reader, outcome } = await readCase(inputs, recipe);
  const hash = await hashInputs(recipe, inputs);
  const loaded = await loadCase(database, reader, hash, { allowForeign: false, report: () => undefined });
  expect(loaded.counts).toMatchObject({
    entities: outcome.entities,
    relations: outcome.relations,
    sources: 1,
  });
  const stored = (await findStored(database)).find(({ id }) => id === "cow-alliances");
  expect(stored?.filesHash).toBe(hash);
  const rows = await read(
    database,
    `MATCH (a:Entity)-[r:ENTENTE_WITH]->(b:Entity)
     RETURN a.id AS a, b.id AS b, toString(r.startMin) AS startMin, toString(r.startMax) AS startMax,
            toString(r.endMin) AS endMin, a.identifiers AS identifiers`,
    {},
  );
  expect(rows).toEqual([
    {
      a: "state/otherland",
      b: "state/thirdland",
      startMin: "0001-01-01",
      startMax: "1816-01-01",
      endMin: "1830-06-15",
      identifiers: ["cow:998"],
    },
  ]);
});

test("has another hash for another recipe, file or name", async () => {
  const { recipe, inputs } = await shipped("cow-states");
  const hash = await hashInputs(recipe, inputs);
  expect(await hashInputs(recipe, inputs)).toBe(hash);
  const other: FileInput[] = [fromText("states2016.csv", "another")];
  expect(await hashInputs(recipe, other)).not.toBe(hash);
  expect(await hashInputs({ ...recipe, leaveOut: ["date"] }, inputs)).not.toBe(hash);
});

test("tells what no case may hold beside what is wrong in rows", async () => {
  const recipe = checkRecipe(
    {
      recipe: 1,
      dataset: { id: "wrong", title: "Wrong", summary: "Wrong kinds.", version: "1", licence: "CC0-1.0" },
      vocabulary: "diplomatic",
      sources: [{ id: "b", name: "B", citation: "B.", writtenAt: "2000-01-01", locatorName: "row" }],
      cite: ["b#{row}"],
      tables: [
        {
          relations: [
            {
              type: "ALLIED_WITH",
              from: { kind: "Leader", name: "{a}" },
              to: { kind: "State", name: "{b}" },
              when: { at: "y" },
            },
          ],
        },
      ],
    },
    "recipe.yaml",
  );
  const { isClean, findings } = await readCase([fromText("t.csv", "a,b,y\nDoe,Peru,1990\n")], recipe);
  expect(isClean).toBe(false);
  expect(findings.kinds.map(({ kind, kept }) => [kind, kept[0]?.row])).toEqual([["case", 2]]);
});

test("reads what paths name, and says what is not there", async () => {
  const folder = await mkdtemp(join(tmpdir(), "paths-"));
  try {
    await expect(openPaths([folder])).rejects.toThrow("is a folder without a file; put the tables into it");
    await expect(openPaths([join(folder, "absent.csv")])).rejects.toThrow("is not there; check the path");
  } finally {
    await rm(folder, { recursive: true });
  }
});
