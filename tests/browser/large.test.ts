import { rm } from "node:fs/promises";
import type { Page, Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { formatNumber } from "../../client/format/number.ts";
import type { NodeElement } from "../../client/network/elements.ts";
import { fitPicture } from "../../client/network/fit.ts";
import { nodeSize } from "../../client/network/sizes.ts";
import { openLargeCase } from "../../client/store/large-case.ts";
import { toSlice } from "../../client/store/remote-slice.ts";
import { CHANGES, type ChangeKind } from "../../model/graph/compare/change-kind.ts";
import { comparison } from "../../model/graph/compare/comparison.ts";
import { dataset } from "../../model/graph/dataset.ts";
import { network } from "../../model/graph/network.ts";
import { loadDataset } from "../../server/datasets/load.ts";
import { writeEventCase } from "../bench/event-case.ts";
import { readView } from "../client/store/whole-page.ts";
import { testDatabase } from "../support/database.ts";
import { findBarriersInThemes, openStage, type Stage } from "./support/open-page.ts";
import { goWithin } from "./support/shared-page.ts";

const RELATIONS = 20_000;
const database = testDatabase();
let stage: Stage;
let page: Page;

beforeAll(async () => {
  const folder = await writeEventCase(RELATIONS, "events");
  await loadDataset(database, folder, { allowForeign: true, report: () => {} });
  await rm(folder, { recursive: true });
  stage = await openStage(database);
  page = await stage.open("?dataset=events");
});

afterEach(() => expect(stage.takeComplaints()).toEqual([]));

afterAll(async () => {
  await page.close();
  await stage.close();
});

const sentence = () => page.getByRole("heading", { level: 1 });
const picture = () => page.getByRole("application", { name: /Network/ });
const evidence = () => page.getByRole("complementary", { name: "Evidence" });
const ask = async (path: string): Promise<unknown> => (await fetch(stage.url + path)).json();

/** How many lines the sentence says are drawn. */
async function linesDrawn(): Promise<number> {
  const text = await page
    .locator(".sentence")
    .getByText(/ drawn in /)
    .textContent();
  return Number(/drawn in (\d+) lines/.exec(text ?? "")?.[1]);
}

/** Where the actors of the opening picture stand on the screen, and how large they are there. */
async function placesOnScreen() {
  const loaded = openLargeCase(dataset.parse(await ask("/api/datasets/events")));
  const { view } = readView("", loaded);
  const drawn = network.parse(
    await ask(
      "/api/network?dataset=events&at=1990&draw=pairs&limit=240&texts=false&also=actor/0&also=actor/1",
    ),
  );
  loaded.learn(drawn);
  const slice = toSlice(loaded, view, drawn);
  const area = await picture().boundingBox();
  if (area === null) throw new Error("the network is not on the page");
  const { toElements, camera } = fitPicture(loaded, area, slice);
  const toScreen = ({ id, x, y, degree, pole }: NodeElement) => ({
    id,
    x: area.x + x * camera.zoom + camera.pan.x,
    y: area.y + y * camera.zoom + camera.pan.y,
    size: nodeSize(degree, pole !== null, camera.zoom) * camera.zoom,
  });
  return { area, nodes: [...toElements(slice).nodes.values()].map(toScreen) };
}

test("opens on its actors by weight and the strongest lines between them, with true totals", async () => {
  const { total } = network.parse(await ask("/api/network?dataset=events&at=1990&limit=1&texts=false"));
  const words = `1990. ${total} relations certainly in force, of 20,000 in the case, between`;
  await expect.poll(() => sentence().textContent()).toContain(words);
  const text = await page
    .locator(".sentence")
    .getByText(/ drawn in /)
    .textContent();
  expect(text).toMatch(
    /^\d+ relations, \d+ drawn in 240 lines: the strongest pairs; \d+ entities not drawn\.$/,
  );
  const { counts } = network.parse(await ask("/api/network?dataset=events&at=1990&limit=1&texts=false"));
  const political = page.locator(".filter", { hasText: "political" });
  await expect.poll(() => political.textContent()).toBe(`political${counts.sectors.political}`);
  expect(await findBarriersInThemes(page)).toEqual([]);
});

test("fills its room, and no actor stands on another", async () => {
  const { area, nodes } = await placesOnScreen();
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const share = (span(nodes.map(({ x }) => x)) * span(nodes.map(({ y }) => y))) / (area.width * area.height);
  expect(share).toBeGreaterThan(0.6);
  const onAnother = nodes.flatMap((one, at) =>
    nodes
      .slice(at + 1)
      .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < (one.size + other.size) / 2 - 2)
      .map((other) => `${one.id} on ${other.id}`),
  );
  expect(onAnother).toEqual([]);
});

