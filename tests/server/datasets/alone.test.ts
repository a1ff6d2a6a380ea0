import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sweep } from "../../../server/datasets/generations/sweep.ts";
import { checkDataset, loadDataset } from "../../../server/datasets/load.ts";
import { migrateDatasets } from "../../../server/datasets/migrate.ts";
import { removeDataset } from "../../../server/datasets/remove.ts";
import { toPlain } from "../../../server/neo4j/plain.ts";
import { read } from "../../../server/neo4j/read.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";
import { digest } from "./digest.ts";
import { smallCase, writeCase } from "./small-case.ts";

const database = testDatabase();
const options = { allowForeign: false, report: () => {} };

beforeEach(() => emptyDatabase(database));
afterAll(() => database.close());

async function write(query: string): Promise<void> {
  await database.driver.executeQuery(query, {}, { database: database.name });
}

async function ask(query: string): Promise<unknown[]> {
  return (await read(database, query, {})).map((row) => Object.values(Object(toPlain(row))));
}

async function loadAs(id: string, extra: Record<string, string> = {}) {
  const all = smallCase();
  all.manifest.id = id;
  all.manifest.scripts.push(...Object.keys(extra));
  return writeCase(all, extra);
}

const HOSTILE: readonly [what: string, script: string][] = [
  [
    "merges without a dataset",
    "UNWIND ['state/west'] AS id MERGE (e:Entity {id: id}) SET e.name = 'X' RETURN 'entity' AS asserts, id AS id",
  ],
  [
    "names another dataset",
    "MATCH (e:Entity {dataset: 'victim@1'}) SET e.name = 'X' RETURN 'entity' AS asserts, e.id AS id",
  ],
  [
    "names another beside its own",
    "MATCH (e:Entity) WHERE e.dataset IN [$dataset, 'victim@1'] SET e.name = 'X' RETURN 'entity' AS asserts, e.id AS id",
  ],
  [
    "asks for its own or any",
    "MATCH (e:Entity) WHERE e.dataset = $dataset OR e.id = 'state/west' SET e.name = 'X' RETURN 'entity' AS asserts, e.id AS id",
  ],
  [
    "says it does not ask for its own",
    "MATCH (e:Entity) WHERE NOT e.dataset = $dataset SET e.name = 'X' RETURN 'entity' AS asserts, e.id AS id",
  ],
  ["deletes relations", "MATCH ()-[r]->() DELETE r RETURN 'relation' AS asserts, 'trade' AS id"],
  ["deletes everything", "MATCH (n) DETACH DELETE n"],
  ["profiles what deletes everything", "PROFILE MATCH (n) DETACH DELETE n"],
  ["goes by a label", "MATCH (s:State) SET s.name = 'X' RETURN 'entity' AS asserts, s.id AS id"],
  [
    "goes by an element id",
    "MATCH (n) WHERE elementId(n) STARTS WITH '4' SET n.name = 'X' RETURN 'entity' AS asserts, n.id AS id",
  ],
  [
    "ends its transaction",
    "MATCH (e:Entity {dataset: $dataset}) CALL (e) { SET e.x = 1 } IN TRANSACTIONS RETURN 'entity' AS asserts, e.id AS id",
  ],
  [
    "calls a procedure",
    "CALL db.index.fulltext.queryNodes('entity_names_of', 'west') YIELD node SET node.name = 'X' RETURN 'entity' AS asserts, node.id AS id",
  ],
  [
    "reads a file",
    "LOAD CSV FROM 'file:///etc/passwd' AS line CREATE (e:Entity {dataset: $dataset, id: line[0]}) RETURN 'entity' AS asserts, e.id AS id",
  ],
  ["drops a constraint", "DROP CONSTRAINT entity_key"],
  [
    "makes a node of another dataset",
    "CREATE (e:Entity:State {dataset: 'victim@1', id: 'state/new'}) RETURN 'entity' AS asserts, e.id AS id",
  ],
  [
    "makes a node of no dataset",
    "CREATE (e:Entity:State {id: 'state/new'}) RETURN 'entity' AS asserts, e.id AS id",
  ],
  [
    "gives a node of its own away",
    "MATCH (e:Entity {dataset: $dataset, id: 'state/west'}) SET e.dataset = 'victim@1', e.id = 'state/new' RETURN 'entity' AS asserts, e.id AS id",
  ],
  [
    "declares a dataset",
    "CREATE (d:Dataset {id: 'made', generation: 'made@1'}) RETURN 'entity' AS asserts, d.id AS id",
  ],
];

