import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findBarriersInThemes, openStage, type Stage } from "./support/open-page.ts";
import { goWithin } from "./support/shared-page.ts";

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.open("?start=1968-01-01&end=1975-12-31");
});

afterEach(() => expect(stage.takeComplaints()).toEqual([]));

afterAll(async () => {
  await page.close();
  await stage.close();
});

const evidence = () => page.getByRole("complementary", { name: "Evidence" });
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
const atRest = () => page.locator('.network-names[data-state="rest"]').first().waitFor({ state: "attached" });

/** What is written beside an entity of the picture, once that rests. */
async function named(id: string): Promise<string> {
  await atRest();
  return (await page.locator(`.network-name[data-id="${id}"] text`).allTextContents()).join(" ");
}

/** Goes where the address says, in Russian. */
async function visit(query: string): Promise<void> {
  await goWithin(page, `?dataset=peru-russia&start=1968-01-01&end=1975-12-31&language=ru&${query}`);
}

test("names are had in a language that one chooses, with how many there are of it; the link has it, and undo takes it back", async () => {
  expect(await named("state/peru")).toBe("Peru");
  await button("Names: as in the dataset").click();
  const menu = page.getByRole("menu");
  const { languages, counts } = await (await fetch(`${stage.url}/api/datasets/peru-russia`)).json();
  const [first] = languages;
  await menu.getByText(`Russian: ${first.entities} of ${counts.entities}`).waitFor();
  await menu.getByRole("menuitemradio", { name: /^русский/ }).click();
  await expect.poll(() => named("state/peru")).toBe("Перу");
  expect(new URL(page.url()).searchParams.get("language")).toBe("ru");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
    "Names: Russian",
  );
  await page.getByLabel("Leaders of Перу").first().waitFor();
  await button("Undo").click();
  await expect.poll(() => named("state/peru")).toBe("Peru");
  await button("Redo").click();
  await expect.poll(() => named("state/peru")).toBe("Перу");
});

test("dossier and evidence are in it, say so to those who read aloud, and have the dataset's own name beside", async () => {
  await visit("mode=explore&entity=state/soviet-union");
  const heading = evidence().getByRole("heading", { level: 2 });
  expect(await heading.textContent()).toBe("Советский Союз");
  expect(await heading.getAttribute("lang")).toBe("ru");
  await evidence().getByText("Soviet Union in the dataset").waitFor();
  const relations = await (
    await fetch(`${stage.url}/api/relations?at=1970&of=state/soviet-union&limit=1`)
  ).json();
  await visit(`mode=explore&relation=${relations.rows[0].relation.id}`);
  const link = evidence().getByRole("heading", { level: 2 }).getByRole("button", { name: "Советский Союз" });
  expect(await link.getAttribute("lang")).toBe("ru");
});

test("what is said aloud says in which language the names are", async () => {
  await visit("mode=explore");
  const said = page.locator("[aria-live=polite][aria-atomic]").first();
  await page.getByRole("application", { name: /Network/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => said.locator("[lang=ru]").allTextContents()).toEqual(["Перу"]);
  expect(await said.textContent()).toMatch(/^Перу, state, \d+ relations here\.$/);
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => said.locator("[lang=ru]").count()).toBe(2);
  await visit("mode=trace&from=doctrine/peaceful-coexistence&to=state/peru");
  await expect.poll(() => said.locator("[lang=ru]").allTextContents()).toContain("Перу");
});

test.each([
  ["the table", "mode=explore&display=table", "table"],
  ["lanes", "mode=explore&layout=lanes", ".lane"],
  ["the matrix", "mode=explore&layout=matrix", ".matrix"],
  ["a path", "mode=trace&from=doctrine/peaceful-coexistence&to=state/peru", ".story"],
  [
    "changes",
    "mode=compare&a=1963-01-01/1967-12-31&b=1968-01-01/1975-12-31&compareAs=list",
    ".compare-sectors",
  ],
])("%s", async (_what, query, place) => {
  await visit(query);
  const region = page.locator(place).first();
  await region.getByText("Советский Союз").first().waitFor();
  expect(await region.getByText("Soviet Union", { exact: true }).count()).toBe(0);
  // Whatever sentence the name stands in, it says what language it is in.
  const unmarked = await region
    .getByText("Советский Союз")
    .evaluateAll((found) =>
      found.flatMap((one) => (one.closest("[lang]")?.getAttribute("lang") === "ru" ? [] : [one.outerHTML])),
    );
  expect(unmarked).toEqual([]);
});

