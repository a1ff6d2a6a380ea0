import { expect, test } from "vitest";
import { type FileInput, fromBytes } from "../../../../model/exchange/read/input.ts";
import { openFiles } from "../../../../model/exchange/read/open.ts";
import { gexf } from "../../../../model/exchange/write/gexf.ts";
import { graphml } from "../../../../model/exchange/write/graphml.ts";
import { pajek } from "../../../../model/exchange/write/pajek.ts";
import { claimsParquet, entitiesParquet } from "../../../../model/exchange/write/parquet.ts";
import { REFERENCE_FORMATS } from "../../../../model/exchange/write/references.ts";
import { claimsCsv, entitiesCsv } from "../../../../model/exchange/write/tables.ts";
import type { ExportFormat } from "../../../../model/exchange/write/taken.ts";
import { applied, line, recipeOf } from "../recipe/support.ts";
import { ENTITIES, RELATIONS, smallTaken } from "../write/small-taken.ts";
import { writeBytes } from "../write/write-whole.ts";
import { readAll } from "./support.ts";

/** The file that an export is, without the care that spreadsheets need. */
async function exported(format: ExportFormat, name: string): Promise<FileInput> {
  return fromBytes(name, new Uint8Array(await writeBytes(format, smallTaken(), { formulas: "keep" })));
}

const TYPES = ["TRADES_WITH", "MET_AT"].map(
  (type) =>
    `{ type: ${type}, name: x, inverseName: x, from: [State], to: [State, Event], polarity: "+", influence: both, sector: economic }`,
);

/** What a recipe says of tables that have the columns of an export. */
const recipeFor = (nodes: string, edges: string, [name, from, to, type]: readonly string[]) =>
  recipeOf(`
types: [${TYPES.join(", ")}]
tables:
  - { ${nodes}, entities: [{ kind: "{kind}", id: "{id}", key: "{id}", name: "{${name}}" }] }
  - ${edges}
    relations:
      - type: "{${type}}"
        from: { key: "{${from}}" }
        to: { key: "{${to}}" }
        when: { at: { column: when, form: edtf } }
        denied: "{denied}"
        sector: "{sector}"
        statement: "{statement}"
`);

const SHEETS = ["sheet: nodes", "sheet: edges"] as const;

test.each<[string, () => Promise<FileInput[]>, ReturnType<typeof recipeOf>]>([
  [
    "GEXF",
    async () => [await exported(gexf, "a.gexf")],
    recipeFor(...SHEETS, ["label", "source", "target", "kind"]),
  ],
  [
    "GraphML",
    async () => [await exported(graphml, "a.graphml")],
    recipeFor(...SHEETS, ["name", "source", "target", "type"]),
  ],
  [
    "CSV",
    async () => [await exported(entitiesCsv, "e.csv"), await exported(claimsCsv, "c.csv")],
    recipeFor("file: e.csv", "file: c.csv", ["name", "from", "to", "type"]),
  ],
  [
    "Parquet",
    async () => [await exported(entitiesParquet, "e.parquet"), await exported(claimsParquet, "c.parquet")],
    recipeFor("file: e.parquet", "file: c.parquet", ["name", "from", "to", "type"]),
  ],
])(
  "what was written as %s is read as the same entities and relations, with their dates",
  async (_, files, recipe) => {
    const { entities, relations, findings } = await applied(recipe, await files());
    expect(findings).toEqual([]);
    expect(entities.map(({ id, kind, name }) => [id, kind, name])).toEqual(
      ENTITIES.map(({ id, kind, name }) => [id, kind, name]),
    );
    expect(relations.map(line)).toEqual(
      RELATIONS.map(({ from, type, to, dates: { when } }) => line({ from, type, to, when })),
    );
    expect(relations.map(({ denied, sector, statement }) => [denied, sector, statement])).toEqual(
      RELATIONS.map(({ denied, sector, statement }) => [denied, sector, statement]),
    );
  },
);

test("what was written for Pajek is read as the same ties, with their years", async () => {
  const { tables } = await openFiles([await exported(pajek, "a.net")]);
  const [vertices, ties] = await Promise.all(tables.map(async (table) => (await readAll(table)).rows));
  expect(vertices?.map(({ cells: [id, label] }) => [id, label])).toEqual([
    ["1", "The 'A' & <B> Republic"],
    ["2", "=SUM(1;2)"],
    ["3", "Встреча, «meeting» in two lines"],
  ]);
  const ids = ENTITIES.map(({ id }) => id);
  const told = ties?.map(({ cells: [from, to, directed, , type] }) => [
    ...[ids[Number(from) - 1], type, ids[Number(to) - 1], directed],
  ]);
  expect(told).toEqual(RELATIONS.map(({ from, type, to }) => [from, type, to, "true"]));
  expect(ties?.map(({ cells }) => cells.slice(5))).toEqual([
    ...[
      ["1968", "1975"],
      ["1970", "1979"],
      ["1", ""],
      ["1985", "1985"],
      ["1985", ""],
    ],
  ]);
});

const LISTS = REFERENCE_FORMATS.filter(({ name }) => ["bibtex", "ris", "csl"].includes(name));

test.each(LISTS.map((format) => [format.name, format] as const))(
  "works that were written as %s are read as the same works",
  async (_, format) => {
    const { references } = await openFiles([await exported(format, `works.${format.extension}`)]);
    expect(references.map(({ id, title }) => [id, title])).toEqual([
      ["book", "Alliances"],
      expect.arrayContaining(["paper"]),
    ]);
  },
);
