import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findBarriersInThemes, openStage, type Stage } from "./support/open-page.ts";
import { goWithin } from "./support/shared-page.ts";

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.open("?start=1863-01-01&end=1900-12-31&entity=event/cuban-revolution");
});

afterEach(() => expect(stage.takeComplaints()).toEqual([]));

afterAll(() => stage.close());

const evidence = () => page.getByRole("complementary", { name: "Evidence" });
const parameter = (name: string) => new URL(page.url()).searchParams.get(name);

test("what is chosen outside its time says so, and shows its time", async () => {
  await page.getByText(/^Cuban Revolution is in no relation in force in 1863–1900/).waitFor();
  await page.getByRole("note").getByRole("button", { name: "Show its time" }).click();
  await expect.poll(() => parameter("start")).not.toBe("1863-01-01");
  await page.getByText(/^Cuban Revolution is in no relation/).waitFor({ state: "detached" });
});

test("a statement is doubted, said to be, and taken back", async () => {
  const doubt = evidence()
    .getByRole("button", { name: /^If this were wrong: / })
    .first();
  await doubt.click();
  await expect.poll(() => parameter("without")).toMatch(/^rel\//);
  const chip = page
    .getByRole("region", { name: "Legend and filters" })
    .getByRole("button", { name: /^Switch on again: “.*Cuban Revolution/ });
  await chip.waitFor();
  await evidence()
    .getByRole("button", { name: /^Evidence: / })
    .first()
    .click();
  await evidence()
    .getByText(/^Left out, as if it were wrong\. (With it|In this window)/)
    .waitFor();
  expect(await findBarriersInThemes(page)).toEqual([]);
  await evidence()
    .getByRole("button", { name: /^Take it back: / })
    .first()
    .click();
  await expect.poll(() => parameter("without")).toBe(null);
});

test("one sector is left alone by a key, and all are shown again", async () => {
  await page.getByRole("button", { name: "Only military" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => parameter("hideSectors")?.split(",").length).toBe(4);
  await page.getByRole("button", { name: "Show all" }).click();
});

test("Escape closes the dossier from wherever the focus is", async () => {
  const radio = page.getByRole("radio", { name: /^Explore/ });
  const places = [
    page.getByRole("checkbox", { name: /^political/ }),
    page.getByRole("application", { name: /Network/ }),
    page.getByRole("slider", { name: "Start of the window" }),
    page.getByRole("button", { name: "Go to…" }),
    page.getByRole("combobox", { name: "Search the case" }),
    radio,
    page.locator("body"),
  ];
  for (const place of places) {
    await goWithin(page, "?dataset=peru-russia&mode=explore&entity=event/cuban-revolution");
    await evidence().waitFor();
    await place.focus();
    await page.keyboard.press("Escape");
    await evidence().waitFor({ state: "detached" });
  }
});

test("a group of the legend is one stop, and what is pointed at says its date", async () => {
  await page.getByRole("checkbox", { name: /^political/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  // The whole group of relations is one stop.
  expect(await page.evaluate(() => document.activeElement?.closest(".legend-section")?.textContent)).toMatch(
    /^In force/,
  );

  await page.getByRole("application", { name: /Network/ }).focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowRight");
  await page.locator(".pointed-note").waitFor();
  expect(await page.locator(".pointed-note span").textContent()).toMatch(/\d{4}|undated|unknown/);
});

test("a date is read as it is typed", async () => {
  const from = page.getByRole("textbox", { name: "From", exact: true });
  await from.fill("late 1975");
  await page.getByText("Read as: some time in late 1975").waitFor();
  await from.press("Enter");
  await expect.poll(() => parameter("start")).toMatch(/^1975-(09|10|07)/);
});

test("on every screen the name of the case and what the search says are whole", async () => {
  for (const width of [1440, 1280, 1024, 768]) {
    await page.setViewportSize({ width, height: 768 });
    await page.goto(`${stage.url}/?dataset=peru-russia&mode=explore`);
    const name = page.locator(".dataset-name, .dataset").last();
    await name.waitFor();
    const cut = await name.evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(cut, `the name at ${width}`).toBeLessThanOrEqual(0);
    const room = await page.getByRole("combobox", { name: "Search the case" }).evaluate((field) => {
      if (!(field instanceof HTMLInputElement)) throw new Error("the search is no field");
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      const context = document.createElement("canvas").getContext("2d");
      if (context === null) throw new Error("nothing can be measured");
      context.font = font;
      const { width } = context.measureText(field.placeholder);
      return field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - width;
    });
    expect(room, `the search at ${width}`).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
});

test("beside a dossier on a small screen the network keeps half of the width", async () => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(`${stage.url}/?mode=explore&entity=state/peru`);
  const area = await page.getByRole("region", { name: "Network" }).boundingBox();
  expect(area?.width).toBeGreaterThanOrEqual(511);
  await stage.leave(page);
});
