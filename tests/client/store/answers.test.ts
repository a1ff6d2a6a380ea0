import { describe, expect, test } from "vitest";
import { answerLocally } from "../../../client/store/answers/local.ts";
import { packCase } from "../../../client/store/answers/pack-case.ts";
import { toPairs } from "../../../client/store/answers/remote.ts";
import { type Filters, sliceWithin } from "../../../client/store/slice.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";

const loaded = smallCase();
const { signal } = new AbortController();
const YEAR = { start: parseDay("1970-01-01"), end: parseDay("1970-12-31") };
const OPEN: Omit<Filters, "reading"> = {
  beginnings: "any",
  hiddenSectors: new Set(),
  hiddenKinds: new Set(),
  hiddenTypes: new Set(),
  without: new Set(),
};

describe("a case that the page holds", () => {
  test("answers what the page's own slice shows, with all texts", async () => {
    const answers = answerLocally(loaded);
    const asked = { window: YEAR, reading: "possible", filter: {}, draw: "relations", texts: true } as const;
    const picture = await answers.network(asked, signal);
    const slice = sliceWithin(loaded, YEAR, { ...OPEN, reading: "possible" });
    expect(picture.relations.map(({ id }) => id).sort()).toEqual(
      slice.relations.map(({ relation }) => relation.id).sort(),
    );
    expect(picture).toMatchObject({ total: slice.relations.length, texts: "whole", dataset: "small" });
    expect(picture.relations.every(({ statement }) => statement.length > 0)).toBe(true);
  });

  test("draws parallel relations as one line with its count", async () => {
    const asked = { window: YEAR, reading: "possible", filter: {}, draw: "pairs", texts: true } as const;
    const { pairs, drawn, total } = await answerLocally(loaded).network(asked, signal);
    expect(drawn).toBe(total);
    expect(pairs[0]).toMatchObject({ ends: ["government/grfa", "leader/velasco"], count: 2, forward: 0 });
  });

  test("pages through its table and its dossiers", async () => {
    const answers = answerLocally(loaded);
    const whole = { start: parseDay("1900-01-01"), end: parseDay("2000-12-31") };
    const asked = { window: whole, reading: "possible", filter: {}, of: [], q: "", limit: 2 } as const;
    const ids: string[] = [];
    for (let offset = 0; offset < 6; offset += 2) {
      const page = await answers.table({ ...asked, sort: "from", descending: false, offset }, signal);
      expect(page.total).toBe(6);
      ids.push(...page.rows.map(({ relation }) => relation.id));
    }
    expect(new Set(ids)).toEqual(new Set(loaded.relations.map(({ id }) => id)));
    const dossier = await answers.dossier(
      "state/peru",
      { window: whole, reading: "possible", order: "reading", offset: 0, limit: 1 },
      signal,
    );
    expect(dossier).toMatchObject({ total: 3, offset: 0, relations: [{ id: "governs" }] });
    expect(dossier.groups.map(({ reads, count }) => [reads, count])).toEqual([
      ["governed by", 1],
      ["receives", 2],
    ]);
  });

  test("is counted in bins", async () => {
    const answers = answerLocally(loaded);
    const bins = await answers.histogram({ span: YEAR, filter: {}, unit: "month" }, signal);
    expect(bins.starts).toHaveLength(12);
    expect(packCase(loaded)).toBe(packCase(loaded));
  });
});

test("the server is asked with every name as often as it has values", () => {
  const pairs = toPairs({
    dataset: "a case",
    types: ["A", "B"],
    without: ["x,y"],
    texts: false,
    limit: undefined,
  });
  expect(String(new URLSearchParams(pairs))).toBe("dataset=a+case&types=A&types=B&without=x%2Cy&texts=false");
});
