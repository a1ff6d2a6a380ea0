import neo4j from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDataset } from "../../../server/datasets/load.ts";
import { emptyDatabase, testDatabase, testNeo4j } from "../../support/database.ts";
import { serve } from "../../support/served-case.ts";
import { Wire } from "../../support/wire.ts";
import { smallCase, writeCase } from "../datasets/small-case.ts";

const wire = new Wire();
const direct = testDatabase();
let url = "";
let close: () => Promise<void>;

beforeAll(async () => {
  await emptyDatabase(direct);
  await loadDataset(direct, await writeCase(smallCase()), { allowForeign: false, report: () => {} });
  await wire.open();
  const { user, password } = testNeo4j();
  const driver = neo4j.driver(`bolt://127.0.0.1:${wire.port}`, neo4j.auth.basic(user, password));
  const served = await serve({ ...direct, driver });
  url = served.url;
  close = async () => {
    await served.close();
    await driver.close();
    await emptyDatabase(direct);
    await direct.close();
  };
});
afterAll(() => close());

async function ask(path: string) {
  const response = await fetch(url + path);
  return { status: response.status, body: await response.json() };
}

const PATHS = "/api/paths?from=government/first&to=state/new-east";

test("while the database hangs a case goes on answering from what is in memory, and is whole again afterwards", async () => {
  const opened = [await ask("/api/datasets"), await ask("/api/datasets/small")];
  expect((await ask("/api/network?start=1950&end=1950")).body).toMatchObject({ texts: "whole" });
  wire.hold();
  expect([await ask("/api/datasets"), await ask("/api/datasets/small")]).toEqual(opened);
  expect(await ask("/api/network")).toMatchObject({ status: 200, body: { texts: "missing", total: 5 } });
  expect(await ask(PATHS)).toMatchObject({ status: 200, body: { verdict: "certain" } });
  wire.release();
  await expect.poll(async () => (await ask("/api/health")).status).toBe(200);
});

test("while the database is away a case goes on answering, and says which texts are missing", async () => {
  const told = await ask("/api/network?start=1950&end=1950");
  expect(told.body).toMatchObject({ texts: "whole", total: 1 });
  const path = await ask(PATHS);
  expect(path.body).toMatchObject({ verdict: "certain" });
  const opened = [await ask("/api/datasets"), await ask("/api/datasets/small")];
  await wire.cut();
  // A page that is opened now gets the case too.
  expect([await ask("/api/datasets"), await ask("/api/datasets/small")]).toEqual(opened);

  const again = await ask("/api/network?start=1950&end=1950");
  expect(again).toEqual(told);

  const { status, body: whole } = await ask("/api/network");
  expect(status).toBe(200);
  expect(whole).toMatchObject({ texts: "missing", total: 5, actors: { total: 5 } });
  // What a path has not cited was not read yet: its sources are known, their places and what it says are not.
  const party = whole.relations.find(({ id }: { id: string }) => id === "west-in-treaty");
  expect(party).toMatchObject({ statement: "", sources: ["paper"], dates: { when: "1961?" } });
  const west = whole.entities.find(({ id }: { id: string }) => id === "state/west");
  expect(west).toMatchObject({ name: "Name of state/west", names: { es: "Oeste; Occidente" } });

  const bins = await ask("/api/histogram?start=1950&end=1952");
  expect(bins).toMatchObject({ status: 200, body: { unit: "month" } });
  const found = await ask("/api/search?q=occidente");
  expect(found.body).toMatchObject({
    covers: "names",
    results: [{ id: "state/west", matched: "Occidente" }],
  });
  expect((await ask("/api/relations?sort=from")).body).toMatchObject({ total: 5, texts: "missing" });
  const dossier = await ask("/api/entities/state%2Fwest");
  expect(dossier.body).toMatchObject({ total: 3, texts: "missing" });
  const evidence = await ask("/api/relations/west-in-treaty");
  expect(evidence.body).toMatchObject({ texts: "missing", places: [{ locator: "" }] });
  expect((await ask(PATHS)).body).toMatchObject({ verdict: "certain", paths: path.body.paths });

  await wire.open();
  const back = await ask("/api/relations/west-in-treaty");
  expect(back.body).toMatchObject({
    texts: "whole",
    relation: { statement: "What is said of west-in-treaty.", sources: ["paper#p1"] },
  });
  expect((await ask("/api/search?q=occidente")).body.covers).toBe("texts");
});

test("the list that is remembered while the database is away forgets nothing that was loaded since", async () => {
  await ask("/api/datasets");
  const { manifest, ...rest } = smallCase();
  const later = await writeCase({ ...rest, manifest: { ...manifest, id: "later" } });
  await loadDataset(direct, later, { allowForeign: false, report: () => {} });
  const asked = "/api/network?dataset=later&start=1950&end=1950";
  const told = await ask(asked);
  expect(told.body).toMatchObject({ texts: "whole", total: 1 });
  await wire.cut();
  const listed = (await ask("/api/datasets")).body.datasets;
  expect(listed.map(({ id }: { id: string }) => id)).toEqual(["small"]);
  expect(await ask(asked)).toEqual(told);
  await wire.open();
});
