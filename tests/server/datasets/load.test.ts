import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { DatasetError } from "../../../server/datasets/dataset-error.ts";
import { ForeignDataError } from "../../../server/datasets/foreign.ts";
import { sweep } from "../../../server/datasets/generations/sweep.ts";
import { type LoadOptions, loadDataset } from "../../../server/datasets/load.ts";
import { removeDataset } from "../../../server/datasets/remove.ts";
import { ensureSchema } from "../../../server/datasets/schema.ts";
import { findStored } from "../../../server/datasets/stored.ts";
import { hashStored } from "../../../server/datasets/verify.ts";
import { toPlain } from "../../../server/neo4j/plain.ts";
import { read } from "../../../server/neo4j/read.ts";
import { toEntity, toRelation } from "../../../server/neo4j/rows.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";
import { digest } from "./digest.ts";
import { entity, relation, type SmallCase, smallCase, writeCase } from "./small-case.ts";

const database = testDatabase();
const options: LoadOptions = { allowForeign: false, report: () => {} };

beforeEach(() => emptyDatabase(database));
afterAll(() => database.close());

async function load(change: (all: SmallCase) => void = () => {}, { allowForeign = false } = {}) {
  const all = smallCase();
  change(all);
  const outcome = await loadDataset(database, await writeCase(all), { ...options, allowForeign });
  await sweepAll();
  return outcome;
}

/** Everything but the nodes that only keep the counter of a dataset that is gone. */
const digestOfAll = async () =>
  (await digest(database)).filter(
    (row) => !/"labels":\["Dataset"\]/.test(row) || row.includes("contentHash"),
  );

/** Removes at once what is no longer read. */
const sweepAll = () => sweep(database, { grace: 0, undo: 0 });

async function ask(query: string): Promise<unknown[]> {
  return (await read(database, query, {})).map((row) => Object.values(Object(toPlain(row))));
}

async function write(query: string): Promise<void> {
  await database.driver.executeQuery(query, {}, { database: database.name });
}

async function relationNamed(id: string) {
  const [row] = await read(database, "MATCH (a)-[r {id: $id}]->(b) RETURN r, a.id AS a, b.id AS b", { id });
  return toRelation(Object(row?.r), String(row?.a), String(row?.b));
}

async function entityNamed(id: string) {
  const [row] = await read(database, "MATCH (e:Entity {id: $id}) RETURN e", { id });
  return toEntity(Object(row?.e));
}

