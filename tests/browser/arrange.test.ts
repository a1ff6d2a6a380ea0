import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findBarriersInThemes, openStage, type Stage } from "./support/open-page.ts";
import { placesOnScreen } from "./support/places.ts";
import { goWithin } from "./support/shared-page.ts";

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.open();
});

afterEach(() => expect(stage.takeComplaints()).toEqual([]));

afterAll(async () => {
  await page.close();
  await stage.close();
});

const picture = () => page.getByRole("application", { name: /Network/ });
const note = () => page.getByRole("note").getByText(/in the picture/);

/** Where a name stands once the picture rests. */
async function nameAt(id: string): Promise<{ x: number; y: number }> {
  await page.mouse.move(2, 2);
  await page.locator('.network-names[data-state="rest"]').waitFor({ state: "attached" });
  const box = await page.locator(`.network-name[data-id="${id}"] text`).boundingBox();
  if (box === null) throw new Error(`${id} is not named`);
  return { x: Math.round(box.x), y: Math.round(box.y) };
}

test("an entity is dragged, stays there in the link, and an undo brings it back", async () => {
  const { x, y } = (await placesOnScreen(page, stage.url))("state/peru");
  const before = await nameAt("state/peru");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 30, { steps: 4 });
  await page.mouse.move(x + 200, y + 90, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.url()).toContain("placed=state/peru+");
  expect(page.url()).not.toContain("entity=");
  await expect.poll(() => nameAt("state/peru")).not.toEqual(before);
  const there = await nameAt("state/peru");
  await page.reload();
  await expect.poll(() => nameAt("state/peru")).toEqual(there);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => nameAt("state/peru")).toEqual(before);
  expect(page.url()).not.toContain("placed=");
});

test("an entity dragged beyond the edge waits there, comes back with the hand, and stands so by link too", async () => {
  const { x, y } = (await placesOnScreen(page, stage.url))("state/peru");
  const area = await picture().boundingBox();
  if (area === null) throw new Error("the network is not on the page");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 40, { steps: 4 });
  await page.mouse.move(x, Math.max(2, area.y - 60), { steps: 4 });
  await page.mouse.move(x, area.y + 120, { steps: 4 });
  await page.mouse.move(2, 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.url()).toContain("placed=state/peru+");
  const there = await nameAt("state/peru");
  expect(there.x).toBeGreaterThan(area.x);
  expect(there.y).toBeGreaterThan(area.y);
  expect(there.x).toBeLessThan(area.x + 120);
  expect(there.y).toBeLessThan(area.y + 90);
  await page.reload();
  await expect.poll(() => nameAt("state/peru")).toEqual(there);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => page.url()).not.toContain("placed=");
});

test("an entity is moved by keys in one step, and put back by Escape or by the menu", async () => {
  // Loaded anew: within a page it would be said soon what is in force there, in the place of what is waited for.
  await page.goto(`${stage.url}/?dataset=peru-russia&mode=explore&entity=state/peru`);
  await picture().focus();
  await page.keyboard.press("m");
  await page.getByText(/^Peru is held/).waitFor({ state: "attached" });
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await page.getByText("Peru is back.").waitFor({ state: "attached" });
  await expect.poll(() => page.url()).not.toContain("placed=");
  expect(page.url()).toContain("entity=state/peru");
  await page.keyboard.press("m");
  for (const key of ["ArrowRight", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toContain("placed=state/peru+");
  await page.getByRole("button", { name: "Arrange the picture" }).click();
  expect(await findBarriersInThemes(page)).toEqual([]);
  await page.getByRole("button", { name: "Put back 1 entity" }).click();
  await expect.poll(() => page.url()).not.toContain("placed=");
  await page.keyboard.press("Escape");
});

test("only an entity and its neighbours are drawn, one more, one less, and all again", async () => {
  await goWithin(page, "?dataset=peru-russia&mode=explore&entity=state/peru");
  await picture().focus();
  await page.keyboard.press("o");
  await note().waitFor();
  const count = async () => Number(/(\d+) of \d+ entities/.exec((await note().textContent()) ?? "")?.[1]);
  const alone = await count();
  const { search } = new URL(page.url());
  await goWithin(page, search.replace("entity=state/peru", "entity=state/soviet-union"));
  await page.getByRole("button", { name: "Expand from here" }).waitFor();
  await picture().focus();
  await page.keyboard.press("e");
  await expect.poll(count).toBeGreaterThan(alone);
  const more = await count();
  await page.keyboard.press("h");
  await expect.poll(count).toBeLessThan(more);
  await page.getByRole("button", { name: "Draw all again" }).click();
  await expect.poll(() => note().count()).toBe(0);
  await page.getByRole("button", { name: "Only this and its neighbours" }).click();
  await expect.poll(() => page.url()).toContain("around=state/soviet-union");
});

test("a layout is chosen, and is the same picture by link", async () => {
  await page.goto(`${stage.url}/?dataset=peru-russia&mode=explore`);
  const history = await nameAt("state/peru");
  for (const [name, value] of [
    [/^By force/, "force"],
    [/^In a circle/, "circle"],
  ] as const) {
    await page.getByRole("button", { name: "Arrange the picture" }).click();
    await page.getByRole("button", { name: /Places/ }).click();
    await page.getByRole("option", { name }).click();
    await expect.poll(() => page.url()).toContain(`layout=${value}`);
    await page.keyboard.press("Escape");
    await expect.poll(() => nameAt("state/peru")).not.toEqual(history);
    const there = await nameAt("state/peru");
    await page.reload();
    await expect.poll(() => nameAt("state/peru")).toEqual(there);
    expect(await findBarriersInThemes(page)).toEqual([]);
  }
});

test("lanes and the matrix stand in the place of the picture, have one tab stop and are walked by arrows", async () => {
  await goWithin(page, "?dataset=peru-russia&mode=explore&layout=lanes");
  const lanes = page.getByRole("region", { name: "Lanes over time" });
  await lanes.getByText(/^\d+ lanes/).waitFor();
  const stops = () => page.locator(".chart-scroller button:not([tabindex='-1'])").count();
  await expect.poll(stops).toBe(1);
  await page.keyboard.press("n");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  expect(await stops()).toBe(1);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toContain("relation=");
  expect(await findBarriersInThemes(page)).toEqual([]);

  await lanes.getByRole("button", { name: "Arrange the picture" }).click();
  await page.getByRole("button", { name: /Places/ }).click();
  await page.getByRole("option", { name: "Matrix of actors" }).click();
  await page.keyboard.press("Escape");
  const matrix = page.getByRole("table", { name: /^Relations between actors, 1968–1975/ });
  await matrix.waitFor();
  await expect.poll(stops).toBe(1);
  await matrix
    .getByRole("button", { name: /^Peru and Soviet Union: P\d/ })
    .first()
    .click();
  await expect.poll(() => page.url()).toContain("pair=state/peru,state/soviet-union");
  await page.keyboard.press("ArrowDown");
  expect(await stops()).toBe(1);
  expect(await findBarriersInThemes(page)).toEqual([]);
});
