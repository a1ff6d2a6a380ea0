import { expect, test } from "vitest";
import { type Edit, overlay } from "../../../../model/exchange/edit/overlay.ts";
import type { Stated } from "../../../../model/exchange/reader.ts";
import { readRows } from "../../../../model/exchange/rows-reader.ts";
import type { Manifest } from "../../../../model/graph/dataset.ts";

const window = { start: "1900-01-01", end: "2000-12-31" };
const manifest: Manifest = {
  ...{ id: "case", title: "A case", summary: "", version: "1", licence: "CC0-1.0", questions: [] },
  ...{ span: window, opening: window, poles: { left: [], right: [] } },
};

const row = (asserts: Stated["asserts"], fields: Stated["fields"]): Stated => ({
  asserts,
  fields,
  origin: { file: "a" },
});

const ROWS = [
  row("type", { type: "PARTY_TO", role: true }),
  row("type", { type: "RIVALS", role: false }),
  row("source", { id: "paper" }),
  row("entity", { id: "west", kind: "State" }),
  row("entity", { id: "treaty", kind: "Agreement", when: "1961" }),
  row("relation", { id: "joins", type: "PARTY_TO", from: "west", to: "treaty", when: "1961" }),
  row("relation", { id: "accedes", type: "PARTY_TO", from: "west", to: "treaty", when: "1970" }),
  row("relation", { id: "one", type: "RIVALS", disputes: ["other", "third"], disputesOn: "date" }),
  row("relation", { id: "other", type: "RIVALS", disputes: ["one"], disputesOn: "date" }),
  row("relation", { id: "third", type: "RIVALS", disputes: ["one"], disputesOn: "date" }),
];

async function read(edits: readonly Edit[]): Promise<Map<string, Stated["fields"]>> {
  const found = new Map<string, Stated["fields"]>();
  for await (const rows of overlay(readRows(manifest, ROWS), edits).read()) {
    for (const { fields } of rows) found.set(String(fields.id ?? fields.type), fields);
  }
  return found;
}

const of = (id: string) => ROWS.find(({ fields }) => fields.id === id)?.fields;

test("without an edit a case says what it said", async () => {
  expect([...(await read([])).values()]).toEqual(ROWS.map(({ fields }) => fields));
});

test("what is new stands before what may need it, what was removed is gone", async () => {
  const edits: Edit[] = [
    { kind: "relation", id: "new", after: { type: "RIVALS" } },
    { kind: "entity", id: "east", after: { kind: "State" } },
    { kind: "source", id: "letter", after: { name: "Letter" } },
    { kind: "relation", id: "accedes", before: of("accedes") },
    { kind: "entity", id: "west", before: of("west"), after: { kind: "Government" } },
  ];
  const found = await read(edits);
  expect([...found.keys()].slice(2, 7)).toEqual(["paper", "letter", "west", "treaty", "east"]);
  expect([...found.keys()].at(-1)).toBe("new");
  expect(found.has("accedes")).toBe(false);
  expect(found.get("west")).toEqual({ id: "west", kind: "Government" });
});

test("roles share the new date of their occasion, and one with a date of its own keeps that", async () => {
  const treaty = of("treaty");
  const found = await read([
    { kind: "entity", id: "treaty", before: treaty, after: { ...treaty, when: "1962" } },
  ]);
  expect(found.get("joins")).not.toHaveProperty("when");
  expect(found.get("accedes")).toHaveProperty("when", "1970");
});

test.each([
  ["is removed", undefined],
  ["disputes nothing any more", { type: "RIVALS" }],
])("a dispute is none when one of its sides %s", async (_what, after) => {
  const found = await read([{ kind: "relation", id: "other", before: of("other"), after }]);
  expect(found.get("one")).toMatchObject({ disputes: ["third"], disputesOn: "date" });
  const both = await read([
    { kind: "relation", id: "other", before: of("other"), after },
    { kind: "relation", id: "third", before: of("third"), after },
  ]);
  expect(both.get("one")).not.toHaveProperty("disputes");
  expect(both.get("one")).not.toHaveProperty("disputesOn");
});