describe("what a load derives", () => {
  beforeEach(async () => {
    await load();
  });

  test("bounds, from the earliest source that is cited, and defaults", async () => {
    expect(await relationNamed("trade")).toEqual({
      id: "trade",
      type: "TRADES_WITH",
      from: "state/west",
      to: "state/new-east",
      dates: {
        when: "1962~/..",
        startMin: "1961-01-01",
        startMax: "1963-12-31",
        endMin: "1965-01-01",
        endMax: "9999-12-31",
      },
      doubted: false,
      certainty: "stated",
      voice: "judges",
      accordingTo: "customs officers",
      denied: false,
      sector: "economic",
      statement: "What is said of trade.",
      sources: ["paper#p2", "letter#3"],
      dataset: "small",
      measures: [{ name: "amountUsd", value: 48_000_000_000, bound: "max" }],
    });
  });

  test("a role takes date and doubt from its occasion", async () => {
    const role = await relationNamed("west-in-treaty");
    expect(role.occasion).toBe("agreement/treaty");
    expect(role.dates).toEqual((await entityNamed("agreement/treaty")).dates);
    expect(role.dates.when).toBe("1961?");
    // Doubt about a date is no doubt about the claim.
    expect([role.doubted, role.certainty]).toEqual([true, "stated"]);
    expect((await entityNamed("agreement/treaty")).doubted).toBe(true);
    expect(role.sector).toBe("political");
  });

  test("a role with a date of its own keeps it, and shares none", async () => {
    await load(({ relations }) => {
      for (const role of relations) if (role.id === "east-in-treaty") Object.assign(role, { when: "1964" });
    });
    const joined = await relationNamed("east-in-treaty");
    expect([joined.occasion, joined.dates.when, joined.doubted]).toEqual([undefined, "1964", false]);
    expect((await relationNamed("west-in-treaty")).occasion).toBe("agreement/treaty");
  });

  test("bounds without what the lives of both ends rule out", async () => {
    await load(({ relations }) => {
      for (const one of relations) if (one.id === "trade") Object.assign(one, { when: "19XX/" });
    });
    const { dates } = await relationNamed("trade");
    expect([dates.when, dates.startMin]).toEqual([
      "19XX/",
      (await entityNamed("state/new-east")).dates?.startMin,
    ]);
  });

  test("bounds are native dates", async () => {
    expect(await ask("MATCH ()-[r {id: 'succession'}]->() RETURN r.startMin = date('1950-01-01')")).toEqual([
      [true],
    ]);
  });

  test("an entity with its names, figures and dates", async () => {
    expect(await entityNamed("state/west")).toMatchObject({
      kind: "State",
      names: { es: "Oeste; Occidente", ru: "Запад" },
      dates: { startMin: "1900-01-01", endMin: "1999-06-30", endMax: "9999-12-31" },
      identifiers: ["wikidata:Q1", "iso3166:WE"],
    });
    expect(await entityNamed("agreement/treaty")).toMatchObject({
      status: "in force",
      measures: [{ name: "pages", value: 12, bound: "about" }],
    });
    expect((await entityNamed("issue/fish")).dates).toBeUndefined();
  });

  test("one place for every entity, the poles left and right", async () => {
    const [[text]] = (await ask("MATCH (d:Dataset {id: 'small'}) RETURN d.layout")) as [[string]];
    const layout = JSON.parse(text);
    expect(Object.keys(layout)).toHaveLength(6);
    expect(layout["state/old-east"]).toEqual(layout["state/new-east"]);
    expect(layout["state/west"]).toEqual([-layout["state/new-east"][0], 0]);
  });
});

test("figures of any name, and of any number of names, are stored as they were given", async () => {
  const odd = ["true", "null", "row", "made", "1st", "per head", "a`} b", "ΔΝΤ", "constructor"];
  const many = Array.from({ length: 150 }, (_, index) => `figure${index}`);
  const named = (names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name, index) => [
        [name, index + 0.5],
        [`${name}Bound`, "about"],
      ]),
    );
  const outcome = await load((all) => {
    Object.assign(all.relations[0] ?? {}, named(many));
    // A row that lacks what the rows before and after it have.
    Object.assign(all.relations[2] ?? {}, named(odd));
    Object.assign(all.entities[5] ?? {}, named([...odd, ...many]));
  });
  const ofGoverns = await ask(
    "MATCH ()-[r {id: 'governs'}]->() UNWIND keys(r) AS k WITH k, r[k] AS v WHERE k STARTS WITH 'figure' RETURN k, v",
  );
  expect(Object.fromEntries(ofGoverns as [string, unknown][])).toEqual(named(many));
  const [stored] = await findStored(database);
  expect(await hashStored(database, { generation: stored?.generation ?? "" })).toBe(outcome.contentHash);
});

test("loading twice changes nothing and says so", async () => {
  const first = await load();
  const before = await digest(database);
  const second = await load();
  expect(first).toMatchObject({ changed: true, counts: { entities: 6, relations: 5, sources: 2 } });
  expect(second).toMatchObject({ changed: false, contentHash: first.contentHash, counts: first.counts });
  expect(await digest(database)).toEqual(before);
});

test("the content hash knows content, not the order of scripts and rows", async () => {
  const first = await load();
  const reordered = await load((all) => {
    all.entities.reverse();
    all.relations.reverse();
    all.manifest.scripts.reverse();
  });
  expect(reordered.changed).toBe(true);
  expect(reordered.contentHash).toBe(first.contentHash);
  const changed = await load(
    (all) => void Object.assign(all.relations[0] ?? {}, { statement: "Otherwise." }),
  );
  expect(changed.contentHash).not.toBe(first.contentHash);
});

