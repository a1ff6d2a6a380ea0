import { afterAll, beforeAll, expect, test } from "vitest";
import { describeFinding, type Finding } from "../../../model/exchange/finding.ts";
import { DatasetError } from "../../../server/datasets/dataset-error.ts";
import { checkDataset, loadDataset } from "../../../server/datasets/load.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";
import { digest } from "./digest.ts";
import { entitiesScript, entity, relation, type SmallCase, smallCase, writeCase } from "./small-case.ts";

const database = testDatabase();

beforeAll(() => emptyDatabase(database));
afterAll(() => database.close());

/** What is wrong with the small case after a change to it. */
async function defectsOf(
  change: (all: SmallCase) => void,
  files: Record<string, string> = {},
): Promise<readonly Finding[]> {
  const changed = smallCase();
  change(changed);
  return (await checkDataset(async () => database, await writeCase(changed, files))).findings;
}

function find(rows: Record<string, unknown>[], id: string): Record<string, unknown> {
  const row = rows.find((each) => each.id === id || each.type === id);
  if (!row) throw new Error(`no ${id}`);
  return row;
}

const set = (thing: "types" | "sources" | "entities" | "relations", id: string, properties: object) => {
  return (all: SmallCase) => void Object.assign(find(all[thing], id), properties);
};
const ofRelation = (id: string, properties: object) => set("relations", id, properties);
const ofEntity = (id: string, properties: object) => set("entities", id, properties);
const ofManifest = (properties: object) => (all: SmallCase) => void Object.assign(all.manifest, properties);
const add = (...rows: Record<string, unknown>[]) => {
  return (all: SmallCase) => void all.relations.push(...rows);
};
const drop = (thing: "types" | "sources" | "entities" | "relations", id: string) => {
  return (all: SmallCase) => void all[thing].splice(all[thing].indexOf(find(all[thing], id)), 1);
};

test("the small case has no defects", async () => {
  expect(await defectsOf(() => {})).toEqual([]);
});

const inRelations = "relations.cypher";
const inEntities = "entities.cypher";

