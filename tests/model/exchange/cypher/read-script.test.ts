import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ComputesError, type LiteralRow, readScript } from "../../../../model/exchange/cypher/read-script.ts";
import { findTail } from "../../../../model/exchange/cypher/tail.ts";
import { projectRoot } from "../../../../server/lib/project-root.ts";

const ENTITIES = `AS row MERGE (e:Entity {dataset: $dataset, id: row.id})
SET e:$(row.kind), e += row {.*, kind: null} RETURN 'entity' AS asserts, row.id AS id`;

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function readAll(text: string, size = 7) {
  const rows: LiteralRow[] = [];
  const script = readScript(pieces(text, size));
  for (;;) {
    const { value, done } = await script.next();
    if (done) return { rows, tail: value };
    rows.push(...value);
  }
}

const rowsOf = async (list: string, size?: number) =>
  JSON.parse(JSON.stringify((await readAll(`UNWIND ${list} ${ENTITIES}`, size)).rows.map(({ row }) => row)));

describe("rows", () => {
  test.each<[string, unknown[]]>([
    ["[]", []],
    ["[{}]", [{}]],
    [
      "[{a: 1, b: -2.5, c: 1e3, d: true, e: FALSE, f: null}]",
      [{ a: 1, b: -2.5, c: 1000, d: true, e: false, f: null }],
    ],
    ["[{`a key`: 'x', ключ: [1, [2]]}]", [{ "a key": "x", ключ: [1, [2]] }]],
    [`[{a: 'it\\'s', b: "\\"", c: '\\n\\u00fa\\\\'}]`, [{ a: "it's", b: '"', c: "\nú\\" }]],
    ["[ // one\n {a: 1} /* two\n */ , {a: '// no comment'} ]", [{ a: 1 }, { a: "// no comment" }]],
  ])("%s", async (list, rows) => {
    for (const size of [1, 2, 3, 1000]) expect(await rowsOf(list, size)).toEqual(rows);
  });

  test("any rows come back, however the text is cut", async () => {
    const value = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string()),
    );
    const rows = fc.array(fc.dictionary(fc.stringMatching(/^[a-z]\w{0,5}$/), value));
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (stated, size) => {
        const list = `[${stated
          .map(
            (row) =>
              `{${Object.entries(row)
                .map(([key, item]) => `${key}: ${JSON.stringify(item)}`)
                .join(", ")}}`,
          )
          .join(",\n")}]`;
        expect(await rowsOf(list, size)).toEqual(JSON.parse(JSON.stringify(stated)));
      }),
    );
  });

  test("a key may be called __proto__", async () => {
    const [first] = (await readAll(`UNWIND [{__proto__: 'x'}] ${ENTITIES}`)).rows;
    expect(Object.entries(first?.row ?? {})).toEqual([["__proto__", "x"]]);
  });

  test("a whole number that a JavaScript number cannot hold stays whole", async () => {
    const [first] = (await readAll(`UNWIND [{count: 9007199254740993}] ${ENTITIES}`)).rows;
    expect(first?.row).toEqual({ count: 9007199254740993n });
  });

  test("the line of each is told", async () => {
    const list = "[\n {a: 'x\ny'},\n\n /* \n */ {a: 2}, {a: 3}\n]";
    for (const size of [1, 4, 9, 1000]) {
      const { rows } = await readAll(`// first\nUNWIND ${list} ${ENTITIES}`, size);
      expect(rows.map(({ line }) => line)).toEqual([3, 7, 7]);
    }
  });
});

const node = (label: string, key: string) =>
  `AS row MERGE (n:${label} {dataset: $dataset, ${key}: row.${key}}) SET n += row`;

describe("endings that are known", () => {
  test.each([
    ["type", {}, `${node("RelationType", "type")} RETURN 'type' AS asserts, row.type AS id`],
    ["source", {}, `${node("Source", "id")} RETURN "source" AS asserts, row.id AS id;`],
    ["entity", {}, ENTITIES],
    ["entity", {}, ENTITIES.replace("dataset: $dataset, ", "")],
    [
      "entity",
      {},
      ENTITIES.replaceAll("row", "r")
        .replaceAll("(e:", "(thing :")
        .replaceAll("e:$", "thing:$")
        .replace("e +=", "thing +="),
    ],
    [
      "entity",
      { kind: "State" },
      "as x merge (s:Entity:State {id: x.id}) set s += x return 'entity' as asserts, x.id as id",
    ],
    [
      "relation",
      {},
      `AS row MERGE (a:Entity {dataset: $dataset, id: row.from}) MERGE (b:Entity {dataset: $dataset, id: row.to})
       MERGE (a)-[r:$(row.type) {id: row.id}]->(b) // joined
       SET r += row {.*, type: null, from: null, to: null}, r.dataset = $dataset RETURN 'relation' AS asserts, row.id AS id`,
    ],
    [
      "relation",
      { type: "TRADES_WITH" },
      `AS row MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to}) CREATE (a)-[r:TRADES_WITH {id: row.id}]->(b)
       SET r += row {.*, from: null, to: null} RETURN 'relation' AS asserts, row.id AS id`,
    ],
  ])("%s %o", async (asserts, fixed, ending) => {
    expect((await readAll(`UNWIND [] ${ending}`)).tail).toEqual({ asserts, fixed });
  });
});

describe("a script that computes is told with its line", () => {
  test.each([
    [1, "MATCH (n) DETACH DELETE n"],
    [1, "UNWIND range(1, 3) AS i CREATE (:Entity {id: i})"],
    [3, `UNWIND [\n{a: 1},\n{a: date()}] ${ENTITIES}`],
    [2, `UNWIND [{a: 1},\n{a: 1 + 1}] ${ENTITIES}`],
    [2, `UNWIND [{a: 1}]\n${ENTITIES.replace("row.id}", "toUpper(row.id)}")}`],
    [1, `UNWIND [] ${ENTITIES.replace("{.*, kind: null}", "{.*, kind: null, name: 'x'}")}`],
    [1, "UNWIND [{a: 'never closed"],
    [1, ""],
  ])("line %i: %s", async (line, script) => {
    for (const size of [1, 1000]) {
      const error = await readAll(script, size).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(ComputesError);
      expect(error).toMatchObject({ line });
    }
  });
});

test("all scripts of the shipped case are understood without being run", async () => {
  const folder = join(projectRoot, "cypher/datasets/peru-russia");
  const scripts = (await readdir(folder)).filter((name) => name.endsWith(".cypher"));
  for (const name of scripts) {
    const { rows } = await readAll(await readFile(join(folder, name), "utf8"), 1000);
    expect(rows.length).toBeGreaterThan(0);
  }
});

test("the ending is found in the last characters alone, whatever the rows hold", () => {
  const script = `UNWIND [{a: '] AS row MERGE', b: [1]}\n]\n${ENTITIES}`;
  expect(findTail(script)).toEqual({ asserts: "entity", fixed: {} });
  expect(findTail(script.slice(-ENTITIES.length - 5))).toEqual({ asserts: "entity", fixed: {} });
  expect(findTail("MATCH (n) RETURN n")).toBeUndefined();
});
