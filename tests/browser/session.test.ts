import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchProfile, noteComplaints, openStage, type Stage } from "./support/open-page.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterEach(() => expect(stage.takeComplaints()).toEqual([]));

afterAll(() => stage.close());

const sentence = (page: Page) => page.getByRole("heading", { level: 1 });
const undo = (page: Page) => page.getByRole("button", { name: "Undo" });
const redo = (page: Page) => page.getByRole("button", { name: "Redo" });

describe("a browser that blocks site data", () => {
  let profile: string;

  beforeAll(() => {
    profile = mkdtempSync(join(tmpdir(), "entente-profile-"));
    mkdirSync(join(profile, "Default"));
    const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
    writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(blocked));
  });

  afterAll(() => rmSync(profile, { recursive: true, force: true }));

  test("shows the case, says that it keeps nothing, and lets itself be set for the while", async () => {
    const context = await launchProfile(profile);
    const page = await context.newPage();
    const complaints: string[] = [];
    noteComplaints(page, complaints);
    await page.goto(`${stage.url}/?mode=explore`);
    await expect.poll(() => sentence(page).textContent()).toMatch(/^1968–1975\. \d+ relations in force/);
    const isBlocked = await page.evaluate(() => {
      try {
        return window.localStorage === null;
      } catch {
        return true;
      }
    });
    expect(isBlocked).toBe(true);
    await page.getByText(/^This browser blocks site data/).waitFor();
    await page.getByRole("button", { name: /^Theme/ }).click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    await page.locator("html[data-theme=dark]").waitFor();
    await page.goto(`${stage.url}/?mode=query&catalogue=neighbourhood`);
    await page
      .getByText(/\d+ rows? in \d/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test("a page whose parts are gone, as the program was renewed under it, says so and is loaded again at a click", async () => {
  const page = await stage.open();
  await page.route(/\/assets\/[^/]*\.js$/, (route) => route.fulfill({ status: 404 }));
  await page.getByRole("radio", { name: /^Compare/ }).click();
  await page.getByText("The page could not be loaded.").waitFor();
  await page
    .getByRole("alert")
    .getByText(/^A part of the page could not be loaded: the program was renewed/)
    .waitFor();
  // The rest stands: one goes back to what was there.
  await page.getByRole("radio", { name: /^Explore/ }).click();
  await page.getByRole("application", { name: /Network/ }).waitFor();
  await page.getByRole("radio", { name: /^Compare/ }).click();
  await page.unrouteAll({ behavior: "wait" });
  await page.getByRole("button", { name: "Load the page again" }).click();
  await page.getByRole("heading", { level: 1, name: /^From / }).waitFor();
  expect(await page.getByText("The page could not be loaded.").count()).toBe(0);
  for (const complaint of stage.takeComplaints())
    expect(complaint).toMatch(/404|dynamically imported module|preload/);
  await stage.leave(page);
});

describe("undo and redo", () => {
  test("name the step, and outlast loading the page again", async () => {
    const page = await stage.open();
    await page.getByRole("radio", { name: "Table" }).click();
    await page.getByRole("button", { name: "Download CSV" }).waitFor();
    await undo(page).click();
    await page.getByRole("application", { name: /Network/ }).waitFor();
    await page.reload();
    await redo(page).focus();
    await page.getByRole("tooltip", { name: /^Redo showing the table/ }).waitFor();
    await redo(page).click();
    await page.getByRole("button", { name: "Download CSV" }).waitFor();
    await expect.poll(() => redo(page).isDisabled()).toBe(true);
    await stage.leave(page);
  });

  test("stay where they are when a link within the page is followed", async () => {
    const page = await stage.open();
    await page.getByRole("radio", { name: "Table" }).click();
    await page.getByRole("link", { name: /^Skip to/ }).focus();
    await page.keyboard.press("Enter");
    expect(await undo(page).isDisabled()).toBe(false);
    await stage.leave(page);
  });
});

describe("a window beyond the case's span", () => {
  test.each([
    ["1700-01-01", "1900-12-31", /^1863–1900\./, "a part of the window 1700-01-01 to 1900-12-31"],
    ["1999-01-01", "2300-12-31", /^1999–20\d\d\./, "a part of the window 1999-01-01 to 2300-12-31"],
    ["1700-01-01", "1710-12-31", /^1968–1975\./, "the window 1700-01-01 to 1710-12-31"],
  ])("from %s to %s is cut, and that is said", async (start, end, shown, said) => {
    const page = await stage.open(`?start=${start}&end=${end}`);
    await expect.poll(() => sentence(page).textContent()).toMatch(shown);
    const notice = await page.getByText(/^The link asked for something that was ignored/).textContent();
    expect(notice).toContain(said);
    expect(notice).toContain("the case covers");
    await stage.leave(page);
  });
});