test("opens around an actor by a double click, and an undo closes it", async () => {
  const { nodes } = await placesOnScreen();
  // Of the third actor much more is in force than the strongest lines of the picture show.
  const actor = nodes.find(({ id }) => id === "actor/2");
  if (actor === undefined) throw new Error("the third actor is not drawn");
  await page.mouse.dblclick(actor.x, actor.y);
  await expect.poll(() => page.url()).toContain("opened=actor/2");
  await expect.poll(linesDrawn).toBeGreaterThan(240);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  expect(await linesDrawn()).toBeGreaterThan(240);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(linesDrawn).toBe(240);
});

test("finds by search an actor that is not drawn, draws it and opens its dossier", async () => {
  await page.getByRole("combobox", { name: /Search/ }).fill("Actor 1300");
  await page.getByRole("option", { name: /^Actor 1300\b/ }).click();
  await evidence().getByRole("heading", { name: "Actor 1300" }).waitFor();
  await evidence().getByText("The actor of number 1300.").waitFor();
  await page.getByRole("button", { name: "Close", exact: true }).click();
});

test("lists by pages all relations of the actor that has most", async () => {
  await goWithin(page, "?dataset=events&mode=explore&entity=actor/0");
  const groups = evidence().getByRole("region", { name: "Relations" }).getByRole("region");
  await evidence()
    .getByRole("heading", { name: /^[\d,]+ relations$/ })
    .waitFor();
  const first = groups.first();
  await expect.poll(() => first.getByRole("listitem").count()).toBeGreaterThan(0);
  const rows = await first.getByRole("listitem").count();
  await first.getByRole("button", { name: /more relation/ }).click();
  await expect.poll(() => first.getByRole("listitem").count()).toBeGreaterThan(rows);
  await groups.nth(1).getByRole("button", { expanded: false }).click();
  await expect.poll(() => groups.nth(1).getByRole("listitem").count()).toBeGreaterThan(0);
  await groups
    .nth(1)
    .getByRole("button", { name: /^Evidence:/ })
    .first()
    .click();
  await evidence()
    .getByText(/as reported on/)
    .waitFor();
  await evidence()
    .getByText(/^Wire \d+$|Wire service/)
    .first()
    .waitFor();
});

test("draws parallel relations as one line that opens to all of them", async () => {
  const everything = "start=1946-01-01&end=2019-12-31";
  await goWithin(page, `?dataset=events&mode=explore&${everything}`);
  await sentence()
    .getByText(/^1946–2019/)
    .waitFor();
  await picture().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await evidence().getByText("Pair", { exact: true }).waitFor();
  const heading = evidence().getByRole("heading", { name: /relations in 1946–2019$/ });
  const said = Number(/^\d+/.exec((await heading.textContent()) ?? "")?.[0]);
  expect(said).toBeGreaterThan(1);
  await expect.poll(() => evidence().getByRole("listitem").count()).toBe(Math.min(said, 40));
  expect(page.url()).toContain("pair=actor/0,actor/");
});

test("is told nothing that the page cannot know: what falls, and how many relations there are of a type", async () => {
  const { relations } = network.parse(await ask("/api/network?dataset=events&at=1990&limit=1&texts=false"));
  await goWithin(page, `?dataset=events&mode=explore&relation=${relations[0]?.id}`);
  await evidence()
    .getByRole("button", { name: /^If this were wrong/ })
    .last()
    .click();
  await evidence().getByText("Left out, as if it were wrong.", { exact: true }).waitFor();
  await goWithin(page, "?dataset=events&mode=trace&panel=limits");
  const directions = page.locator(".direction-list li");
  await expect.poll(() => directions.count()).toBeGreaterThan(0);
  expect(await directions.locator("small").count()).toBe(0);
});

