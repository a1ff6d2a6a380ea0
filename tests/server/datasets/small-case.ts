import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Row = Record<string, unknown>;

/** A dataset as plain rows, to be written as the folder that a loader reads. */
export interface SmallCase {
  manifest: Row & { scripts: string[] };
  types: Row[];
  sources: Row[];
  entities: Row[];
  relations: Row[];
}

const ALL_ACTORS = ["State", "Government"];

/** The smallest case that has everything: poles, a term, an occasion with two parties, a figure, all forms of dates. */
export function smallCase(): SmallCase {
  return {
    manifest: {
      id: "small",
      title: "A small case",
      summary: "Two states and what joins them.",
      version: "1.0.0",
      licence: "CC-BY-4.0",
      span: { start: "1900-01-01", end: "2000-12-31" },
      opening: { start: "1960-01-01", end: "1970-12-31" },
      poles: { left: ["state/west"], right: ["state/old-east", "state/new-east"] },
      questions: [],
      scripts: ["types.cypher", "sources.cypher", "entities.cypher", "relations.cypher"],
    },
    types: [
      type("GOVERNS", { from: ["Government"], to: ["State"] }),
      type("SUCCEEDED_BY", { from: ALL_ACTORS, to: ALL_ACTORS, sameKind: true }),
      type("PARTY_TO", { from: ["State"], to: ["Agreement"], influence: "both", role: true }),
      { ...type("TRADES_WITH", { from: ["State"], to: ["State"], polarity: "+" }), sector: null },
    ],
    sources: [
      {
        id: "paper",
        name: "Paper",
        citation: "A paper (1999).",
        writtenAt: "1999-06-30",
        locatorName: "paragraph",
      },
      {
        id: "letter",
        name: "Letter",
        citation: "A letter (1965).",
        writtenAt: "1965-01-01",
        locatorName: "page",
      },
    ],
    entities: [
      entity("state/west", {
        names: ["es:Oeste", "es:Occidente", "ru:Запад"],
        identifiers: ["wikidata:Q1", "iso3166:WE"],
        when: "1900/..",
      }),
      entity("state/old-east", { when: "1900/1950" }),
      entity("state/new-east", { when: "1950/.." }),
      entity("government/first", { kind: "Government", when: "1960-03-01/1965" }),
      entity("agreement/treaty", {
        kind: "Agreement",
        when: "1961?",
        status: "in force",
        pages: 12,
        pagesBound: "about",
      }),
      entity("issue/fish", { kind: "Issue" }),
    ],
    relations: [
      relation("governs", "GOVERNS", "government/first", "state/west", { when: "1960-03-01/1965" }),
      relation("succession", "SUCCEEDED_BY", "state/old-east", "state/new-east", { when: "1950" }),
      relation("west-in-treaty", "PARTY_TO", "state/west", "agreement/treaty", {}),
      relation("east-in-treaty", "PARTY_TO", "state/new-east", "agreement/treaty", {}),
      relation("trade", "TRADES_WITH", "state/west", "state/new-east", {
        when: "1962~/..",
        sector: "economic",
        amountUsd: 48000000000,
        amountUsdBound: "max",
        sources: ["paper#p2", "letter#3"],
        voice: "judges",
        accordingTo: "customs officers",
      }),
    ],
  };
}

function type(name: string, properties: Row): Row {
  return {
    type: name,
    name: name.toLowerCase(),
    inverseName: `${name.toLowerCase()} (inverse)`,
    sameKind: false,
    sector: "political",
    polarity: "0",
    influence: "forward",
    basis: "contact",
    role: false,
    ...properties,
  };
}

/** An entity with a name, a summary and a place in the paper. */
export function entity(id: string, properties: Row): Row {
  return {
    id,
    kind: "State",
    name: `Name of ${id}`,
    summary: `About ${id}.`,
    sources: ["paper#p1"],
    ...properties,
  };
}

/** A relation with a statement and a place in the paper. */
export function relation(id: string, type: string, from: string, to: string, properties: Row): Row {
  return { id, type, from, to, statement: `What is said of ${id}.`, sources: ["paper#p1"], ...properties };
}

/** Writes a case as a folder of its own; further files replace or join those that its rows make. */
export async function writeCase(
  { manifest, types, sources, entities, relations }: SmallCase,
  files: Record<string, string> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "entente-case-"));
  const made = {
    "dataset.json": JSON.stringify(manifest),
    "types.cypher": `UNWIND ${literal(types)} AS row
      MERGE (t:RelationType {dataset: $dataset, type: row.type}) SET t += row
      RETURN 'type' AS asserts, row.type AS id`,
    "sources.cypher": `UNWIND ${literal(sources)} AS row
      MERGE (s:Source {dataset: $dataset, id: row.id}) SET s += row
      RETURN 'source' AS asserts, row.id AS id`,
    "entities.cypher": entitiesScript(entities),
    "relations.cypher": relationsScript(relations),
    ...files,
  };
  for (const [name, text] of Object.entries(made)) await writeFile(join(folder, name), text);
  return folder;
}

export function entitiesScript(entities: readonly Row[]): string {
  return `UNWIND ${literal(entities)} AS row
    MERGE (e:Entity {dataset: $dataset, id: row.id}) SET e:$(row.kind), e += row {.*, kind: null}
    RETURN 'entity' AS asserts, row.id AS id`;
}

export function relationsScript(relations: readonly Row[]): string {
  return `UNWIND ${literal(relations)} AS row
    MERGE (a:Entity {dataset: $dataset, id: row.from}) MERGE (b:Entity {dataset: $dataset, id: row.to})
    MERGE (a)-[r:$(row.type) {id: row.id}]->(b)
    SET r += row {.*, type: null, from: null, to: null}, r.dataset = $dataset
    RETURN 'relation' AS asserts, row.id AS id`;
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `\`${key.replaceAll("`", "``")}\`: ${literal(item)}`)
    .join(", ")}}`;
}
