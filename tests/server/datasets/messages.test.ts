import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeFinding, MOST_FINDINGS } from "../../../model/exchange/finding.ts";
import { newCase } from "../../../server/datasets/folder/new-case.ts";
import { checkDataset } from "../../../server/datasets/load.ts";
import { emptyFolder } from "../../support/folder.ts";
import { entity, relation, type SmallCase, smallCase, writeCase } from "./small-case.ts";

/** Scripts whose rows stand in them are checked without one. */
const noDatabase = async () => {
  throw new Error("a database was asked for");
};

async function messagesOf(change: (all: SmallCase) => void): Promise<string[]> {
  const all = smallCase();
  change(all);
  const { findings } = await checkDataset(noDatabase, await writeCase(all));
  return findings.map(describeFinding);
}

const put = (row: Record<string, unknown> | undefined, fields: object) =>
  void Object.assign(row ?? {}, fields);

test.each<[string, (all: SmallCase) => void, string[]]>([
  [
    "a span that is text",
    (all) => put(all.manifest, { span: "1900/2000" }),
    [
      'dataset.json: has "1900/2000" as its span, where an object of fields is due; write span: {"start":"1863-01-01","end":"2019-12-31"}',
    ],
  ],
  [
    "no span",
    (all) => put(all.manifest, { span: undefined }),
    ['dataset.json: lacks span; write span: {"start":"1863-01-01","end":"2019-12-31"}'],
  ],
  [
    "a source of a year",
    (all) => put(all.sources[1], { writtenAt: "1882" }),
    [
      'sources.cypher:1: letter: has "1882" as its writtenAt; write a whole day that the calendar has, as in 1882-12-31; where only the year is known, its last day',
    ],
  ],
  [
    "a number that is no figure",
    (all) => put(all.relations[0], { weight: 3 }),
    [
      "relations.cypher:1: governs: has a figure weight and does not say how it is meant; write weightBound beside it, one of exact, min, max, about; if it is no figure, leave it out",
    ],
  ],
  [
    "a figure that is too large",
    (all) => put(all.relations[4], { amountUsd: "BIG" }),
    ['relations.cypher:1: trade: has "BIG" as its amountUsd, where a number is due; write amountUsd: 3'],
  ],
  [
    "a type with a digit",
    (all) => put(all.types[0], { type: "NEGOTIATED_2" }),
    [
      'types.cypher:1: NEGOTIATED_2: has "NEGOTIATED_2" as its type; write capital letters A to Z and underscores only, as in NEGOTIATED_WITH',
      "relations.cypher:1: governs: has the type GOVERNS, which the vocabulary does not declare; declare it (known are NEGOTIATED_2, SUCCEEDED_BY, PARTY_TO, TRADES_WITH)",
    ],
  ],
  [
    "one bad source is told once, not at everything that cites it",
    (all) => put(all.sources[0], { citation: null }),
    [
      'sources.cypher:1: paper: lacks citation; write citation: "Example, A. (2019). Trade across the Pacific."',
    ],
  ],
  [
    "an unknown kind",
    (all) => put(all.entities[5], { kind: "Person" }),
    [
      'entities.cypher:1: issue/fish: has an unknown kind "Person"; write one of State, Government, Leader, Institution, Organization, Doctrine, Policy, Agreement, Event, Transfer, Issue, Period, Condition, Region (did you mean "Period"?)',
    ],
  ],
  [
    "a relation of an entity with itself",
    (all) =>
      void all.relations.push(
        relation("x", "TRADES_WITH", "state/west", "state/west", { when: "1960", sector: "economic" }),
      ),
    [
      "relations.cypher:1: x: joins state/west with itself, which TRADES_WITH does not; correct an end, or declare reflexive: true with the type",
    ],
  ],
  [
    "a relation of an entity with itself, where its type says so",
    (all) => {
      put(all.types[3], { reflexive: true });
      all.relations.push(
        relation("x", "TRADES_WITH", "state/west", "state/west", { when: "1960", sector: "economic" }),
      );
    },
    [],
  ],
  [
    "a relation without ends",
    (all) => put(all.relations[0], { from: null, to: null }),
    [
      'relations.cypher:1: governs: lacks from; write the id of the entity, as in from: "state/peru"',
      'relations.cypher:1: governs: lacks to; write the id of the entity, as in to: "state/peru"',
    ],
  ],
  [
    "a list where text is due",
    (all) => put(all.relations[0], { statement: ["It governed."] }),
    [
      'relations.cypher:1: governs: has ["It governed."] as its statement, where text is due; write statement: "Peru sold fishmeal and metals to the Soviet Union."',
    ],
  ],
])("%s", async (_, change, messages) => {
  expect(await messagesOf(change)).toEqual(messages);
});

test("a script in Windows-1252 is told with its byte", async () => {
  const folder = await writeCase(smallCase());
  const text = Buffer.from("UNWIND [{id: 'state/peru', name: 'Per\u00fa'}] AS row RETURN row", "latin1");
  await writeFile(join(folder, "entities.cypher"), text);
  const { findings } = await checkDataset(noDatabase, folder);
  expect(findings.map(describeFinding)).toEqual([
    "entities.cypher: byte 0xFA at offset 37 is not UTF-8, as in a file saved as Windows-1252 or Latin-1; save it as UTF-8",
  ]);
});

test("a script that forgets the dataset is understood, as its rows can only be the dataset's", async () => {
  const folder = await writeCase(smallCase(), {
    "sources.cypher": `UNWIND ${JSON.stringify(smallCase().sources).replace(/"(\w+)":/g, "$1:")} AS source
      MERGE (s:Source {id: source.id}) SET s += source RETURN 'source' AS asserts, source.id AS id`,
  });
  expect((await checkDataset(noDatabase, folder)).total).toBe(0);
});

test("the line of each row is told", async () => {
  const rows = ["{id: 'a'}", "{id: 'b',\n summary: 'B'}", "{id: 'c'}"].join(",\n");
  const folder = await writeCase(smallCase(), {
    "entities.cypher": `// Three.\nUNWIND [\n${rows}\n] AS row MERGE (e:Entity {dataset: $dataset, id: row.id})
      SET e:$(row.kind), e += row {.*, kind: null} RETURN 'entity' AS asserts, row.id AS id`,
  });
  const { findings } = await checkDataset(noDatabase, folder);
  const lines = findings.filter(({ field, file }) => field === "kind" && file === "entities.cypher");
  expect(lines.map(({ id, row }) => [id, row])).toEqual([
    ["a", 3],
    ["b", 4],
    ["c", 6],
  ]);
});

test("a thousand defects are told, and what is beyond is counted", async () => {
  const all = smallCase();
  for (let i = 0; i < MOST_FINDINGS + 50; i++) all.entities.push(entity(`state/${i}`, { kind: "Person" }));
  const { findings, total, byKind } = await checkDataset(noDatabase, await writeCase(all));
  expect(findings).toHaveLength(MOST_FINDINGS);
  expect(total).toBe(MOST_FINDINGS + 50);
  expect(byKind.get("kind")).toBe(MOST_FINDINGS + 50);
});

test("a new case has no defects, and is not written over another", async () => {
  const folder = join(emptyFolder(), "Ünder Way");
  expect(await newCase(folder)).toHaveLength(5);
  expect(await checkDataset(noDatabase, folder)).toMatchObject({ total: 0, findings: [] });
  await expect(newCase(folder)).rejects.toThrow(/is there already and is left as it is/);
});