test("a picture keeps the part that one looks at while its names change their language", async () => {
  await page.goto(`${stage.url}/?dataset=peru-russia&mode=explore&start=1968-01-01&end=1975-12-31`);
  const place = async () => {
    await atRest();
    const box = await page.locator('.network-name[data-id="state/peru"] text').boundingBox();
    return box === null ? Number.NaN : box.x + box.width / 2;
  };
  const fitted = await place();
  for (let step = 0; step < 4; step++) await button("Zoom out").click();
  await expect.poll(async () => (await place()) - fitted).toBeGreaterThan(100);
  const moved = await place();
  await button("Names: as in the dataset").click();
  await page.getByRole("menuitemradio", { name: /^русский/ }).click();
  await expect.poll(() => named("state/peru")).toBe("Перу");
  await expect.poll(async () => Math.abs((await place()) - moved)).toBeLessThan(60);
  await button("Fit the picture").click();
  await expect.poll(async () => Math.abs((await place()) - fitted)).toBeLessThan(60);
});

test("what is searched for in one language is found under its name in the one that is chosen", async () => {
  await visit("mode=explore");
  for (const typed of ["Soviet Union", "Unión Soviética", "Советский"]) {
    await page.getByRole("combobox", { name: "Search the case" }).fill(typed);
    const first = page.getByRole("option", { name: /^Советский Союз/ }).first();
    await first.waitFor();
    expect(await first.locator("[lang=ru]").count()).toBe(1);
  }
  await page.keyboard.press("Escape");
  expect(await findBarriersInThemes(page)).toEqual([]);
});

test("sizes go by reach, which is counted once one asks for it, is said and explained", async () => {
  await goWithin(page, "?dataset=peru-russia&mode=explore&start=1968-01-01&end=1975-12-31");
  await button("Arrange the picture").click();
  await button(/Size/).click();
  await page.getByRole("option", { name: /^Reach/ }).click();
  await page.keyboard.press("Escape");
  await page.getByText("size: reach").waitFor();
  const measures = `${stage.url}/api/measures?dataset=peru-russia&start=1968-01-01&end=1975-12-31&part=reach`;
  const { entities } = await (await fetch(measures)).json();
  const most = Math.max(...entities.map(({ reachOut }: { reachOut: number }) => reachOut));
  const note = page.getByText(/^Size: how many others each could have influenced within 1968–1975/);
  expect(await note.textContent()).toContain(`, ${most}.`);
  expect(new URL(page.url()).searchParams.get("size")).toBe("reach");
  expect(await findBarriersInThemes(page)).toEqual([]);
});

test("two pictures side by side are moved and zoomed together, by hand, by buttons and by keys", async () => {
  await goWithin(
    page,
    "?dataset=peru-russia&mode=compare&a=1963-01-01/1967-12-31&b=1968-01-01/1975-12-31&compareAs=side",
  );
  const side = (name: string) => page.getByRole("region", { name: `Network of the ${name} window` });
  const peru = async (name: string) => {
    await atRest();
    const box = await side(name).locator('.network-name[data-id="state/peru"] text').boundingBox();
    const frame = await side(name).locator(".network-drawing").boundingBox();
    if (box === null || frame === null) return null;
    return [Math.round(box.x - frame.x), Math.round(box.y - frame.y)];
  };
  const both = async () => [await peru("first"), await peru("second")];
  const isTogether = async (before: unknown) => {
    const [one, other] = await both();
    return String(one) === String(other) && String(one) !== String(before);
  };
  await expect.poll(async () => await isTogether(null)).toBe(true);
  let before = await peru("first");
  await side("second").getByRole("button", { name: "Zoom out" }).click();
  await expect.poll(() => isTogether(before)).toBe(true);
  before = await peru("first");
  await side("first").getByRole("application").focus();
  await page.keyboard.press("-");
  await expect.poll(() => isTogether(before)).toBe(true);
  before = await peru("first");
  const area = await side("first").locator(".network-drawing").boundingBox();
  if (area === null) throw new Error("there is no picture");
  await page.mouse.move(area.x + 30, area.y + 60);
  await page.mouse.down();
  await page.mouse.move(area.x + 90, area.y + 90, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => isTogether(before)).toBe(true);
  await side("first").getByRole("button", { name: "Fit the picture" }).click();
  await expect.poll(() => isTogether(before)).toBe(true);
});

test("from a dossier and from evidence one goes to where they are mended", async () => {
  await goWithin(page, "?dataset=peru-russia&mode=explore&entity=state/peru");
  await evidence().getByRole("button", { name: "Edit" }).click();
  await expect.poll(() => page.getByLabel("Name", { exact: true }).inputValue()).toBe("Peru");
  const { rows } = await (await fetch(`${stage.url}/api/relations?at=1970&limit=1`)).json();
  const { id, statement } = rows[0].relation;
  await goWithin(page, `?dataset=peru-russia&mode=explore&relation=${id}`);
  await evidence().getByRole("button", { name: "Edit" }).click();
  await expect.poll(() => page.getByLabel("Statement", { exact: true }).inputValue()).toBe(statement);
  await button("All datasets").click();
});
