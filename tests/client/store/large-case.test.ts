import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { describeSlice } from "../../../client/shell/describe-slice.ts";
import { linesToChoose } from "../../../client/shell/lines-picker.tsx";
import { answerLocally } from "../../../client/store/answers/local.ts";
import { answerRemotely } from "../../../client/store/answers/remote.ts";
import { fromCell, openLargeCase } from "../../../client/store/large-case.ts";
import { endsOfPair, pairId } from "../../../client/store/pair-id.ts";
import { emptySlice, followRemotely } from "../../../client/store/remote-slice.ts";
import type { WindowSlice } from "../../../client/store/slice.ts";
import { createTransient } from "../../../client/store/transient.ts";
import type { View } from "../../../client/store/view.ts";
import { limitOf } from "../../../model/exchange/figure/lines.ts";
import { formatDay, parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";
import { readView, writeView } from "./whole-page.ts";

const whole = smallCase();

/** The same case as a page sees it that does not hold it. */
async function follow(search: string) {
  const loaded = openLargeCase({ ...whole.dataset, counts: { ...whole.dataset.counts, relations: 6 } });
  const view = createStore<View>(() => readView(search, loaded).view);
  const slice = createStore<WindowSlice>(() => emptySlice(view.getState()));
  const transient = createTransient({ ignored: [], readAs: [] });
  const local = answerLocally(whole);
  /** The first day of each window that was asked for. */
  const asked: string[] = [];
  const network: typeof local.network = (question, signal) => {
    asked.push(formatDay(question.window.start));
    return local.network(question, signal);
  };
  await followRemotely({ loaded, view, answers: { ...local, network }, slice, transient, width: 1440 });
  return { loaded, view, slice, asked };
}

function year(of: number): Pick<View, "window"> {
  return { window: { start: parseDay(`${of}-01-01`), end: parseDay(`${of}-12-31`) } };
}

const SEARCH = "?start=1970-01-01&end=1974-12-31";

test("is drawn by its pairs, with true totals and counts", async () => {
  const { loaded, slice } = await follow(SEARCH);
  const { pairs, drawn, totals, counts, entities } = slice.getState();
  expect(pairs).toMatchObject([{ ends: ["government/grfa", "leader/velasco"], count: 2 }]);
  expect(drawn.map(({ relation }) => relation.id).sort()).toEqual(["governs", "receives"]);
  expect(totals).toMatchObject({ relations: 4, certain: 3, entities: 4 });
  expect(counts?.types).toMatchObject({ HOLDS_OFFICE_IN: 2 });
  expect(entities.map(({ id }) => loaded.degreeOf(id))).toContain(3);
  expect(describeSlice(slice.getState(), loaded)).toEqual([
    "4 relations in force (3 certainly, 1 possibly), of 6 in the case, between 4 entities.",
  ]);
});

test("follows the view, the last of several changes at once", async () => {
  const { view, slice } = await follow(SEARCH);
  for (const of of [1971, 1980, 1985]) view.setState(year(of));
  await expect.poll(() => slice.getState().window.start).toBe(parseDay("1985-01-01"));
  expect(slice.getState().totals).toMatchObject({ denied: 1 });
});

test("after a step the next is asked ahead, and costs no question when it is taken", async () => {
  const { view, slice, asked } = await follow("?start=1970-01-01&end=1970-12-31");
  view.setState(year(1971));
  await expect.poll(() => asked).toEqual(["1970-01-01", "1971-01-01", "1972-01-01"]);
  view.setState(year(1972));
  await expect.poll(() => slice.getState().window).toEqual(year(1972).window);
  await expect.poll(() => asked.slice(3)).toEqual(["1973-01-01"]);
  view.setState({ reading: "certain" });
  await expect.poll(() => asked.slice(4)).toEqual(["1972-01-01"]);
  await expect
    .poll(() => slice.getState().totals)
    .toMatchObject({ relations: slice.getState().totals.certain });
  view.setState(year(1971));
  await expect.poll(() => asked.slice(5)).toEqual(["1971-01-01", "1970-01-01"]);
});

test("tells what a reader chose though nothing in the window joins it", async () => {
  const { view, slice } = await follow("?start=1961-01-01&end=1961-12-31");
  view.setState({ selection: { kind: "entity", id: "leader/morales" } });
  await expect.poll(() => slice.getState().entities.map(({ id }) => id)).toContain("leader/morales");
});

test("keeps texts that it was told, when an answer without them comes after", () => {
  const loaded = openLargeCase(whole.dataset);
  const [relation] = whole.relations;
  if (relation === undefined) throw new Error("the case is empty");
  loaded.learn({ entities: [], relations: [relation] });
  loaded.learn({ entities: [], relations: [{ ...relation, statement: "" }] });
  expect(loaded.relationsById.get(relation.id)?.statement).toBe(relation.statement);
});

test("learns the dates and names of an entity that nobody wrote a summary of, and keeps them", () => {
  const loaded = openLargeCase(whole.dataset);
  const cell = fromCell({ id: "state/chile", kind: "State", name: "Chile" });
  const told = { ...cell, names: { es: "Chile" }, identifiers: ["cow:155"] };
  loaded.learn({ entities: [cell] });
  loaded.learn({ entities: [told] });
  loaded.learn({ entities: [cell] });
  expect(loaded.entities.get("state/chile")).toMatchObject({
    names: { es: "Chile" },
    identifiers: ["cow:155"],
  });
});

test("a pair and what is opened stand in the link, whatever the ids are", () => {
  const loaded = openLargeCase(whole.dataset);
  const pair = pairId(["state/a,b", "état/%"]);
  const { view } = readView("", loaded);
  const link = writeView(
    { ...view, selection: { kind: "pair", id: pair }, opened: new Set(["x,y"]) },
    loaded,
  );
  const read = readView(link, loaded);
  expect(read.ignored).toEqual([]);
  expect(read.view).toMatchObject({ selection: { kind: "pair" }, opened: new Set(["x,y"]) });
  expect(endsOfPair(read.view.selection?.id ?? "")).toEqual(["state/a,b", "état/%"]);
});

test("where the page holds the case, a link cannot open what it does not have", () => {
  expect(readView("?pair=state/peru,nobody", whole).ignored).toHaveLength(1);
  expect(readView("?opened=nobody", whole).ignored).toHaveLength(1);
});

test("a filter that keeps nothing is asked as one that leaves out all", async () => {
  const asked: string[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = async (url) => {
    asked.push(String(url));
    throw new TypeError("no network in a test");
  };
  Object.assign(globalThis, { document: { baseURI: "http://page.test/" } });
  try {
    const { signal } = new AbortController();
    const span = { start: 0, end: 10 };
    await answerRemotely(whole.dataset, null)
      .histogram({ span, filter: { sectors: [] } }, signal)
      .catch(() => undefined);
  } finally {
    globalThis.fetch = original;
    Reflect.deleteProperty(globalThis, "document");
  }
  const query = new URL(asked[0] ?? "").searchParams;
  expect(query.getAll("without")).toEqual(whole.dataset.vocabulary.map(({ type }) => type));
  expect(query.has("sectors")).toBe(false);
});

test("draws as many lines as a reader asks for, which stands in the link", async () => {
  const { view, slice, loaded } = await follow(`${SEARCH}&lines=3000`);
  expect(view.getState().lines).toBe("3000");
  expect(slice.getState().totals.pairs).toBe(3);
  view.setState({ lines: "all" });
  expect(writeView(view.getState(), loaded)).toContain("lines=all");
  expect(readView("?lines=7", loaded).ignored).toEqual(["lines=7 (it can be readable, 1000, 3000, all)"]);
  expect([limitOf("readable", 80), limitOf("1000", 80), limitOf("all", 80)]).toEqual([80, 1_000, 20_000]);
});

test("offers fewer lines than all while there are more, and the way back", () => {
  const labels = (...asked: Parameters<typeof linesToChoose>) =>
    linesToChoose(...asked).map(({ label }) => label);
  expect(labels(200, 240, "readable")).toEqual(["the strongest 240 pairs"]);
  expect(labels(2_500, 240, "readable")).toEqual([
    "the strongest 240 pairs",
    "the strongest 1,000 pairs",
    "all 2,500 pairs",
  ]);
  expect(labels(31_415, 240, "all").at(-1)).toBe("the strongest 20,000 of 31,415 pairs");
  expect(labels(500, 240, "3000")).toEqual([
    "the strongest 240 pairs",
    "the strongest 3,000 pairs",
    "all 500 pairs",
  ]);
});