test("a changed dataset leaves what a fresh load of it would leave", async () => {
  const change = (all: SmallCase) => {
    all.relations.splice(
      3,
      2,
      relation("later", "GOVERNS", "government/first", "state/west", { when: "1964" }),
    );
    all.types.pop();
    all.sources.pop();
    all.entities.pop();
    Object.assign(all.entities[4] ?? {}, { pages: null, pagesBound: null, when: "1962", kind: "Agreement" });
    Object.assign(all.entities[3] ?? {}, { when: null });
    all.entities.push(entity("event/fair", { kind: "Event", when: "1970" }));
  };
  const withoutTime = async () =>
    (await digest(database)).map((row) =>
      row.replace(/"loadedAt":"[^"]*",|"counter":\d+,|"retired":\[\],|@\d+/g, ""),
    );
  await load(change);
  const fresh = await withoutTime();
  await emptyDatabase(database);
  await load();
  await load(change);
  await sweepAll();
  expect(await withoutTime()).toEqual(fresh);
});

function neighbour(all: SmallCase): void {
  Object.assign(all.manifest, { id: "neighbour", poles: { left: [], right: [] } });
  all.sources = [{ ...all.sources[0], id: "book" }];
  all.types = all.types.slice(0, 1);
  all.entities = [
    entity("state/west", { sources: ["book#1"] }),
    entity("government/second", { kind: "Government", sources: ["book#2"] }),
  ];
  all.relations = [
    relation("governs-too", "GOVERNS", "government/second", "state/west", {
      when: "1980",
      sources: ["book#2"],
    }),
  ];
}

describe("two datasets", () => {
  test("have each their own of what they both name", async () => {
    await load();
    const alone = await digestOfAll();
    await load(neighbour);
    expect(
      await ask("MATCH (e:Entity {id: 'state/west'}) RETURN e.dataset, e.sources ORDER BY e.dataset"),
    ).toEqual([
      ["neighbour@1", ["book#1"]],
      ["small@1", ["paper#p1"]],
    ]);
    await removeDataset(database, "neighbour");
    await sweepAll();
    expect(await digestOfAll()).toEqual(alone);
    await removeDataset(database, "small");
    await sweepAll();
    expect(await digestOfAll()).toEqual([]);
  });

  test("leave each other alone when one is loaded again", async () => {
    await load(neighbour);
    const alone = await digest(database);
    await load();
    await load((all) => void all.relations.pop());
    await sweepAll();
    const now = new Set(await digest(database));
    expect(alone.filter((row) => !now.has(row))).toEqual([]);
    expect(await ask("MATCH ()-[r {dataset: 'small@2'}]->() RETURN count(r)")).toEqual([[4]]);
    expect(await ask("MATCH (n {dataset: 'small@1'}) RETURN count(n)")).toEqual([[0]]);
  });

  test("may use the same ids for everything", async () => {
    const ids = (all: SmallCase) => void Object.assign(all.manifest, { id: "copy" });
    await load();
    const alone = await digest(database);
    await load(ids);
    const now = new Set(await digest(database));
    expect(alone.filter((row) => !now.has(row))).toEqual([]);
    expect(now.size).toBe(2 * alone.length);
  });
});

describe("rival claims", () => {
  test("that one of two declares are known to both, and stay so on the next load", async () => {
    const declared = (all: SmallCase) =>
      void Object.assign(all.relations.find(({ id }) => id === "trade") ?? {}, {
        disputes: ["governs"],
        disputesOn: "date",
      });
    await load(declared);
    await load((all) => {
      declared(all);
      all.sources.reverse();
    });
    expect(await relationNamed("trade")).toMatchObject({ disputes: ["governs"], disputesOn: "date" });
    expect(await relationNamed("governs")).toMatchObject({ disputes: ["trade"], disputesOn: "date" });
    await load();
    expect(await relationNamed("governs")).not.toHaveProperty("disputes");
  });
});

