import fc from "fast-check";
import { expect, test } from "vitest";
import { openCasePackage } from "../../../../model/exchange/package/read-package.ts";
import type { WholeCase } from "../../../../model/exchange/package/whole-case.ts";
import { openZip } from "../../../../model/exchange/read/archive.ts";
import { fromBytes, fromText } from "../../../../model/exchange/read/input.ts";
import type { CaseReader, Stated } from "../../../../model/exchange/reader.ts";
import { readRows } from "../../../../model/exchange/rows-reader.ts";
import { dataPackage } from "../../../../model/exchange/write/data-package.ts";
import type { Manifest } from "../../../../model/graph/dataset.ts";
import { checkCase } from "../../../../server/datasets/check.ts";
import { ContentHash } from "../../../../server/datasets/checking/digest.ts";
import { smallCase } from "../../../server/datasets/small-case.ts";
import { smallTaken } from "../write/small-taken.ts";
import { writeBytes } from "../write/write-whole.ts";

const ASSERTS = ["type", "source", "entity", "relation"] as const;

type Rows = Readonly<Record<Stated["asserts"], readonly Record<string, unknown>[]>>;

const small = smallCase();

const rowsOfSmall: Rows = {
  type: small.types.map(withoutNulls),
  source: small.sources,
  entity: small.entities,
  relation: small.relations,
};

function withoutNulls(row: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

const manifest: Manifest = {
  ...smallManifest(),
  questions: [{ text: "How?", from: "state/west", to: "state/new-east", notThrough: ["issue/fish"] }],
  defaults: { neighbourhood: { actor: "state/west" } },
};

function smallManifest(): Manifest {
  const window = { start: "1900-01-01", end: "2000-12-31" };
  return {
    ...{ id: "small", title: "A small case", summary: "Two states.", version: "1.0.0", licence: "CC-BY-4.0" },
    ...{ span: window, opening: window, poles: { left: ["state/west"], right: [] }, questions: [] },
  };
}

const readerOf = (rows: Rows): CaseReader =>
  readRows(
    manifest,
    ASSERTS.flatMap((asserts) =>
      rows[asserts].map((fields, row) => ({ asserts, fields, origin: { file: "x", row } })),
    ),
  );

/** The hash that a load gives, and all that is wrong. */
async function hashOf(reader: CaseReader) {
  const { check, report } = await checkCase(reader);
  const hash = new ContentHash();
  for await (const rows of reader.read()) {
    for (const stated of rows) {
      const row = check.derive(stated);
      if (row) hash.add(row);
    }
  }
  return { hash: hash.read(), findings: report.findings };
}

/** A case as an export finds it in the database: what a load keeps of it, without what it derives. */
async function storedOf(reader: CaseReader): Promise<WholeCase> {
  const { check } = await checkCase(reader);
  const stored: Record<Stated["asserts"], Record<string, unknown>[]> = {
    type: [],
    source: [],
    entity: [],
    relation: [],
  };
  for await (const rows of reader.read()) {
    for (const stated of rows) {
      const row = check.derive(stated);
      if (row === undefined) throw new Error("the case has a defect");
      const {
        startMin: _,
        startMax: __,
        endMin: ___,
        endMax: ____,
        doubted: _____,
        occasion: ______,
        ...own
      } = row.properties;
      const ends = row.asserts === "relation" ? { type: row.label, from: row.from, to: row.to } : {};
      stored[row.asserts].push({ ...own, ...ends, ...(row.asserts === "entity" && { kind: row.label }) });
    }
  }
  return {
    manifest: reader.manifest,
    figures: async () => ({ entity: figuresIn(stored.entity), relation: figuresIn(stored.relation) }),
    async *rows(asserts) {
      for (let from = 0; from < stored[asserts].length; from += 2)
        yield stored[asserts].slice(from, from + 2);
    },
  };
}

function figuresIn(rows: readonly Record<string, unknown>[]): string[] {
  const bounds = rows.flatMap((row) => Object.keys(row).filter((key) => key.endsWith("Bound")));
  return [...new Set(bounds)].map((key) => key.slice(0, -"Bound".length)).sort();
}

async function packed(reader: CaseReader, formulas: "neutralize" | "keep") {
  const taken = { ...smallTaken(), view: "dataset" as const, whole: await storedOf(reader) };
  return fromBytes("small.zip", new Uint8Array(await writeBytes(dataPackage, taken, { formulas })));
}

async function again(
  reader: CaseReader,
  formulas: "neutralize" | "keep" = "neutralize",
): Promise<CaseReader> {
  const read = await openCasePackage([await packed(reader, formulas)]);
  if (read === undefined) throw new Error("no package");
  return read;
}

// Whatever a text may hold that a table stumbles over: formulas, quotes, breaks, commas, blanks, marks.
const word = fc
  .array(
    fc.constantFrom(
      "a",
      "ü",
      "Б",
      "=",
      "+",
      "-",
      "@",
      "'",
      '"',
      ",",
      ";",
      "\n",
      "\r",
      "\r\n",
      "\t",
      " ",
      "[",
      "\ufeff",
      "𝄞",
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""));
const text = word.map((between) => `${between}x`);
const figure = fc.record({
  value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constant(0.1)),
  bound: fc.constantFrom("exact", "min", "max", "about"),
});

