import { join } from "node:path";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "../../../server/catalogue/catalogue.ts";
import { Guesses } from "../../../server/datasets/guesses.ts";
import { loadDataset } from "../../../server/datasets/load.ts";
import { projectRoot } from "../../../server/lib/project-root.ts";
import { assembleTest } from "../../support/assemble.ts";
import { emptyDatabase, testDatabase, testNeo4j } from "../../support/database.ts";
import { serve } from "../../support/served-case.ts";
import { Wire } from "../../support/wire.ts";
import { smallCase, writeCase } from "./small-case.ts";

const { signal } = new AbortController();
const wire = new Wire();
const direct = testDatabase();
const opened: (() => Promise<void>)[] = [];
let url = "";
let context: ReturnType<typeof assembleTest>;

/** As another program on the same database does: this one hears nothing of it. */
async function loadElsewhere(name: string): Promise<void> {
  const { entities, ...rest } = smallCase();
  const renamed = entities.map((one) => (one.id === "state/west" ? { ...one, name } : one));
  const folder = await writeCase({ ...rest, entities: renamed });
  await loadDataset(direct, folder, { allowForeign: false, report: () => {} });
}

beforeAll(async () => {
  await emptyDatabase(direct);
  await loadElsewhere("West");
  await wire.open();
  const { user, password } = testNeo4j();
  const driver = neo4j.driver(`bolt://127.0.0.1:${wire.port}`, neo4j.auth.basic(user, password));
  const database = { ...direct, driver };
  context = assembleTest(database, loadCatalogue(join(projectRoot, "cypher")));
  const served = await serve(database);
  url = served.url;
  opened.push(served.close, context.close, () => driver.close());
});
afterAll(async () => {
  for (const close of opened) await close();
  await emptyDatabase(direct);
  await direct.close();
  await wire.cut();
});

const guess = () => new Guesses(context.datasets, (dataset) => context.cases.holds(dataset));

test("what is known and held is given before the database answers, and proves true", async () => {
  const first = guess();
  const dataset = await first.resolve("small", signal);
  await context.cases.of(dataset);
  expect(await first.hold()).toBe(true);

  const again = guess();
  wire.hold();
  expect(await again.resolve("small", signal)).toBe(dataset);
  wire.release();
  expect(await again.hold()).toBe(true);
});

test("what has been switched, or removed, elsewhere does not hold; what is not held is not guessed", async () => {
  const before = await context.datasets.resolve(undefined, signal);
  await context.cases.of(before);
  await loadElsewhere("Occident");
  const switched = guess();
  expect(await switched.resolve(undefined, signal)).toBe(before);
  expect(await switched.hold()).toBe(false);
  const current = await context.datasets.resolve(undefined, signal);
  expect(current.generation).not.toBe(before.generation);

  const unheld = guess();
  expect((await unheld.resolve(undefined, signal)).generation).toBe(current.generation);
  expect(await unheld.hold()).toBe(true);

  await context.cases.of(current);
  await emptyDatabase(direct);
  const removed = guess();
  expect(await removed.resolve(undefined, signal)).toBe(current);
  expect(await removed.hold()).toBe(false);
});

const QUESTIONS = [
  "/api/network?texts=false",
  "/api/network",
  "/api/entities/state%2Fwest",
  "/api/relations?sort=from",
  "/api/paths?from=government/first&to=state/new-east",
  "/api/search?q=west",
];

test.each(QUESTIONS)("after a switch elsewhere the very next answer of %s is new", async (question) => {
  const ask = async () => {
    const response = await fetch(url + question);
    return { status: response.status, text: await response.text() };
  };
  await loadElsewhere("Western Before");
  const before = await ask();
  expect(before).toMatchObject({ status: 200, text: expect.stringContaining("Western Before") });
  expect(await ask()).toEqual(before);
  await loadElsewhere("Western After");
  const after = await ask();
  expect(after.text).toContain("Western After");
  expect(after.text).not.toContain("Western Before");
});

test("an entity that only the new generation has is found by the very next question", async () => {
  await loadElsewhere("Western Before");
  const ask = () => fetch(`${url}/api/entities/state%2Flater`);
  expect((await fetch(`${url}/api/network`)).status).toBe(200);
  expect((await ask()).status).toBe(404);
  const { entities, ...rest } = smallCase();
  const more = entities.flatMap((one) =>
    one.id === "state/west" ? [one, { ...one, id: "state/later", identifiers: [] }] : [one],
  );
  await loadDataset(direct, await writeCase({ ...rest, entities: more }), {
    allowForeign: false,
    report: () => {},
  });
  expect((await ask()).status).toBe(200);
});

test("no answer is of two states while another program switches to and fro", async () => {
  await loadElsewhere("Western Before");
  let isOver = false;
  const answers: string[] = [];
  const asking = (async () => {
    while (!isOver) answers.push(await (await fetch(`${url}/api/network`)).text());
  })();
  for (const name of ["Western After", "Western Before", "Western After"]) await loadElsewhere(name);
  isOver = true;
  await asking;
  expect(answers.length).toBeGreaterThan(3);
  for (const text of answers) {
    expect(text.includes("Western Before")).not.toBe(text.includes("Western After"));
    expect(JSON.parse(text)).toMatchObject({ texts: "whole", total: 5 });
  }
});
