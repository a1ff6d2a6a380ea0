import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { CHANGES } from "../../model/graph/compare/change-kind.ts";
import { comparison } from "../../model/graph/compare/comparison.ts";
import { measuresAnswer } from "../../model/graph/measures/measures-answer.ts";
import { loadDataset } from "../../server/datasets/load.ts";
import { removeDataset } from "../../server/datasets/remove.ts";
import { entity, relation, smallCase, writeCase } from "../server/datasets/small-case.ts";
import { testDatabase } from "../support/database.ts";
import { findBarriersInThemes, openStage, type Stage } from "./support/open-page.ts";
import { goWithin } from "./support/shared-page.ts";

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.open();
  await page.getByRole("radio", { name: /^Compare/ }).click();
  await headline().waitFor();
});

afterEach(() => expect(stage.takeComplaints()).toEqual([]));

afterAll(async () => {
  await page.close();
  await stage.close();
});

const headline = () => page.getByRole("heading", { level: 1 });
const window = (name: "First" | "Second") => page.getByRole("group", { name });
const table = () => page.getByRole("table", { name: "Measures of both windows" });
const firstNames = () => table().locator("tbody th").allInnerTexts();
const evidence = () => page.getByRole("complementary", { name: "Evidence" });

/** What the program itself says of the two windows. */
async function ask(path: string): Promise<unknown> {
  return (await fetch(`${stage.url}/api/${path}`)).json();
}

async function showAs(name: string): Promise<void> {
  await page.getByRole("radio", { name }).click();
}

async function typeDate(name: "First" | "Second", label: "From" | "to", text: string): Promise<void> {
  const field = window(name).getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press("Enter");
}

test("two windows are typed, and the headline counts what changed, the certain apart from the possible", async () => {
  await typeDate("First", "From", "1968/1975");
  await typeDate("Second", "From", "1991/2000");
  await expect.poll(() => headline().textContent()).toMatch(/^From 1968–1975 to 1991–2000, /);
  const { counts } = Object(await ask("compare?dataset=peru-russia&a=1968/1975&b=1991/2000"));
  const { begun, ended } = counts;
  expect(begun.certain).toBeGreaterThan(0);
  await expect
    .poll(() => headline().textContent())
    .toContain(`${begun.certain} ties began, ${ended.certain} ended`);
  await page.getByText(`${begun.possible} ties may have begun`).waitFor();
  expect(new URL(page.url()).searchParams.get("a")).toBe("1968-01-01/1975-12-31");
});

test("each change stands in its sector with its actor, and opens its evidence", async () => {
  const military = page.getByRole("region", { name: "Military, changes" });
  const link = military.getByRole("button", { name: /^Evidence: / }).first();
  const [, sentence = ""] = /^Evidence: (.*), /.exec((await link.getAttribute("aria-label")) ?? "") ?? [];
  await military.getByText(sentence).first().waitFor();
  await link.click();
  await evidence().getByRole("heading").first().waitFor();
  expect(new URL(page.url()).searchParams.has("relation")).toBe(true);
  await page.keyboard.press("Escape");
  await evidence().waitFor({ state: "detached" });
});

test("both windows are one picture that keys move from the first to the second", async () => {
  const all = CHANGES.map((change) => `changes=${change}`).join("&");
  const answer = comparison.parse(
    await ask(`compare?dataset=peru-russia&a=1968/1975&b=1991/2000&${all}&limit=20000&texts=false`),
  );
  const ties = answer.sectors.flatMap(({ actors }) => actors.flatMap(({ changes }) => changes));
  await page.getByText(`${ties.length} ties, coloured by what became of them`).waitFor();
  const key = await page.getByRole("list", { name: "Key to the lines" }).textContent();
  for (const words of [...CHANGES, "certainly so", "only possibly so"]) expect(key).toContain(words);
  const output = page.locator("output");
  const slider = page.getByRole("slider", { name: "From the first window to the second" });
  await slider.focus();
  await slider.press("End");
  await expect.poll(() => output.textContent()).toBe("Second window: 1991–2000");
  await page.getByText(`${ties.filter(({ after }) => after.length > 0).length} ties in force;`).waitFor();
  await slider.press("ArrowLeft");
  await expect.poll(() => output.textContent()).toMatch(/^On the way: /);
  expect(new URL(page.url()).searchParams.get("moved")).toBe("98");
  await slider.press("Home");
  await expect.poll(() => output.textContent()).toBe("First window: 1968–1975");
  await page.getByRole("button", { name: "Both at once" }).click();
  await page.getByText(`${ties.length} ties, coloured`).waitFor();
});