const drawnCase = fc.record({
  summaries: fc.array(text, { minLength: 6, maxLength: 6 }),
  statements: fc.array(text, { minLength: 5, maxLength: 5 }),
  url: word,
  names: fc.array(
    word.map((rest) => `es:${rest.replaceAll(/[\r\n]/g, " ")}.`),
    { maxLength: 3 },
  ),
  authors: fc.array(text, { maxLength: 3 }),
  figures: fc.array(figure, { maxLength: 5 }),
  according: fc.option(text, { nil: undefined }),
  when: fc.constantFrom("1962~/..", "197X", "/", "[1961..1963]", "1962?", "/1970", "1960-21"),
});

test("what was exported is read as the same case, whatever its texts and figures hold", async () => {
  const property = fc.asyncProperty(
    drawnCase,
    fc.constantFrom("neutralize", "keep"),
    async (drawn, formulas) => {
      const rows: Rows = {
        ...rowsOfSmall,
        source: rowsOfSmall.source.map((row) => ({ ...row, url: drawn.url, authors: drawn.authors })),
        entity: rowsOfSmall.entity.map((row, at) => ({
          ...row,
          summary: drawn.summaries[at],
          names: drawn.names,
        })),
        relation: rowsOfSmall.relation.map((row, at) => {
          const { value, bound } = drawn.figures[at] ?? {};
          return {
            ...row,
            statement: drawn.statements[at],
            ...(row.when !== undefined && row.id === "trade" && { when: drawn.when }),
            ...(drawn.according !== undefined && { accordingTo: drawn.according }),
            ...(value !== undefined && { [`figure${at}`]: value, [`figure${at}Bound`]: bound }),
          };
        }),
      };
      const before = await hashOf(readerOf(rows));
      expect(before.findings).toEqual([]);
      const read = await again(readerOf(rows), formulas);
      expect(await hashOf(read)).toEqual(before);
      expect(read.manifest).toEqual(manifest);
    },
  );
  await fc.assert(property, { numRuns: 150 });
});

test("rivals, occasions and dates of their own come back as they were declared", async () => {
  const [governs, ...others] = rowsOfSmall.relation;
  const rows: Rows = {
    ...rowsOfSmall,
    relation: [
      { ...governs, disputes: ["trade"], disputesOn: "date" },
      ...others.map((row) => (row.id === "east-in-treaty" ? { ...row, when: "1964/.." } : row)),
    ],
  };
  expect(await hashOf(await again(readerOf(rows)))).toEqual(await hashOf(readerOf(rows)));
});

test("the same case is the same bytes", async () => {
  const bytes = async () =>
    Buffer.from(await new Response((await packed(readerOf(rowsOfSmall), "keep")).stream()).arrayBuffer());
  expect((await bytes()).equals(await bytes())).toBe(true);
});

test("a package may bring its sources as a bibliography alone", async () => {
  const members = (await openZip(await packed(readerOf(rowsOfSmall), "keep"))).map(({ input }) => input);
  const bib = `@article{paper, title = {A Paper}, author = {Doe, Jane}, journal = {Journal}, year = {1999}}
@book{letter, title = {A Letter}, author = {Roe, R.}, year = {1965}}`;
  const others = members.filter(({ name }) => !name.startsWith("sources."));
  const read = await openCasePackage([...others, fromText("sources.bib", bib)]);
  if (read === undefined) throw new Error("no package");
  const { findings } = await hashOf(read);
  expect(findings).toEqual([]);
  const titles: unknown[] = [];
  for await (const rows of read.read()) {
    titles.push(...rows.filter(({ asserts }) => asserts === "source").map(({ fields }) => fields.title));
  }
  expect(titles).toEqual(["A Paper", "A Letter"]);
});

test.each([
  ["entities.csv", undefined, "lacks its table entities"],
  ["entities.csv", "id,kind,name,summary\r\nx,State\r\n", "2 cells where the table has 4"],
  ["entities.csv", 'id,kind\r\nx,"State\r\n', "quotation mark"],
  ["datapackage.json", '{"resources": [], "entente": {"format": 2}}', "describes no case"],
])("a package whose %s is %s is refused with what is wrong", async (name, content, said) => {
  const members = (await openZip(await packed(readerOf(rowsOfSmall), "keep"))).map(({ input }) => input);
  const others = members.filter((member) => member.name !== name);
  const given = content === undefined ? others : [...others, fromText(name, content)];
  await expect(async () => {
    const read = await openCasePackage(given);
    for await (const _ of read?.read() ?? []);
  }).rejects.toThrow(said);
});

test("files of any other kind are left to recipes", async () => {
  expect(await openCasePackage([fromText("datapackage.json", '{"resources": []}')])).toBeUndefined();
  expect(await openCasePackage([fromText("ties.csv", "a,b\r\n")])).toBeUndefined();
});
