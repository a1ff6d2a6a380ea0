import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { loadDataset } from "../../server/datasets/load.ts";
import { smallCase, writeCase } from "../server/datasets/small-case.ts";
import { testDatabase } from "../support/database.ts";
import { findBarriersInThemes, openStage, pick, type Stage } from "./support/open-page.ts";

let stage: Stage;
let page: Page;
const database = testDatabase();

beforeAll(async () => {
  stage = await openStage();
  await loadDataset(database, await writeCase(smallCase()), { allowForeign: false, report: () => undefined });
  page = await stage.visit("?dataset=small&mode=data");
});
// What is no longer there is asked for before it is written anew.
afterEach(() => expect(stage.takeComplaints().filter((line) => !line.includes("404"))).toEqual([]));
afterAll(async () => {
  await page.close();
  await stage.close();
  // Other files begin with the shipped case alone.
  await database.driver.executeQuery(GONE, {}, { database: database.name });
  await database.close();
});

const GONE = `MATCH (n) WHERE n.dataset STARTS WITH 'small@' OR n.of = 'small' OR (n:Dataset AND n.id = 'small') DETACH DELETE n`;

// Each save loads the case anew.
const PATIENCE = { timeout: 180_000 };

const field = (name: string) => page.getByLabel(name, { exact: true });
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
const fits = () => page.getByText("Nothing stands in the way.").waitFor();

async function save(done: RegExp): Promise<void> {
  await fits();
  await button("Save as a new version").click();
  await page.getByText(done).waitFor();
  await page.getByText(/^version .*edit\.\d/).waitFor();
}

async function chooseEnd(name: string, typed: string, found: string): Promise<void> {
  await field(name).fill(typed);
  await page.getByRole("option", { name: found }).click();
}

test(
  "an entity and a relation are written, checked as one types, kept through a reload and saved",
  PATIENCE,
  async () => {
    await button("Edit A small case").click();
    await page.getByText("Nothing yet.").waitFor();
    await button("New entity").click();
    await pick(page, "Kind", "Event");
    await field("Name").fill("A visit");
    await field("Summary").fill("The one visit.");
    await field("When").fill("1975-13");
    await page.getByText(/"1975-13" names a day that the calendar does not have/).waitFor();
    expect(await button("Save as a new version").isDisabled()).toBe(true);
    await field("When").fill("3/4/1975");
    await page.getByText(/can mean 3 April 1975 .* or 4 March 1975 .*write the one that is meant/).waitFor();
    await field("When").fill("soon");
    await page.getByText(/"soon" is not a date that is known here; write it as 28 July 1985/).waitFor();
    await field("When").fill("July 1975");
    await page.getByText("Read as: some time in July 1975 (1975-07)").waitFor();
    expect(await field("When").inputValue()).toBe("July 1975");
    await field("When").fill("1975");
    await page.getByText(/has the date "1975" but no source that says so/).waitFor();
    await button("Add a source").click();
    await pick(page, "Source 1", "paper");
    await field("Source 1: paragraph").fill("7");
    await page.getByText("Say who you are").waitFor();
    await field("Your name").fill("Ana Quispe");
    expect(await findBarriersInThemes(page)).toEqual([]);
    await save(/Entity “A visit” is saved/);
    await page.getByText(/^1\. Ana Quispe.*wrote/).waitFor();

    await button("New relation").click();
    await chooseEnd("From", "visit", "A visit");
    await pick(page, "Type", "PARTY_TO");
    await chooseEnd("To", "fish", "Name of issue/fish");
    await field("Statement").fill("Nobody fished.");
    await button("Add a source").click();
    await pick(page, "Source 1", "paper");
    await field("Source 1: paragraph").fill("8");
    await page.getByText(/where PARTY_TO takes State/).waitFor();
    await page.reload();
    await page.getByText("Not saved in A small case").waitFor();
    await button("Go on").click();
    await expect.poll(() => field("Statement").inputValue()).toBe("Nobody fished.");
    expect(await field("Your name").inputValue()).toBe("Ana Quispe");
    await chooseEnd("From", "west", "Name of state/west");
    await pick(page, "Type", "TRADES_WITH");
    await chooseEnd("To", "new-east", "Name of state/new-east");
    await field("When").fill("1971/..");
    await page.getByText("Read as: since 1971, still so when the source wrote").waitFor();
    await page
      .getByText(/lacks sector/)
      .first()
      .waitFor();
    await pick(page, "Sector", "economic");
    await field("New figure").fill("tonnes");
    await button("Add it").click();
    await field("tonnes").fill("12.5");
    await save(/Relation “Nobody fished.” is saved/);
  },
);