test("an entity that is chosen in a picture narrows the list to its changes and shows its evidence", async () => {
  await showAs("Side by side");
  for (const name of ["first", "second"])
    await page.getByRole("region", { name: `Network of the ${name} window` }).waitFor();
  const second = page.getByRole("application", { name: "Network of the second window" });
  await second.focus();
  await second.press("ArrowRight");
  await second.press("Enter");
  await evidence().getByRole("heading", { name: "Peru" }).waitFor();
  await page.getByText(/^\d+ changes of Peru alone\./).waitFor();
  const lines = await page.locator(".compare-line p").allInnerTexts();
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => !line.includes("Peru"))).toEqual([]);
  await page.getByRole("button", { name: "Show all changes" }).click();
  await expect.poll(() => page.locator(".compare-line").count()).toBeGreaterThan(lines.length);
  await showAs("List");
  await page.getByRole("region", { name: /^Network/ }).waitFor({ state: "detached" });
  await showAs("One picture");
  await page.getByRole("region", { name: "Network of both windows" }).waitFor();
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: /Both windows/ }).waitFor();
  await page.keyboard.press("Escape");
});

test("what stayed is folded, and listed when it is unfolded", async () => {
  const summary = page.getByText(/^\d+ ties? unchanged$/);
  const stayed = page.getByText(/^(Stayed|May have stayed)$/);
  expect(await stayed.count()).toBe(0);
  await summary.click();
  await stayed.first().waitFor();
  await summary.click();
});

test("measures stand beside each other, are sorted by a heading, and a link brings all of it back", async () => {
  const answer = Object(await ask("measures?dataset=peru-russia&start=1968&end=1975"));
  const highest = Math.max(...answer.entities.map(({ betweenness }: { betweenness: number }) => betweenness));
  await page.getByRole("button", { name: "Betweenness, first window" }).click();
  await expect
    .poll(() => table().locator("tbody tr").first().locator("td").nth(2).textContent())
    .toBe(highest.toFixed(2));
  const sides = await table()
    .locator("thead th:not(:first-child) button, tbody td")
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).textAlign));
  expect([...new Set(sides)]).toEqual(["right"]);
  const sorted = await firstNames();
  await page.getByText(/^Degree: \d\.\d\d in the first window/).waitFor();
  const [words, link] = [await headline().textContent(), page.url()];
  await page.goto(link);
  await expect.poll(() => headline().textContent()).toBe(words);
  await expect.poll(firstNames).toEqual(sorted);
});

test("an entity of the table has its measures over the years, certain and possible, and as a table", async () => {
  await table().getByRole("button", { name: "Peru", exact: true }).click();
  const curves = page.getByRole("region", { name: "Peru over the years" });
  const span = "dataset=peru-russia&start=1863&end=2019&of=state/peru&part=years";
  const { years } = measuresAnswer.parse(await ask(`measures?${span}&reading=possible`));
  const certain = measuresAnswer.parse(await ask(`measures?${span}&reading=certain`));
  const most = Math.max(...years.map(({ places }) => places[0]?.reachOut ?? 0));
  await curves
    .getByRole("img", { name: new RegExp(`^Reach out over the years: at most ${most}, in `) })
    .waitFor();
  expect(await curves.getByRole("img").count()).toBe(6);
  await curves.getByText("The values as a table").click();
  const of1975 = curves.getByRole("row", { name: /^1975 / });
  const at = years.findIndex(({ start }) => start.startsWith("1975"));
  const degrees = [certain.years, years].map((answer) => answer[at]?.places[0]?.degree).join(" / ");
  expect(await of1975.locator("td").first().textContent()).toBe(degrees);
  await page.keyboard.press("Escape");
  await evidence().waitFor({ state: "detached" });
});