test("a type that does not say what it is evidence of is a mere contact", async () => {
  await load((all) => {
    for (const type of all.types) type.basis = type.type === "GOVERNS" ? "bearing" : null;
  });
  expect(await ask("MATCH (t:RelationType) RETURN t.type, t.basis ORDER BY t.type")).toEqual([
    ["GOVERNS", "bearing"],
    ["PARTY_TO", "contact"],
    ["SUCCEEDED_BY", "contact"],
    ["TRADES_WITH", "contact"],
  ]);
});

describe("data of others", () => {
  const FOREIGN = `CREATE (a:Entity {id: 'state/theirs', name: 'Theirs'})-[:KNOWS {since: 1990}]->(:Person {name: 'A'})
    CREATE (:Source {url: 'x'})`;

  test("is a reason to refuse, before anything is changed", async () => {
    await write(FOREIGN);
    const before = await digest(database);
    await expect(load()).rejects.toThrow(ForeignDataError);
    await expect(load()).rejects.toThrow(/2 nodes .*state\/theirs.*ENTENTE_ALLOW_FOREIGN/s);
    expect(await digest(database)).toEqual(before);
  });

  test("stays untouched when it is allowed, through loads and removal", async () => {
    await write(FOREIGN);
    const before = await digest(database);
    await load(() => {}, { allowForeign: true });
    await load((all) => void all.relations.pop(), { allowForeign: true });
    await removeDataset(database, "small");
    await sweepAll();
    expect(await digestOfAll()).toEqual(before);
  });

  test("under an id of ours is not ours, and is kept", async () => {
    await write("CREATE (:Entity {id: 'state/west', name: 'Their west'})");
    const before = await digest(database);
    await load(() => {}, { allowForeign: true });
    await removeDataset(database, "small");
    await sweepAll();
    expect(await digestOfAll()).toEqual(before);
  });

  test("nodes under other labels are no concern of ours", async () => {
    await write("CREATE (:Person {id: 'state/west'})-[:KNOWS]->(:Person)");
    expect((await load()).changed).toBe(true);
  });

  test("that holds on to an entity of ours keeps it from going", async () => {
    await load();
    await write("MATCH (e:Entity {id: 'issue/fish'}) CREATE (:Note {text: 'mine'})-[:ABOUT]->(e)");
    const before = await digest(database);
    const removal = removeDataset(database, "small");
    await expect(removal).rejects.toThrow(DatasetError);
    await expect(removal).rejects.toThrow(/issue\/fish: is no longer named, but .*ABOUT/);
    expect(await digest(database)).toEqual(before);
    await load((all) => void all.relations.pop());
    expect(await ask("MATCH (n:Note)-->(e:Entity) RETURN n.text, e.name")).toEqual([
      ["mine", "Name of issue/fish"],
    ]);
  });
});

test("two loads of one dataset at once both end well", async () => {
  const [one, other] = [smallCase(), smallCase()];
  other.relations.pop();
  const folders = await Promise.all([writeCase(one), writeCase(other)]);
  const outcomes = await Promise.all(folders.map((folder) => loadDataset(database, folder, options)));
  expect(outcomes.every(({ changed }) => changed)).toBe(true);
  const [[stored]] = (await ask("MATCH (d:Dataset) RETURN d.relations")) as [[number]];
  await sweepAll();
  expect(await ask("MATCH ()-[r]->() RETURN count(r)")).toEqual([[stored]]);
});

test("an index that a fall left in the way of its constraint is taken away", async () => {
  const session = database.driver.session({ database: database.name });
  await session.run("DROP CONSTRAINT source_key IF EXISTS");
  await session.run("CREATE INDEX source_key IF NOT EXISTS FOR (s:Source) ON (s.dataset, s.id)");
  await ensureSchema(database);
  const { records } = await session.run("SHOW CONSTRAINTS YIELD name WHERE name = 'source_key' RETURN name");
  await session.close();
  expect(records).toHaveLength(1);
});
