import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findBarriersInThemes, openStage, type Stage } from "./support/open-page.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterEach(() => expect(stage.takeComplaints()).toEqual([]));

afterAll(() => stage.close());

const evidence = (page: Page) => page.getByRole("complementary", { name: "Evidence" });
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

test("what is chosen outside its time says so, is doubted and taken back, left alone, and closed from everywhere", async () => {
  const page = await stage.open("?start=1863-01-01&end=1900-12-31&entity=event/cuban-revolution");
  await page.getByText(/^Cuban Revolution is in no relation in force in 1863–1900/).waitFor();
  await page.getByRole("note").getByRole("button", { name: "Show its time" }).click();
  await expect.poll(() => parameter(page, "start")).not.toBe("1863-01-01");
  await page.getByText(/^Cuban Revolution is in no relation/).waitFor({ state: "detached" });

  const doubt = evidence(page)
    .getByRole("button", { name: /^If this were wrong: / })
    .first();
  await doubt.click();
  await expect.poll(() => parameter(page, "without")).toMatch(/^rel\//);
  const chip = page
    .getByRole("region", { name: "Legend and filters" })
    .getByRole("button", { name: /^Switch on again: “.*Cuban Revolution/ });
  await chip.waitFor();
  await evidence(page)
    .getByRole("button", { name: /^Evidence: / })
    .first()
    .click();
  await evidence(page)
    .getByText(/^Left out, as if it were wrong\. (With it|In this window)/)
    .waitFor();
  expect(await findBarriersInThemes(page)).toEqual([]);
  await evidence(page)
    .getByRole("button", { name: /^Take it back: / })
    .first()
    .click();
  await expect.poll(() => parameter(page, "without")).toBe(null);

  await page.getByRole("button", { name: "Only military" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => parameter(page, "hideSectors")?.split(",").length).toBe(4);
  await page.getByRole("button", { name: "Show all" }).click();

  await page.getByRole("checkbox", { name: /^political/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await evidence(page).waitFor({ state: "detached" });
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

  const from = page.getByRole("textbox", { name: "From", exact: true });
  await from.fill("late 1975");
  await page.getByText("Read as: some time in late 1975").waitFor();
  await from.press("Enter");
  await expect.poll(() => parameter(page, "start")).toMatch(/^1975-(09|10|07)/);

  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(`${stage.url}/?mode=explore&entity=state/peru`);
  const area = await page.getByRole("region", { name: "Network" }).boundingBox();
  expect(area?.width).toBeGreaterThanOrEqual(511);
  await stage.leave(page);
});