test(
  "nothing unsaved is given up unasked, and nothing is removed that something refers to",
  PATIENCE,
  async () => {
    await field("Find what is to be mended").fill("west");
    await button("Name of state/west").first().click();
    await page.getByText(/It cannot be removed while \d+ things refer to it/).click();
    await page.getByText("The dataset itself").waitFor();
    await field("Name").fill("The West");
    await field("Find what is to be mended").fill("visit");
    await button("A visit").first().click();
    await page.getByText("What you are writing is not saved.").waitFor();
    await button("Keep writing").click();
    expect(await field("Name").inputValue()).toBe("The West");
    await button("A visit").first().click();
    await page.getByRole("alert").getByRole("button", { name: "Give it up" }).click();
    await page.getByText("Nothing refers to it.").waitFor();
    await button("Remove it").click();
    await page.getByText(/Entity “A visit” is removed/).waitFor();
  },
);

test("who comes second is told so, and can go on from the newest version", PATIENCE, async () => {
  await field("Find what is to be mended").fill("fish");
  await button("Name of issue/fish").first().click();
  await field("Summary").fill("Fish and fishing.");
  await fits();
  const at = `${stage.url}/api/datasets/small`;
  const { contentHash } = await (await fetch(at)).json();
  const { fields } = await (await fetch(`${at}/stated/entity/${encodeURIComponent("issue/fish")}`)).json();
  const change = { what: "put", kind: "entity", id: "issue/fish", fields: { ...fields, name: "Anchovies" } };
  const body = JSON.stringify({ version: contentHash, who: "Boris", changes: [change] });
  const headers = { "content-type": "application/json" };
  expect((await fetch(`${at}/changes`, { method: "POST", headers, body })).status).toBe(200);
  await button("Save as a new version").click();
  await page.getByText(/The last change is 4, of entity issue\/fish, by Boris/).waitFor();
  expect(await findBarriersInThemes(page)).toEqual([]);
  await button("Go on from the newest version").click();
  await page.getByText("name is now “Anchovies”").waitFor();
  expect(await field("Summary").inputValue()).toBe("Fish and fishing.");
  await save(/is saved\./);

  // The case that the page holds is the one before: it is loaded anew on the way.
  const anew = page.waitForEvent("load");
  await page.getByRole("radio", { name: /^Explore/ }).click();
  await anew;
  await page.getByRole("application", { name: /Network/ }).waitFor();
});

test("changes are undone one by one, from the last of each thing on", PATIENCE, async () => {
  await page.goto(`${stage.url}/?dataset=small&mode=data`);
  await button("Edit A small case").click();
  await page.getByText("Change 5 rests on it: undo that one first.").waitFor();
  for (const number of [5, 4, 3, 2, 1]) {
    await button(`Undo change ${number}`).click();
    await page.getByText(`Change ${number} is undone.`).waitFor();
  }
  await page.getByText("version 1.0.0+edit.10").waitFor();
  await button("Write it again: change 2").click();
  await expect.poll(() => field("Statement").inputValue()).toBe("Nobody fished.");
  await fits();
  await button("Give it up").click();
  await button("Have it back").click();
  expect(await field("Statement").inputValue()).toBe("Nobody fished.");
  await button("Give it up").click();
  await button("New entity").click();
  await button("New source").click();
  expect(await page.getByText("What you are writing is not saved.").count()).toBe(0);
  await button("All datasets").click();
  await page.getByRole("row", { name: /A small case/ }).waitFor();
});

test(
  "a relation type is written, found again, held against what is of it, and removed",
  PATIENCE,
  async () => {
    await page.goto(`${stage.url}/?dataset=small&mode=data`);
    await button("Edit A small case").click();
    await button("New relation type").click();
    await field("Reads").fill("sells to");
    await field("Reads the other way round").fill("buys from");
    expect(await field("Name in links").inputValue()).toBe("SELLS_TO");
    const ends = (name: string) => page.getByRole("group", { name });
    await ends("The first end is").getByLabel("State").check();
    await page.getByText(/One thing stands in the way|things stand in the way/).waitFor();
    await ends("The second end is").getByLabel("State").check();
    await pick(page, "Sector", "economic");
    await pick(page, "Sign", "+");
    await pick(page, "Influence passes", "forward");
    await save(/Relation type “sells to” is saved\./);

    await field("Find what is to be mended").fill("sells to");
    await button("sells to").click();
    expect(await findBarriersInThemes(page)).toEqual([]);
    await page.getByText("Nothing refers to it.").waitFor();
    await button("Remove it").click();
    await page.getByText("Relation type “sells to” is removed.").waitFor();

    await field("Find what is to be mended").fill("governs");
    await page
      .getByRole("listitem")
      .filter({ hasText: "relation type · GOVERNS" })
      .getByRole("button")
      .click();
    await page.getByText("It cannot be removed while one thing refers to it").waitFor();
    await ends("The first end is").getByLabel("Government").uncheck();
    await ends("The first end is").getByLabel("Leader").check();
    await page
      .getByText(/governs: starts at government\/first \(Government\), where GOVERNS takes Leader/)
      .waitFor();
    await button("Give it up").click();
  },
);