describe("a script that", () => {
  test.each(HOSTILE)("%s changes nothing of others and is a defect", async (_what, script) => {
    await loadDataset(database, await loadAs("victim"), options);
    const before = await digest(database);
    const folder = await loadAs("attacker", { "hostile.cypher": script });
    await expect(loadDataset(database, folder, options)).rejects.toThrow(/attacker has /);
    expect((await checkDataset(async () => database, folder)).total).toBeGreaterThan(0);
    expect(await digest(database)).toEqual(before);
  });

  test("computes within its dataset may do so", async () => {
    const script = `MATCH (e:Entity {dataset: $dataset})-[r:GOVERNS]->(s:Entity) WHERE e.id STARTS WITH 'government/'
      WITH e, s CREATE (e)-[n:GOVERNS {id: 'again', dataset: $dataset}]->(s)
      SET n.when = '1961', n.statement = 'It governed.', n.sources = ['paper#p1']
      RETURN 'relation' AS asserts, n.id AS id`;
    const outcome = await loadDataset(
      database,
      await loadAs("small", { "computed.cypher": script }),
      options,
    );
    expect(outcome.counts.relations).toBe(6);
  });
});

test("twenty datasets of the same ids stand side by side, each as if alone", async () => {
  const ids = Array.from({ length: 20 }, (_, index) => `case-${index}`);
  const hashes = new Set<string>();
  for (const id of ids) hashes.add((await loadDataset(database, await loadAs(id), options)).contentHash);
  expect(await ask("MATCH (e:Entity) RETURN e.dataset, count(*) ORDER BY e.dataset")).toEqual(
    ids.map((id) => [`${id}@1`, 6]).sort(),
  );
  // They say the same, whatever they are called.
  expect(hashes.size).toBe(1);
  const others = async () => (await digest(database)).filter((row) => !row.includes("case-7"));
  const before = await others();
  const changed = smallCase();
  changed.manifest.id = "case-7";
  changed.relations.pop();
  await loadDataset(database, await writeCase(changed), options);
  await removeDataset(database, "case-7");
  await sweep(database, { grace: 0, undo: 0 });
  expect(await others()).toEqual(before);
}, 120_000);

describe("a database of the version before", () => {
  const BEFORE = `
  CREATE (:Dataset {id: 'one', contentHash: 'a', title: 'One'}), (:Dataset {id: 'two', contentHash: 'b', title: 'Two'}),
    (west:Entity:State {id: 'state/west', name: 'West', datasets: ['one', 'two']}),
    (east:Entity:State {id: 'state/east', name: 'East', datasets: ['one']}),
    (first:Entity:Government {id: 'government/first', name: 'First', datasets: ['two']}),
    (paper:Source {id: 'paper', name: 'Paper', datasets: ['one', 'two']}),
    (:RelationType {dataset: 'one', type: 'TRADES_WITH'}), (:RelationType {dataset: 'two', type: 'GOVERNS'}),
    (west)-[:TRADES_WITH {id: 'trade', dataset: 'one', statement: 'They trade.'}]->(east),
    (first)-[:GOVERNS {id: 'governs', dataset: 'two', statement: 'It governs.'}]->(west),
    (:Note {text: 'mine'})-[:ABOUT]->(west)`;

  test("is taken apart by datasets, with nothing lost, and once", async () => {
    await write(BEFORE);
    const said: string[] = [];
    await migrateDatasets(database, (step) => void said.push(step));
    expect(said).toEqual(["Giving each dataset of the version before what it shared with others: one, two"]);
    expect(
      await ask("MATCH (n:Entity|Source) RETURN n.dataset, n.id, n.datasets ORDER BY n.dataset, n.id"),
    ).toEqual([
      ["one@1", "paper", null],
      ["one@1", "state/east", null],
      ["one@1", "state/west", null],
      ["two@1", "government/first", null],
      ["two@1", "paper", null],
      ["two@1", "state/west", null],
    ]);
    expect(
      await ask(
        "MATCH (a:Entity)-[r]->(b:Entity) RETURN r.id, r.dataset, r.statement, a.dataset, b.dataset ORDER BY r.id",
      ),
    ).toEqual([
      ["governs", "two@1", "It governs.", "two@1", "two@1"],
      ["trade", "one@1", "They trade.", "one@1", "one@1"],
    ]);
    expect(await ask("MATCH (d:Dataset) RETURN d.id, d.generation ORDER BY d.id")).toEqual([
      ["one", "one@1"],
      ["two", "two@1"],
    ]);
    expect(await ask("MATCH (n:Note)-[:ABOUT]->(e) RETURN n.text, e.id")).toEqual([["mine", "state/west"]]);
    const after = await digest(database);
    await migrateDatasets(database, () => expect.unreachable());
    expect(await digest(database)).toEqual(after);
  });
});