test.each<[string, (all: SmallCase) => void, string, string, RegExp]>([
  [
    "an unparsable date",
    ofRelation("trade", { when: "in 1962" }),
    inRelations,
    "trade",
    /"in 1962" is not a date/,
  ],
  [
    "an impossible date",
    ofRelation("succession", { when: "1950-02-30" }),
    inRelations,
    "succession",
    /calendar/,
  ],
  [
    "a control character in an id",
    ofRelation("trade", { id: "tra\u0007de" }),
    inRelations,
    "tra\u0007de",
    /control characters/,
  ],
  [
    "a control character in the id of an entity",
    ofEntity("issue/fish", { id: "issue/\u0000fish" }),
    inEntities,
    "issue/\u0000fish",
    /control characters/,
  ],
  [
    "an end before the start",
    ofRelation("trade", { when: "1970/1962" }),
    inRelations,
    "trade",
    /ends before/,
  ],
  ["still so after the source", ofRelation("trade", { when: "1966/.." }), inRelations, "trade", /1965-01-01/],
  [
    "an entity's date",
    ofEntity("state/west", { when: "19" }),
    inEntities,
    "state/west",
    /"19" is not a date/,
  ],
  ["no date", ofRelation("trade", { when: null }), inRelations, "trade", /lacks when/],
  [
    "an undeclared type",
    add(relation("x", "GOVERN", "government/first", "state/west", { when: "1961" })),
    inRelations,
    "x",
    /GOVERN, which the vocabulary does not declare; declare it \(did you mean "GOVERNS"/,
  ],
  [
    "a wrong kind at the start",
    add(relation("x", "GOVERNS", "state/west", "state/west", { when: "1961" })),
    inRelations,
    "x",
    /starts at state\/west \(State\), where GOVERNS takes Government/,
  ],
  [
    "a wrong kind at the end",
    add(relation("x", "GOVERNS", "government/first", "issue/fish", { when: "1961" })),
    inRelations,
    "x",
    /ends at issue\/fish \(Issue\)/,
  ],
  [
    "two kinds where one is due",
    add(relation("x", "SUCCEEDED_BY", "state/west", "government/first", { when: "1961" })),
    inRelations,
    "x",
    /must be of one kind/,
  ],
  [
    "before a lifespan",
    ofRelation("governs", { when: "1958/1959" }),
    inRelations,
    "governs",
    /"1958\/1959", before the lifespan of government\/first \("1960-03-01\/1965"\)/,
  ],
  [
    "after a lifespan",
    ofRelation("governs", { when: "1962/1967" }),
    inRelations,
    "governs",
    /after the lifespan/,
  ],
  ["no source", ofRelation("trade", { sources: [] }), inRelations, "trade", /name at least one/],
  ["no sources at all", ofRelation("trade", { sources: null }), inRelations, "trade", /lacks sources/],
  ["no locator", ofRelation("trade", { sources: ["paper"] }), inRelations, "trade", /sourceId#locator/],
  [
    "an empty locator",
    ofRelation("trade", { sources: ["paper#"] }),
    inRelations,
    "trade",
    /sourceId#locator/,
  ],
  [
    "an unknown source",
    ofRelation("trade", { sources: ["papre#1"] }),
    inRelations,
    "trade",
    /"papre" that is stated nowhere; .*did you mean "paper"/,
  ],
  [
    "an entity's unknown source",
    ofEntity("issue/fish", { sources: ["book#1"] }),
    inEntities,
    "issue/fish",
    /"book"/,
  ],
  [
    "a date without a source",
    ofEntity("state/west", { sources: [] }),
    inEntities,
    "state/west",
    /no source that says so/,
  ],
  ["no statement", ofRelation("trade", { statement: null }), inRelations, "trade", /lacks statement/],
  [
    "an empty statement",
    ofRelation("trade", { statement: " " }),
    inRelations,
    "trade",
    /has " " as its statement; must not be empty/,
  ],
  ["no summary", ofEntity("issue/fish", { summary: null }), inEntities, "issue/fish", /lacks summary/],
  ["no name", ofEntity("issue/fish", { name: null }), inEntities, "issue/fish", /lacks name/],
  ["a bad certainty", ofRelation("trade", { certainty: "sure" }), inRelations, "trade", /certainty/],
  ["a bad voice", ofRelation("trade", { voice: "says" }), inRelations, "trade", /voice/],
  ["a bad sector", ofRelation("trade", { sector: "trade" }), inRelations, "trade", /sector/],
  [
    "no sector",
    ofRelation("trade", { sector: null }),
    inRelations,
    "trade",
    /lacks sector: its type TRADES_WITH/,
  ],
  ["denied that is no truth value", ofRelation("trade", { denied: "yes" }), inRelations, "trade", /denied/],
  [
    "a figure without a bound",
    ofRelation("trade", { amountUsdBound: null }),
    inRelations,
    "trade",
    /a figure amountUsd and does not say how it is meant; write amountUsdBound .*exact, min, max, about/,
  ],
  ["a bad bound", ofRelation("trade", { amountUsdBound: "almost" }), inRelations, "trade", /amountUsdBound/],
  [
    "a bound without a figure",
    ofRelation("trade", { amountUsd: null }),
    inRelations,
    "trade",
    /without a number amountUsd/,
  ],
  [
    "an unknown property",
    ofRelation("trade", { acordingTo: "x" }),
    inRelations,
    "trade",
    /unknown field acordingTo; did you mean "accordingTo"/i,
  ],
  [
    "an entity's unknown property",
    ofEntity("issue/fish", { sumary: "x" }),
    inEntities,
    "issue/fish",
    /unknown field sumary; did you mean "summary"/i,
  ],
  [
    "a derived property",
    ofRelation("trade", { startMin: "1962-01-01" }),
    inRelations,
    "trade",
    /unknown field startMin/,
  ],
  [
    "a role with a date of its own before its occasion",
    ofRelation("west-in-treaty", { when: "1950" }),
    inRelations,
    "west-in-treaty",
    /before the lifespan of agreement\/treaty/,
  ],
  [
    "an occasion without a date",
    ofEntity("agreement/treaty", { when: null }),
    inRelations,
    "west-in-treaty",
    /from agreement\/treaty, as every PARTY_TO without one does, but that has no date/,
  ],
  [
    "an unknown kind",
    ofEntity("issue/fish", { kind: "Isue" }),
    inEntities,
    "issue/fish",
    /unknown kind "Isue"; write one of State, .*Region \(did you mean "Issue"/,
  ],
  [
    "an agreement without status",
    ofEntity("agreement/treaty", { status: null }),
    inEntities,
    "agreement/treaty",
    /lacks status/,
  ],
  [
    "a bad status",
    ofEntity("agreement/treaty", { status: "dead" }),
    inEntities,
    "agreement/treaty",
    /status/,
  ],
  [
    "a status of something else",
    ofEntity("issue/fish", { status: "sought" }),
    inEntities,
    "issue/fish",
    /only an Agreement/,
  ],
  [
    "a period without intensity",
    ofEntity("issue/fish", { kind: "Period" }),
    inEntities,
    "issue/fish",
    /lacks intensity/,
  ],
  [
    "an intensity of something else",
    ofEntity("issue/fish", { intensity: 1 }),
    inEntities,
    "issue/fish",
    /only a Period/,
  ],
  [
    "a bad name of another language",
    ofEntity("issue/fish", { names: ["pescado"] }),
    inEntities,
    "issue/fish",
    /"es:Perú"/,
  ],
  [
    "an id with spaces",
    ofEntity("issue/fish", { id: "issue/big fish" }),
    inEntities,
    "issue/big fish",
    /no spaces/,
  ],
  [
    "a dangling end",
    drop("entities", "state/old-east"),
    inRelations,
    "succession",
    /state\/old-east, which is stated nowhere as an entity/,
  ],
  [
    "a duplicate relation",
    add(relation("trade", "GOVERNS", "government/first", "state/west", { when: "1961" })),
    inRelations,
    "trade",
    /duplicate/,
  ],
  [
    "a duplicate entity",
    (all) => void all.entities.push(entity("issue/fish", { kind: "Issue" })),
    inEntities,
    "issue/fish",
    /duplicate/,
  ],
  [
    "a dispute with itself",
    ofRelation("trade", { disputes: ["trade"], disputesOn: "date" }),
    inRelations,
    "trade",
    /disputes itself/,
  ],
  [
    "a dispute with nothing",
    ofRelation("trade", { disputes: ["trades"], disputesOn: "date" }),
    inRelations,
    "trade",
    /disputes trades, which is no relation here; .*did you mean "trade"/,
  ],
  [
    "a dispute without its ground",
    ofRelation("trade", { disputes: ["governs"] }),
    inRelations,
    "trade",
    /lacks disputesOn/,
  ],
  [
    "a ground without a dispute",
    ofRelation("trade", { disputesOn: "figure" }),
    inRelations,
    "trade",
    /disputes nothing on the figure/,
  ],
  [
    "a dispute of unknown ground",
    ofRelation("trade", { disputes: ["governs"], disputesOn: "taste" }),
    inRelations,
    "trade",
    /disputesOn/,
  ],
  [
    "two grounds of one dispute",
    (all) => {
      ofRelation("trade", { disputes: ["governs"], disputesOn: "figure" })(all);
      ofRelation("governs", { disputes: ["trade"], disputesOn: "actor" })(all);
    },
    inRelations,
    "trade",
    /on the figure, which disputes others on the actor/,
  ],
  [
    "a type of unknown basis",
    set("types", "GOVERNS", { basis: "rumour" }),
    "types.cypher",
    "GOVERNS",
    /basis/,
  ],
  [
    "a source without a day",
    set("sources", "paper", { writtenAt: "1999" }),
    "sources.cypher",
    "paper",
    /writtenAt/,
  ],
  [
    "a source without a citation",
    set("sources", "paper", { citation: null }),
    "sources.cypher",
    "paper",
    /lacks citation/,
  ],
  [
    "a type without a reading",
    set("types", "GOVERNS", { name: null }),
    "types.cypher",
    "GOVERNS",
    /lacks name/,
  ],
  ["a type of unknown kinds", set("types", "GOVERNS", { from: ["King"] }), "types.cypher", "GOVERNS", /from/],
  [
    "a type with a bad direction",
    set("types", "GOVERNS", { influence: "up" }),
    "types.cypher",
    "GOVERNS",
    /influence/,
  ],
])("%s is named", async (_, change, file, id, reason) => {
  const defects = await defectsOf(change);
  const named = defects.filter((defect) => defect.file === file && defect.id === id);
  expect(named.map(describeFinding).join("\n")).toMatch(reason);
});

test.each([
  ["poles.left names state/nobody", ofManifest({ poles: { left: ["state/nobody"], right: [] } })],
  ["questions.0.to names x", ofManifest({ questions: [{ text: "?", from: "state/west", to: "x" }] })],
  ["opening lies outside span", ofManifest({ opening: { start: "1800-01-01", end: "1960-01-01" } })],
  [
    "the query neighbours, which there is not",
    ofManifest({ defaults: { neighbours: { actor: "state/west" } } }),
  ],
  ["defaults.offices.country is of", ofManifest({ defaults: { offices: { country: "state/west" } } })],
  ["defaults.offices.state names state/x", ofManifest({ defaults: { offices: { state: "state/x" } } })],
  ["issue/fish, a Issue", ofManifest({ defaults: { offices: { state: "issue/fish" } } })],
  ["defaults.causes.steps is 99", ofManifest({ defaults: { causes: { steps: 99 } } })],
  ["span ends", ofManifest({ span: { start: "2001-01-01", end: "2000-01-01" } })],
])("in the manifest: %s", async (reason, change) => {
  const defects = await defectsOf(change);
  const told = defects.filter(({ file }) => file === "dataset.json").map((defect) => defect.reason);
  expect(told).toContainEqual(expect.stringContaining(reason));
});

test("all defects are reported at once", async () => {
  const defects = await defectsOf((all) => {
    ofRelation("trade", { when: "soon", statement: null, sources: ["nobody#1"] })(all);
    ofRelation("succession", { when: "1850" })(all);
    ofEntity("issue/fish", { summary: null })(all);
  });
  expect(defects.map(({ id }) => id)).toEqual(expect.arrayContaining(["trade", "succession", "issue/fish"]));
  expect(defects.filter(({ id }) => id === "trade").length).toBeGreaterThanOrEqual(3);
});

test("every script that Neo4j refuses is named with its message", async () => {
  const defects = await defectsOf(() => {}, {
    "relations.cypher": "UNWIND [1 AS row RETURN row",
    "sources.cypher": "RETURN 1 / 0 AS asserts",
  });
  expect(defects.map(({ file }) => file).sort()).toEqual(["relations.cypher", "sources.cypher"]);
  expect(defects.find(({ file }) => file === "relations.cypher")?.reason).toMatch(/Invalid input 'AS'/);
});

test("a refused script is not blamed on the scripts that build on it", async () => {
  const defects = await defectsOf(() => {}, { "types.cypher": "RETURN nothing" });
  expect(defects.map(({ file }) => file)).toEqual(["types.cypher"]);
});

test.each([
  ["rows of another form", "RETURN 1 AS one", /returns 1 rows of another form/],
  ["nothing", "UNWIND range(1, 0) AS row RETURN 'entity' AS asserts, row AS id", /asserts nothing/],
])("a script that returns %s breaks the contract", async (_, text, reason) => {
  const defects = await defectsOf((all) => void all.manifest.scripts.push("extra.cypher"), {
    "extra.cypher": text,
  });
  expect(defects.map(describeFinding)).toEqual([expect.stringMatching(reason)]);
});

test("what is made but not returned, or returned but not made, breaks the contract", async () => {
  const defects = await defectsOf((all) => void all.manifest.scripts.push("extra.cypher"), {
    "extra.cypher": `MATCH (a:Entity {dataset: $dataset, id: 'government/first'}), (b:Entity {dataset: $dataset, id: 'state/west'})
      CREATE (a)-[:GOVERNS {id: 'hidden', dataset: $dataset}]->(b)
      RETURN 'entity' AS asserts, 'state/ghost' AS id`,
  });
  expect(defects).toContainEqual(
    expect.objectContaining({ id: "hidden", reason: expect.stringMatching(/no script returns/) }),
  );
  expect(defects).toContainEqual(
    expect.objectContaining({ id: "state/ghost", reason: expect.stringMatching(/made none/) }),
  );
});

test.each([
  [
    "is missing",
    {},
    (all: SmallCase) => void all.manifest.scripts.push("none.cypher"),
    "none.cypher",
    /cannot be read/,
  ],
  ["manifest is not JSON", { "dataset.json": "{" }, () => {}, "dataset.json", /is not JSON/],
  [
    "manifest lacks a title",
    {},
    (all: SmallCase) => void delete all.manifest.title,
    "dataset.json",
    /lacks title/,
  ],
  [
    "manifest has a typo",
    {},
    ofManifest({ titel: "x" }),
    "dataset.json",
    /unknown field titel; did you mean "title"/i,
  ],
])("a file that %s is named", async (_, files, change, file, reason) => {
  const defects = await defectsOf(change, files);
  expect(defects.filter((defect) => defect.file === file).map(describeFinding)).toEqual([
    expect.stringMatching(reason),
  ]);
});

test("checking leaves the database as it was", async () => {
  const before = await digest(database);
  await defectsOf(() => {});
  await defectsOf(ofRelation("trade", { when: "soon" }));
  expect(await digest(database)).toEqual(before);
});

test("a load with a defect fails with all of them and keeps the state before", async () => {
  await loadDataset(database, await writeCase(smallCase()), { allowForeign: false, report: () => {} });
  const before = await digest(database);
  const broken = smallCase();
  drop("relations", "trade")(broken);
  ofRelation("governs", { when: "soon" })(broken);
  const folder = await writeCase(broken, { "entities.cypher": `${entitiesScript(broken.entities)} oops` });
  const failure = loadDataset(database, folder, { allowForeign: false, report: () => {} });
  await expect(failure).rejects.toThrow(DatasetError);
  await expect(failure).rejects.toThrow(/entities.cypher: is refused by Neo4j/);
  expect(await digest(database)).toEqual(before);
  const other = await writeCase({ ...broken, entities: smallCase().entities });
  await expect(loadDataset(database, other, { allowForeign: false, report: () => {} })).rejects.toThrow(
    /governs: "soon"/,
  );
  expect(await digest(database)).toEqual(before);
});