test("pages and sorts a table of everything", async () => {
  await goWithin(page, "?dataset=events&mode=explore&display=table&start=1946-01-01&end=2019-12-31");
  const table = page.getByRole("table");
  await page.getByRole("status").getByText("20,000 relations", { exact: true }).waitFor();
  expect(await table.getAttribute("aria-rowcount")).toBe("20001");
  await page.getByRole("button", { name: "From" }).click();
  await expect.poll(() => table.getByRole("row").nth(1).textContent()).toMatch(/^Actor 0/);
  await page.getByRole("region", { name: /^Relations in force/ }).evaluate((scroller) => {
    scroller.scrollTop = scroller.scrollHeight;
  });
  await expect.poll(() => table.getByRole("row").last().getAttribute("aria-rowindex")).toBe("20001");
  await expect.poll(() => table.getByRole("row").last().textContent()).toMatch(/^Actor 13\d\d/);
  await page.getByRole("searchbox", { name: "Filter" }).fill("Actor 1300");
  await page.getByText(/^\d+ of 20,000 relations$/).waitFor();
  expect(await page.getByRole("link", { name: "Download CSV" }).getAttribute("href")).toContain(
    "dataset=events",
  );
});

test("follows the hand that drags the window", async () => {
  await goWithin(page, "?dataset=events&mode=explore");
  await sentence()
    .getByText(/^1990\./)
    .waitFor();
  const body = page.getByRole("slider", { name: "Window, moved as a whole" });
  const box = await body.boundingBox();
  if (box === null) throw new Error("there is no window to drag");
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 100, y, { steps: 10 });
  await page.mouse.move(x - 300, y, { steps: 10 });
  await page.mouse.up();
  // The link says where the hand let go, once its last move was drawn; the sentence follows with the answer.
  const told = async () => {
    const year = new URL(page.url()).searchParams.get("start")?.slice(0, 4);
    const path = `/api/network?dataset=events&at=${year}&limit=1&texts=false`;
    const { total } = network.parse(await ask(path));
    const text = (await sentence().textContent()) ?? "";
    return year?.startsWith("197") === true && text.startsWith(`${year}. ${total} relations`);
  };
  await expect.poll(told).toBe(true);
});

test("asks the next step of the window ahead, so that the step asks nothing for its own picture", async () => {
  // No step leads here from where another test was: two years follow on one.
  await goWithin(page, "?dataset=events&mode=explore&start=1990-01-01&end=1991-12-31");
  await sentence()
    .getByText(/^1990–1991\./)
    .waitFor();
  const asked: string[] = [];
  const note = (request: Request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === "/api/network") asked.push(searchParams.get("start")?.slice(0, 4) ?? "");
  };
  page.on("request", note);
  const forward = page.getByRole("button", { name: "One year forward" });
  for (const year of [1991, 1992, 1993]) {
    await forward.click();
    await expect.poll(() => sentence().textContent()).toMatch(new RegExp(`^${year}–${year + 1}\\.`));
    // What is asked after a step is the year after it, and that once.
    await expect.poll(() => asked).toEqual([1991, 1992, 1993, 1994].slice(0, year - 1989).map(String));
  }
  page.off("request", note);
  const { total } = network.parse(
    await ask("/api/network?dataset=events&start=1993-01-01&end=1994-12-31&limit=1&texts=false"),
  );
  expect(await sentence().textContent()).toContain(`1993–1994. ${formatNumber(total)} relations`);
});

test("two windows are compared, and what is neither drawn nor listed is counted and said", async () => {
  const windows = "a=1985-01-01/1989-12-31&b=1995-01-01/1999-12-31";
  await goWithin(page, `?dataset=events&mode=compare&${windows}`);
  const { counts } = comparison.parse(
    await ask(`/api/compare?dataset=events&${windows}&limit=0&texts=false`),
  );
  const countOf = (...kinds: ChangeKind[]) =>
    kinds.reduce((sum, kind) => sum + counts[kind].certain + counts[kind].possible, 0);
  const [ties, changes] = [countOf(...CHANGES), countOf("begun", "ended", "changed")];
  expect(changes).toBeGreaterThan(500);
  await page.getByText(`400 of ${formatNumber(ties)} ties are drawn`).waitFor();
  await page.getByText("400 ties, coloured by what became of them").waitFor();
  await page.getByText(`500 of ${formatNumber(changes)} changes are listed`).waitFor();
  const both = page.getByRole("application", { name: "Network of both windows" });
  await both.focus();
  await both.press("ArrowRight");
  await both.press("Enter");
  const chosen = await evidence().getByRole("heading").first().textContent();
  await page.getByText(new RegExp(`^[\\d,]+ changes? of ${chosen} alone\\.`)).waitFor();
});
