import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../../model/exchange/cited/canonical.ts";
import {
  compareCited,
  differences,
  type Fixed,
  readFixed,
  writeFixed,
} from "../../../../model/exchange/cited/compare.ts";
import { writeBibtex, writeCitation } from "../../../../model/exchange/cited/reference.ts";
import {
  hashResult,
  nameOf,
  resultOfClaims,
  resultOfDataset,
} from "../../../../model/exchange/cited/result.ts";
import { fromText } from "../../../../model/exchange/read/input.ts";
import { readReferences } from "../../../../model/exchange/read/references.ts";
import { RELATIONS } from "../write/small-taken.ts";

const hash = (letter: string) => letter.repeat(64);
const fixed: Fixed = { version: "1.0", contentHash: hash("a"), resultHash: hash("b"), summary: "7 claims" };

const goOn = () => Promise.resolve();

describe("a result", async () => {
  const result = await resultOfClaims(RELATIONS, goOn);
  const dates = {
    ...{ when: "1968", startMin: "1968-01-01", startMax: "1968-12-31" },
    ...{ endMin: "1968-01-01", endMax: "1968-12-31" },
  };

  test("is the same whatever the order in which its claims come, and however they are worded", async () => {
    const other = RELATIONS.toReversed().map((relation) => ({
      ...relation,
      statement: "Otherwise.",
      measures: [],
    }));
    expect((await resultOfClaims(other, goOn)).hash).toBe(result.hash);
    expect(result.hash).toBe(hashResult(result));
  });

  describe("a long result", () => {
    const [first] = RELATIONS;
    if (first === undefined) throw new TypeError("no claim");
    const many = Array.from({ length: 20_001 }, (_, at) => ({
      ...first,
      id: `rel/${(at * 7_919) % 20_001}`,
    }));

    test("is sorted and hashed as a short one is", async () => {
      const { lines, hash } = await resultOfClaims(many, goOn);
      const ids = many.map(({ id }) => `the claim ${id}`).sort();
      expect(lines.map(nameOf)).toEqual(ids);
      expect(hash).toBe(hashResult({ lines }));
    });

    test("lets others have their turn", async () => {
      let turns = 0;
      const others = setInterval(() => turns++, 0);
      await resultOfClaims(many, () => new Promise((resolve) => setImmediate(resolve)));
      clearInterval(others);
      expect(turns).toBeGreaterThan(3);
    });
  });

  test.each([
    ["a date", { dates: { ...dates, when: "196X" } }],
    ["a bound", { dates: { ...dates, endMax: "1999-12-31" } }],
    ["certainty", { certainty: "inferred" as const }],
    ["denial", { denied: true }],
    ["a source", { sources: ["book#p6"] }],
  ])("is another where %s is", async (_, change) => {
    const changed = RELATIONS.map((claim, at) => (at === 0 ? { ...claim, ...change } : claim));
    expect((await resultOfClaims(changed, goOn)).hash).not.toBe(result.hash);
  });

  test("tells which of its lines changed, came and went", async () => {
    const others = RELATIONS.map((claim, at): typeof claim => {
      if (at === 0) return { ...claim, certainty: "disputed" };
      return at === 1 ? { ...claim, id: "rel/new" } : claim;
    });
    const now = await resultOfClaims(others, goOn);
    expect(differences(result, now)).toEqual([
      expect.stringMatching(/^Changed: the claim rel\/1\. It was .*"stated".*, it is .*"disputed"/),
      "No longer there: the claim rel/2.",
      "New: the claim rel/new.",
    ]);
    expect(differences(result, result)).toEqual([]);
    expect(result.lines.map(nameOf)).toContain("the claim rel/5");
    expect(resultOfDataset(hash("a"), 3).lines.map(nameOf)).toEqual(["the dataset"]);
  });
});

test.each([
  [fixed, "same", "same", "so is the result"],
  [
    { ...fixed, contentHash: hash("c"), version: "1.1" },
    "other",
    "same",
    "Cited was version 1.0, loaded is version 1.1.",
  ],
  [{ ...fixed, contentHash: hash("c") }, "other", "same", "Both call themselves version 1.0"],
  [
    { ...fixed, contentHash: hash("c"), resultHash: hash("d"), summary: "8 claims" },
    "other",
    "other",
    "Now it is: 8 claims.",
  ],
  [{ ...fixed, resultHash: hash("d") }, "same", "other", "the program has changed"],
])("%# what was cited and what is now are told apart", (now, data, result, said) => {
  const comparison = compareCited(fixed, now);
  expect(comparison).toMatchObject({ data, result });
  expect(comparison.sentences.join(" ")).toContain(said);
});

test("what a link cites comes back whole, and a link that was cut off is told", () => {
  const text = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(text, text, (version, summary) => {
      expect(readFixed(writeFixed({ ...fixed, version, summary }))).toEqual({ ...fixed, version, summary });
    }),
  );
  const whole = writeFixed(fixed);
  for (const broken of ["", whole.slice(0, -12), whole.replace("a", "x"), `${whole}~`, "1~%E0~a~b~c"])
    expect(readFixed(broken)).toBeUndefined();
});

test("canonical JSON sorts keys at every depth and leaves nothing to chance", () => {
  expect(canonicalJson({ b: [1, { d: "ü\n", c: null }], a: undefined, é: 1e21, z: -0 })).toBe(
    '{"b":[1,{"c":null,"d":"ü\\n"}],"z":0,"é":1e+21}',
  );
});

test("a reference is read by another program as it was meant", async () => {
  const about = { id: "small", title: "A {small} case & 100 % of_it", licence: "CC0-1.0" };
  const citable = {
    about,
    fixed,
    link: "https://example.org/?a=b%20c&d=~",
    program: "0.1.0",
    today: "2020-02-29",
  };
  for (const kind of ["misc", "dataset"] as const) {
    const [source] = await readReferences(fromText("cited.bib", writeBibtex(kind, citable)), "bibtex");
    expect(source).toMatchObject({ title: about.title, url: citable.link });
  }
  expect(writeCitation(citable)).toContain(fixed.contentHash);
  expect(writeCitation({ ...citable, link: undefined })).not.toContain("http");
});
