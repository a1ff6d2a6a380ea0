import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Package } from "datapackage";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCasePackage } from "../../model/exchange/package/read-package.ts";
import { loadCase } from "../../server/datasets/load.ts";
import { findStored } from "../../server/datasets/stored.ts";
import { openPaths } from "../../server/imports/files.ts";
import { projectRoot } from "../../server/lib/project-root.ts";
import { givenNeo4j } from "../support/built-program.ts";
import { emptyFolder } from "../support/folder.ts";
import { type ServedCase, serveCase } from "../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(async () => {
  // So that the next file finds the case alone, and need not load it again.
  const { driver, name } = served.database;
  await driver.executeQuery(GONE, { id: "peru-russia-again" }, { database: name });
  await served.close();
});

const GONE = "MATCH (n) WHERE n.dataset STARTS WITH $id + '@' OR (n:Dataset AND n.id = $id) DETACH DELETE n";

async function exported(query = ""): Promise<string> {
  const response = await served.get(`/api/export/data-package?view=dataset${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toContain("peru-russia-dataset.zip");
  const path = join(emptyFolder(), "case.zip");
  await writeFile(path, new Uint8Array(await response.arrayBuffer()));
  return path;
}

test("the shipped case, exported and loaded again under another id, has the same content hash", async () => {
  const read = await openCasePackage(await openPaths([await exported()]));
  if (read === undefined) throw new Error("no package");
  const shipped = JSON.parse(await readFile("cypher/datasets/peru-russia/dataset.json", "utf8"));
  expect(shipped).toMatchObject(read.manifest);
  const manifest = { ...read.manifest, id: "peru-russia-again" };
  const options = { allowForeign: false, report: () => undefined };
  const loaded = await loadCase(served.database, { ...read, manifest }, "package", options);
  const stored = await findStored(served.database);
  const first = stored.find(({ id }) => id === "peru-russia");
  expect(loaded).toMatchObject({ contentHash: first?.contentHash, counts: first?.counts });
});

test("a reader of the standard finds every table as its description says, and the sources that it needs", async () => {
  const folder = emptyFolder();
  await promisify(execFile)("python3", [
    "-m",
    "zipfile",
    "-e",
    await exported("&dataset=peru-russia&formulas=keep"),
    folder,
  ]);
  const read = await Package.load(join(folder, "datapackage.json"), { strict: true });
  expect(read.errors).toEqual([]);
  const rows: Record<string, readonly Record<string, unknown>[]> = {};
  for (const { name } of read.resources.filter(({ tabular }) => tabular)) {
    // Casts every cell, checks every constraint, and follows every key into the table that it names.
    rows[name] = await read.getResource(name).read({ keyed: true, relations: false });
    await read.getResource(name).checkRelations();
  }
  const { counts } = await (await served.get("/api/datasets/peru-russia")).json();
  expect(rows.entities).toHaveLength(counts.entities);
  expect(rows.relations).toHaveLength(counts.relations);
  expect(rows.sources).toHaveLength(counts.sources);
  const cited = new Set(
    rows.relations?.flatMap(({ sources }) => [sources].flat()).map((place) => String(place).split("#")[0]),
  );
  const ids = new Set(rows.sources?.map(({ id }) => id));
  expect([...cited].filter((id) => !ids.has(id))).toEqual([]);
  expect(await readFile(join(folder, "README.md"), "utf8")).toContain("CC-BY-4.0");
}, 60_000);

test("the import command takes a package without a recipe, and says what is wrong in one", async () => {
  const path = await exported("&dataset=peru-russia");
  const env = { ...process.env, ...givenNeo4j() };
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ["dist/server/import.js", ...args], {
      cwd: projectRoot,
      env,
    });
  const { stdout } = await run(path, "--check", "--json");
  expect(JSON.parse(stdout)).toMatchObject({ isClean: true, findings: [] });
  const folder = emptyFolder();
  await promisify(execFile)("python3", ["-m", "zipfile", "-e", path, folder]);
  const relations = join(folder, "relations.csv");
  await writeFile(relations, (await readFile(relations, "utf8")).replace(/,stated,/, ",sure,"));
  await expect(run(folder, "--check")).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/relations\.csv:\d+:certainty: .*"sure"/),
  });
}, 60_000);

test("only a dataset as a whole is written as a package", async () => {
  const response = await served.get("/api/export/data-package?view=network&at=1970");
  expect(response.status).toBe(400);
  expect((await response.json()).detail).toContain("gexf");
});
