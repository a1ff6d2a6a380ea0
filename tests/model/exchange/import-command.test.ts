import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "import-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The command as it was just built of the same sources, or, where Vitest is started by itself, from them. */
const COMMAND =
  process.env.ENTENTE_TEST_THREADS === "built"
    ? ["dist/server/import.js"]
    : ["--import", "tsx", "server/cli/import.ts"];

function run(...args: string[]) {
  return new Promise<{ code: number | string; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [...COMMAND, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

const RECIPE = "recipes/cow-states/recipe.yaml";
const TABLE = "recipes/cow-states/states2016.csv";

test("checks a file by a recipe and says what became of each row", async () => {
  const { code, stdout } = await run(TABLE, "--recipe", RECIPE, "--check");
  expect(code).toBe(0);
  expect(stdout).toContain(
    "states2016: 3 rows = 3 made something + 0 joined to it + 0 left out + 0 with faults",
  );
  expect(stdout).toContain("Nothing stops the import.");
});

test("says the same as JSON, and writes the findings as a table", async () => {
  const path = join(folder, "states2016.csv");
  const text = await readFile(TABLE, "utf8");
  await writeFile(path, text.replace("1939,9,30", "1939,9,31"));
  const table = join(folder, "findings.csv");
  const { code, stdout } = await run(path, "--recipe", RECIPE, "--check", "--json", "--findings", table);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    isClean: false,
    relations: 2,
    findings: [{ kind: "date", faults: 1 }, { kind: "code" }],
    rows: [{ rows: 3, made: 2, faulty: 1 }],
  });
  expect(await readFile(table, "utf8")).toContain("date,fault,states2016.csv,,2,");
});

test.each([
  ["nothing", [], "Usage:"],
  [
    "a file that is not there",
    ["absent.csv", "--recipe", RECIPE, "--check"],
    "absent.csv: is not there; check the path",
  ],
  ["a recipe that is none", [TABLE, "--recipe", "package.json", "--check"], "recipe: must be 1"],
])("explains %s", async (_, args, said) => {
  const { code, stderr } = await run(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});

test("prints a recipe that seems to fit, which checks", async () => {
  const path = join(folder, "ties.csv");
  await writeFile(path, "from,to,start\nPeru,Chile,1990\n");
  const { code, stdout } = await run(path, "--guess");
  expect(code).toBe(0);
  const recipe = join(folder, "guessed.yaml");
  await writeFile(recipe, stdout);
  const checked = await run(path, "--recipe", recipe, "--check");
  expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining("1 rows = 1 made something")]);
});

test("matches a table with a list of entities, and keeps what the recipe decides", async () => {
  const [ties, list] = [join(folder, "edges.csv"), join(folder, "entities.csv")];
  await writeFile(ties, "from,to,year\nPeru,Rusia,1995\nPeru,Atlantis,1996\n");
  await writeFile(list, "id,name,kind\nstate/pe,Peru,State\nstate/ru,Russia,State\n");
  const { stdout } = await run(ties, list, "--guess");
  expect(stdout).toContain("list: true");
  const recipe = join(folder, "matched.yaml");
  await writeFile(recipe, stdout);
  const told = await run(ties, list, "--recipe", recipe, "--check");
  expect(told.code).toBe(0);
  expect(told.stdout).toContain(
    'edges.csv:2:to: "Rusia" matches nothing of the list, in one row; it may be "Russia"',
  );
  await writeFile(
    recipe,
    `${stdout}same:\n  - { kind: Organization, names: [Rusia], is: Russia }\n  - { kind: Organization, names: [Atlantis], is: Atlantis }\n`,
  );
  const decided = await run(ties, list, "--recipe", recipe, "--check", "--json");
  expect(JSON.parse(decided.stdout)).toMatchObject({
    findings: [],
    unmatched: [],
    entities: 3,
    relations: 2,
  });
});
