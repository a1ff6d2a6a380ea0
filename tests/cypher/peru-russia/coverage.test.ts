import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { PARAGRAPHS } from "../../../tools/case-table/paragraphs.ts";
import { type Case, placesIn } from "../../../tools/case-table/read-case.ts";
import { renderCoverage } from "../../../tools/case-table/render.ts";
import { DATES, FIGURES } from "./figures-and-dates.ts";
import { loadedCase, PAPER } from "./load-case.ts";
import { CAUSES, NAMED } from "./named-and-causes.ts";

let loaded: Case;

beforeAll(async () => {
  loaded = await loadedCase();
});

const citing = <T extends { sources: readonly string[] }>(things: readonly T[], place: string) =>
  things.filter((thing) => placesIn(PAPER, thing).includes(place));

test("the README says how large the case is", () => {
  const size = `${loaded.entities.length} entities and ${loaded.relations.length} relations`;
  expect(readFileSync("README.md", "utf8").replaceAll(/\s+/g, " ")).toContain(size);
});

describe("the paragraphs", () => {
  test("are twenty, from p1 to p20", () => {
    expect(PARAGRAPHS.map(({ place }) => place)).toEqual(Array.from({ length: 20 }, (_, i) => `p${i + 1}`));
    expect(PARAGRAPHS.at(0)?.opening).toBe("In February 2019");
    expect(PARAGRAPHS.at(-1)?.opening).toBe("In conclusion");
  });

  test.each(PARAGRAPHS)("$place has relations", ({ place }) => {
    expect(citing(loaded.relations, place)).not.toHaveLength(0);
  });

  test("are the only places of the paper that anything cites", () => {
    const known = new Set(PARAGRAPHS.map(({ place }) => place));
    const cited = [...loaded.entities, ...loaded.relations].flatMap((thing) => placesIn(PAPER, thing));
    expect(cited.filter((place) => !known.has(place))).toEqual([]);
  });

  test("and what became of them stand in docs/coverage.md", () => {
    expect(readFileSync("docs/coverage.md", "utf8")).toBe(renderCoverage(loaded, PAPER, PARAGRAPHS));
  });
});

describe("what the paragraphs say", () => {
  test.each(Object.entries(NAMED))(
    "%s: all that it names stands in a relation of its own",
    (place, named) => {
      const joined = new Set(citing(loaded.relations, place).flatMap(({ from, to }) => [from, to]));
      expect(named.split(" ").filter((id) => !joined.has(id))).toEqual([]);
    },
  );

  test.each(Object.entries(CAUSES))("%s: its causal claims", (place, causes) => {
    const signs: Readonly<Record<string, string>> = { CONTRIBUTED_TO: ">", HINDERED: "|" };
    const claims = citing(loaded.relations, place)
      .filter(({ denied }) => !denied)
      .map(({ from, type, to }) => `${from} ${signs[type]} ${to}`);
    expect(claims).toEqual(expect.arrayContaining([...causes]));
  });

  test("is listed for each of them", () => {
    expect(Object.keys(NAMED)).toEqual(PARAGRAPHS.map(({ place }) => place));
  });
});

describe("the figures of the paper", () => {
  test.each(FIGURES)("$place: $figure", ({ place, on, name, value, bound }) => {
    const things = citing([...loaded.entities, ...loaded.relations], place);
    const measures = things.find(({ id }) => id === on)?.measures ?? [];
    expect(measures).toContainEqual({ name, value, bound });
  });

  test("are the only figures that anything takes from it", () => {
    const known = new Set(
      FIGURES.map(({ place, name, value, bound }) => `${place} ${name} ${bound} ${value}`),
    );
    const taken = [...loaded.entities, ...loaded.relations].flatMap((thing) =>
      placesIn(PAPER, thing).flatMap((place) =>
        thing.measures.map(({ name, value, bound }) => `${place} ${name} ${bound} ${value}`),
      ),
    );
    expect(taken.filter((figure) => !known.has(figure))).toEqual([]);
  });
});

describe("the dates of the paper", () => {
  test.each(DATES)("$place: $words", ({ place, when, on }) => {
    const thing = citing([...loaded.entities, ...loaded.relations], place).find(({ id }) => id === on);
    expect(thing?.dates?.when).toBe(when);
  });
});
