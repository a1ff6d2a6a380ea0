import { mkdir, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { unreadable } from "../dataset-error.ts";
import { MANIFEST } from "./read-manifest.ts";

const TYPES = `// The relation types of this case. Every field is explained in docs/data-model.md.
UNWIND [
  {type: "ALLIED_WITH", name: "allied with", inverseName: "allied with", from: ["State"], to: ["State"],
   sector: "military", polarity: "+", influence: "both", basis: "contact"},
  {type: "SENDS_AID_TO", name: "sends aid to", inverseName: "receives aid from", from: ["State"], to: ["State"],
   sector: "economic", polarity: "+", influence: "forward", basis: "contact"}
] AS row
MERGE (t:RelationType {dataset: $dataset, type: row.type})
SET t += row
RETURN "type" AS asserts, row.type AS id
`;

const SOURCES = `// The texts that the relations are taken from.
UNWIND [
  {id: "handbook-1999", name: "Handbook 1999", citation: "A handbook of made-up states (1999).", writtenAt: "1999-06-30",
   locatorName: "page"}
] AS row
MERGE (s:Source {dataset: $dataset, id: row.id})
SET s += row
RETURN "source" AS asserts, row.id AS id
`;

const ENTITIES = `// Who and what the case is about.
UNWIND [
  {id: "state/northland", kind: "State", name: "Northland", summary: "A made-up state in the north.", when: "1901/..",
   sources: ["handbook-1999#12"]},
  {id: "state/southland", kind: "State", name: "Southland", summary: "A made-up state in the south.", when: "1899/1985",
   sources: ["handbook-1999#13"]},
  {id: "state/midland", kind: "State", name: "Midland", summary: "A made-up state between both.", when: "1920/..",
   sources: ["handbook-1999#14"]}
] AS row
MERGE (e:Entity {dataset: $dataset, id: row.id})
SET e:$(row.kind), e += row {.*, kind: null}
RETURN "entity" AS asserts, row.id AS id
`;

const RELATIONS = `// What the sources say, each with its date and its place.
UNWIND [
  {id: "alliance-of-1925", type: "ALLIED_WITH", from: "state/northland", to: "state/midland", when: "1925-03/1940~",
   statement: "Northland and Midland were allies from March 1925 until about 1940.", sources: ["handbook-1999#20"]},
  {id: "aid-of-the-seventies", type: "SENDS_AID_TO", from: "state/midland", to: "state/southland", when: "197X",
   statement: "Midland sent aid to Southland some time in the seventies.", sources: ["handbook-1999#31"],
   amountUsd: 2000000, amountUsdBound: "about"}
] AS row
MERGE (a:Entity {dataset: $dataset, id: row.from})
MERGE (b:Entity {dataset: $dataset, id: row.to})
MERGE (a)-[r:$(row.type) {id: row.id}]->(b)
SET r += row {.*, type: null, from: null, to: null}, r.dataset = $dataset
RETURN "relation" AS asserts, row.id AS id
`;

/**
 * Writes a small case that loads, to be changed into one's own.
 * @returns the files that were written
 * @throws DatasetError where the folder holds a case already
 */
export async function newCase(folder: string): Promise<string[]> {
  const files = {
    [MANIFEST]: `${JSON.stringify(manifestFor(folder), null, 2)}\n`,
    "01-types.cypher": TYPES,
    "02-sources.cypher": SOURCES,
    "03-entities.cypher": ENTITIES,
    "04-relations.cypher": RELATIONS,
  };
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeNew(folder, name, text);
  return Object.keys(files).map((name) => join(folder, name));
}

async function writeNew(folder: string, name: string, text: string): Promise<void> {
  try {
    await writeFile(join(folder, name), text, { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const remedy = "name a folder that does not exist yet";
    throw unreadable(folder, {
      file: name,
      kind: "file",
      reason: "is there already and is left as it is",
      remedy,
    });
  }
}

function manifestFor(folder: string) {
  return {
    id: idFor(basename(resolve(folder))),
    title: "Three made-up states",
    summary: "A case to begin with: three states and what joined them.",
    version: "0.1.0",
    licence: "CC0-1.0",
    span: { start: "1899-01-01", end: "1999-12-31" },
    opening: { start: "1970-01-01", end: "1979-12-31" },
    poles: { left: ["state/northland"], right: ["state/southland"] },
    questions: [
      {
        text: "Could Northland have had an influence on Southland?",
        from: "state/northland",
        to: "state/southland",
      },
    ],
    scripts: ["01-types.cypher", "02-sources.cypher", "03-entities.cypher", "04-relations.cypher"],
  };
}

function idFor(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "my-case";
}
