import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { testDatabase } from "../support/database.ts";
import { type BreakableLine, layLine } from "./support/breakable-line.ts";
import { openStage, type Stage } from "./support/open-page.ts";

let line: BreakableLine;
let stage: Stage;

beforeAll(async () => {
  line = await layLine(inject("neo4j").uri);
  stage = await openStage(testDatabase(line.uri));
});

afterAll(() => stage.close());

test("while the database is away the page says so, keeps what it shows, and comes back by itself", async () => {
  const page = await stage.open();
  const network = page.getByRole("application", { name: /Network/ });
  await line.cut();
  await page.getByRole("combobox", { name: /Search/ }).fill("peru");
  const banner = page.getByText("The database is away.", { exact: true });
  await banner.waitFor();
  await page.keyboard.press("Escape");
  expect(await network.isVisible()).toBe(true);

  await line.mend();
  await banner.waitFor({ state: "detached" });
  await page.getByRole("combobox", { name: /Search/ }).fill("per");
  await page.getByRole("option", { name: /^Peru/ }).first().waitFor();
  await page.close();
});

test("a page that is opened while the database is away shows the case once it is back", async () => {
  const page = await stage.open();
  await line.cut();
  await page.reload();
  await page.getByRole("button", { name: /again/i }).waitFor();
  await line.mend();
  await page.getByRole("application", { name: /Network/ }).waitFor();
  await page.close();
});
