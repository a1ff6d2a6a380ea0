import { createWriteStream } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Random } from "../../model/influence/measures/random.ts";
import { formatDay, parseDay } from "../../model/time/day.ts";

const FIRST = parseDay("1946-01-01");
const DAYS = parseDay("2019-12-31") - FIRST;
const TYPES = [
  "CONSULTS",
  "COOPERATES_WITH",
  "AIDS",
  "YIELDS_TO",
  "INVESTIGATES",
  "DEMANDS_OF",
  "DISAPPROVES_OF",
]
  .concat(["REJECTS", "THREATENS", "PROTESTS_AGAINST", "SHOWS_FORCE_TO", "REDUCES_RELATIONS_WITH", "COERCES"])
  .concat(["ASSAULTS", "FIGHTS"]);
const SECTORS = ["political", "military", "economic", "cultural"];
const SOURCES = 400;
const AT_ONCE = 1_000;

/**
 * Writes a folder of generated events with the skew of real ones: a day each, few actors with very many of them, each
 * with a statement and a place in a source. One actor for fifteen relations, up to 30,000.
 * @param vague every so many-th event is dated by its decade alone; 0 where none is
 * @returns the folder
 */
export async function writeEventCase(relations: number, id = "events", seed = 1, vague = 0): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "entente-events-"));
  const actors = Math.min(30_000, Math.max(20, Math.ceil(relations / 15)));
  await writeFile(join(folder, "dataset.json"), JSON.stringify(manifest(id)));
  await writeScript(join(folder, "types.cypher"), TYPES.map(type), NODE("RelationType", "type", "type"));
  await writeScript(join(folder, "sources.cypher"), numbers(SOURCES, source), NODE("Source", "id", "source"));
  await writeScript(join(folder, "actors.cypher"), numbers(actors, actor), ENTITY);
  const drawn = events(relations, actors, vague, new Random(seed));
  await writeScript(join(folder, "events.cypher"), drawn, RELATION);
  return folder;
}

const NODE = (label: string, key: string, thing: string) =>
  `MERGE (n:${label} {dataset: $dataset, ${key}: row.${key}}) SET n += row RETURN '${thing}' AS asserts, row.${key} AS id`;

const ENTITY = `MERGE (e:Entity {dataset: $dataset, id: row.id}) SET e:$(row.kind), e += row {.*, kind: null}
RETURN 'entity' AS asserts, row.id AS id`;

const RELATION = `MERGE (a:Entity {dataset: $dataset, id: row.from}) MERGE (b:Entity {dataset: $dataset, id: row.to})
MERGE (a)-[r:$(row.type) {id: row.id}]->(b) SET r += row {.*, type: null, from: null, to: null}, r.dataset = $dataset
RETURN 'relation' AS asserts, row.id AS id`;

function manifest(id: string) {
  return {
    id,
    title: "Generated events",
    summary: "Events drawn by chance, with the skew of real ones.",
    version: "1.0.0",
    licence: "CC0-1.0",
    span: { start: "1946-01-01", end: "2019-12-31" },
    opening: { start: "1990-01-01", end: "1990-12-31" },
    poles: { left: ["actor/0"], right: ["actor/1"] },
    questions: [],
    scripts: ["types.cypher", "sources.cypher", "actors.cypher", "events.cypher"],
  };
}

function type(name: string, index: number): string {
  return `{type: '${name}', name: '${name.toLowerCase()}', inverseName: '${name.toLowerCase()} (by)', from: ['State', 'Organization'], to: ['State', 'Organization'], sector: '${SECTORS[index % 4]}', polarity: '${"+0-"[index % 3]}', influence: 'forward'}`;
}

function source(index: number): string {
  return `{id: 'wire-${index}', name: 'Wire ${index}', citation: 'Wire service ${index} (2020).', writtenAt: '2020-01-01', locatorName: 'item'}`;
}

function actor(index: number): string {
  const kind = index % 3 === 2 ? "Organization" : "State";
  return `{id: 'actor/${index}', kind: '${kind}', name: 'Actor ${index}', summary: 'The actor of number ${index}.', sources: ['wire-${index % SOURCES}#1']}`;
}

function* events(relations: number, actors: number, vague: number, random: Random): Generator<string> {
  // The third power draws the first very much more often than the last.
  const draw = () => Math.floor((random.below(1_000_000) / 1_000_000) ** 3 * actors);
  for (let i = 0; i < relations; i++) {
    const from = draw();
    const to = (from + 1 + (draw() % (actors - 1))) % actors;
    const day = formatDay(FIRST + random.below(DAYS));
    const when = vague > 0 && i % vague === 0 ? `${day.slice(0, 3)}X` : day;
    const name = TYPES[random.below(TYPES.length)] ?? "";
    yield `{id: 'event/${i}', type: '${name}', from: 'actor/${from}', to: 'actor/${to}', when: '${when}', statement: 'Actor ${from} ${name.toLowerCase()} actor ${to}, as reported on ${day}.', sources: ['wire-${random.below(SOURCES)}#${random.below(9_000)}']}`;
  }
}

function* numbers(count: number, row: (index: number) => string): Generator<string> {
  for (let index = 0; index < count; index++) yield row(index);
}

async function writeScript(path: string, rows: Iterable<string>, ending: string): Promise<void> {
  await pipeline(Readable.from(inLumps(rows, ending)), createWriteStream(path));
}

function* inLumps(rows: Iterable<string>, ending: string): Generator<string> {
  let lump = "UNWIND [\n";
  let count = 0;
  for (const row of rows) {
    lump += count === 0 ? row : `,\n${row}`;
    if (++count % AT_ONCE !== 0) continue;
    yield lump;
    lump = "";
  }
  yield `${lump}\n] AS row\n${ending}\n`;
}
