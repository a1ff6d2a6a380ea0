import { describe, expect, test } from "vitest";
import { isTooLong, putAside, takeAside } from "../../../client/query/long-text.ts";
import { NO_QUERY, type QueryView } from "../../../client/query/query-view.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";
import { readView, writeView } from "../store/whole-page.ts";

const loaded = smallCase();
const { view } = readView("", loaded);

function roundTrip(query: QueryView): QueryView {
  return readView(writeView({ ...view, query }, loaded), loaded).view.query;
}

describe("a query in the URL", () => {
  test("nothing asked leaves nothing in it", () => {
    expect(writeView({ ...view, query: NO_QUERY }, loaded)).toBe("");
  });
  test("text, parameters, date, view and window come back as they were", () => {
    const query: QueryView = {
      catalogue: "neighbourhood",
      text: "MATCH (n)\nWHERE n.name = $name // +&=%\nRETURN n",
      parameters: { name: { type: "text", text: "a:b&c" }, most: { type: "integer[]", text: "1, 2" } },
      asOf: "1970-01~",
      show: "table",
      window: { start: parseDay("1968-01-01"), end: parseDay("1975-12-31") },
    };
    expect(roundTrip(query)).toEqual(query);
  });
  test("an unchanged query of the catalogue is its name alone", () => {
    const search = writeView({ ...view, query: { ...NO_QUERY, catalogue: "offices" } }, loaded);
    expect(search).toBe("?dataset=small&catalogue=offices");
  });
  test("what makes no sense is said", () => {
    const { view: read, ignored } = readView("?show=film&answer=1975-01-01/1968-01-01", loaded);
    expect(read.query).toEqual(NO_QUERY);
    expect(ignored).toHaveLength(2);
  });
});

describe("a query too long for a link", () => {
  const long = `RETURN '${"ж".repeat(1_100)}'`;
  test("is known by what it is in a link", () => {
    expect(isTooLong(long)).toBe(true);
    expect(isTooLong("RETURN 1")).toBe(false);
  });
  test("is found again in the same tab, and in no other", () => {
    const store = new Map<string, string>();
    const tab = {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, text: string) => void store.set(key, text),
    };
    const key = putAside(long, tab);
    expect(takeAside(key, tab)).toBe(long);
    expect(takeAside("elsewhere", tab)).toBeNull();
  });
  test("leaves the link short, and a link opened elsewhere says what it lacks", () => {
    const search = writeView({ ...view, query: { ...NO_QUERY, text: long } }, loaded);
    expect(search.length).toBeLessThan(100);
    const { ignored } = readView("?long=elsewhere", loaded);
    expect(ignored[0]).toContain("too long for a link");
  });
});