test("a period is a quick choice, swapping turns the comparison round, undo turns it back", async () => {
  const before = await headline().textContent();
  await page.getByRole("button", { name: "Swap" }).click();
  await expect.poll(() => headline().textContent()).toMatch(/^From 1991–2000 to 1968–1975, /);
  await page.goBack();
  await expect.poll(() => headline().textContent()).toBe(before);
  await window("Second")
    .getByRole("button", { name: /Period of Second/ })
    .click();
  await page.getByRole("option", { name: "All years" }).click();
  await expect.poll(() => headline().textContent()).not.toBe(before);
  await page.goBack();
  await expect.poll(() => headline().textContent()).toBe(before);
});

test("two readings of one window differ by what is only possible", async () => {
  await goWithin(page, "?mode=compare&a=1968-01-01/1975-12-31&b=1968-01-01/1975-12-31&readingB=certain");
  await expect.poll(() => headline().textContent()).toContain("(with what is possible)");
  await page.goBack();
});

test("two datasets are compared by the identifiers that they share, and what only the other has opens there", async () => {
  const small = smallCase();
  small.manifest.id = "compared-with";
  small.manifest.title = "Another reading";
  small.entities.push(
    entity("PER", { name: "Republic of Peru", identifiers: ["wikidata:Q419"] }),
    entity("BEL", { name: "Belaúnde’s Peru" }),
  );
  small.relations.push(relation("ours", "TRADES_WITH", "PER", "BEL", { when: "1971", sector: "economic" }));
  const database = testDatabase();
  await loadDataset(database, await writeCase(small), { allowForeign: false, report: () => {} });
  await page.goto(
    `${stage.url}/?mode=compare&dataset=peru-russia&a=1968-01-01/1975-12-31&b=1968-01-01/1975-12-31`,
  );
  await window("Second")
    .getByRole("button", { name: /Dataset of Second/ })
    .click();
  await page.getByRole("option", { name: "Another reading" }).click();
  await expect.poll(() => headline().textContent()).toContain("to 1968–1975 (Another reading)");
  await page.getByText(/^1 entity is in both datasets/).waitFor();
  expect(new URL(page.url()).searchParams.get("other")).toBe("compared-with");
  const economic = page.getByRole("region", { name: "Economic, changes" });
  const link = economic.getByRole("link", { name: /^Evidence: Republic of Peru .* Belaúnde’s Peru, 1971$/ });
  expect(await link.getAttribute("href")).toBe("?dataset=compared-with&mode=explore&relation=ours");
  await table().getByRole("link", { name: "Belaúnde’s Peru" }).waitFor({ state: "attached" });
  await page.goto(await link.evaluate((anchor: HTMLAnchorElement) => anchor.href));
  await evidence().getByText("Belaúnde’s Peru").first().waitFor();
  await page.goto(
    `${stage.url}/?mode=compare&a=1968-01-01/1975-12-31&b=1991-01-01/2000-12-31&dataset=peru-russia`,
  );
  await removeDataset(database, "compared-with");
  await database.close();
});

test("sectors are drawn over the years to one scale", async () => {
  const charts = page.getByRole("img", { name: /relations: at most \d+ relations? in one year/ });
  await charts.first().waitFor();
  expect(await charts.count()).toBe(5);
});

test("the list of changes is taken away as CSV, a line a change", async () => {
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /The answer as a table/ }).click();
  const text = await readFile(await (await download).path(), "utf8");
  const { total } = Object(await ask("compare?dataset=peru-russia&a=1968/1975&b=1991/2000"));
  expect(text.trim().split("\r\n")).toHaveLength(total + 1);
});

test("what fails is said with a way on", async () => {
  await page.route("**/api/measures?*", (route) => route.fulfill({ status: 500 }));
  await typeDate("First", "From", "1969");
  const again = page.getByRole("button", { name: "Try again" });
  await again.waitFor();
  await page.unroute("**/api/measures?*");
  await again.click();
  await again.waitFor({ state: "detached" });
  await table().waitFor();
  stage.takeComplaints();
});

test("has no barriers, wide and narrow, and nothing wider than the page", async () => {
  await showAs("Side by side");
  await table().locator("tbody button").first().click();
  await page
    .getByRole("region", { name: / over the years$/ })
    .getByRole("img")
    .first()
    .waitFor();
  await evidence().getByRole("heading").first().waitFor();
  expect(await findBarriersInThemes(page)).toEqual([]);
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  expect(await findBarriersInThemes(page)).toEqual([]);
});
