import type { Database } from "../../server/neo4j/database.ts";
import { besidePass, plainPass } from "./plain-pass.ts";

const DATASETS = 900;
const AT_ONCE = 100;
const REQUESTS = 40;

const PATHS = [
  "/api/network?dataset=peru-russia&at=1970",
  "/api/queries/relations-at?dataset=peru-russia&at=1970",
  "/api/entities/state%2Fperu?dataset=peru-russia",
];

/**
 * Prints what the same questions about the shipped case take with it alone, and with 900 other datasets beside it.
 * @param ask the program in front of the database, at a path
 */
export async function benchManyDatasets(
  database: Database,
  ask: (path: string) => Promise<void>,
): Promise<void> {
  const pass = plainPass();
  const alone = await clockAll(ask);
  for (let first = 0; first < DATASETS; first += AT_ONCE) await addDatasets(database, first);
  const among = await clockAll(ask);
  console.log(`\n${DATASETS} datasets beside the shipped case`);
  PATHS.forEach((path, at) => {
    const [before = 0, after = 0] = [alone[at], among[at]];
    console.log(`  ${path}: ${besidePass(before, pass)} alone, ${(after / before).toFixed(2)} × among them`);
  });
}

/** Datasets as loads leave them: each of twelve entities in a ring of relations. */
async function addDatasets({ driver, name }: Database, first: number): Promise<void> {
  const keys = Array.from({ length: AT_ONCE }, (_, index) => `other-${first + index}`);
  await driver.executeQuery(DATASET, { keys }, { database: name });
  await driver.executeQuery(RING, { keys: keys.map((key) => `${key}@1`) }, { database: name });
}

const DATASET = `UNWIND $keys AS id CREATE (:Dataset {id: id, generation: id + '@1', title: id, summary: '', version: '1',
  licence: 'CC0-1.0', contentHash: id, loadedAt: '2020-01-01', entities: 12, relations: 12, sources: 1, questions: '[]',
  layout: '{}', poles: '{"left":[],"right":[]}', span: '{"start":"1900-01-01","end":"2019-12-31"}',
  opening: '{"start":"1975-01-01","end":"1975-12-31"}'})`;

const RING = `UNWIND $keys AS dataset
CALL (dataset) {
  CREATE (:Source {dataset: dataset, id: 'paper', name: 'Paper', citation: 'A paper.', writtenAt: date('2000-01-01'), locatorName: 'page'})
  CREATE (:RelationType {dataset: dataset, type: 'MEETS', name: 'meets', inverseName: 'meets', from: ['State'], to: ['State'],
    sameKind: false, polarity: '+', influence: 'both', basis: 'contact', role: false, sector: 'political'})
  WITH dataset
  UNWIND range(0, 11) AS number
  CREATE (:Entity:State {dataset: dataset, id: 'state/' + number, name: 'State ' + number, summary: '', names: [], identifiers: [], sources: []})
}
CALL (dataset) {
  UNWIND range(0, 11) AS number
  MATCH (a:Entity {dataset: dataset, id: 'state/' + number})
  MATCH (b:Entity {dataset: dataset, id: 'state/' + ((number + 1) % 12)})
  CREATE (a)-[:MEETS {dataset: dataset, id: 'meets-' + number, when: '1970', startMin: date('1970-01-01'), startMax: date('1970-12-31'),
    endMin: date('1970-01-01'), endMax: date('1970-12-31'), certainty: 'stated', voice: 'reports', denied: false, sector: 'political',
    statement: 'They met.', sources: ['paper#1']}]->(b)
}`;

async function clockAll(ask: (path: string) => Promise<void>): Promise<number[]> {
  const found: number[] = [];
  for (const path of PATHS) {
    const times: number[] = [];
    for (let request = 0; request < REQUESTS; request++) {
      const began = performance.now();
      await ask(path);
      times.push(performance.now() - began);
    }
    found.push(times.sort((one, other) => one - other)[REQUESTS >> 1] ?? Number.NaN);
  }
  return found;
}
