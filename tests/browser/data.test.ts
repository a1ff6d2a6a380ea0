import { readFile } from "node:fs/promises";
import { Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findBarriersInThemes, openStage, pick, type Stage } from "./support/open-page.ts";

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.visit("?mode=data");
});
afterEach(() => expect(stage.takeComplaints()).toEqual([]));
afterAll(async () => {
  await page.close();
  await stage.close();
});

// Each change checks all rows again.
const PATIENCE = { timeout: 240_000 };

// 01/02/1969 and its like can be read in two ways; a tie joins a state with itself; a firm is written in two ways.
const TIES = `from,to,kind,since,until,text,page
Peru,Soviet Union,recognition,01/02/1969,,Peru and the Soviet Union exchanged ambassadors,14
Brazil,Soviet Union,recognition,03/04/1961,,Brazil and the Soviet Union took up relations again,15
Bolivia,Peru,pact,06/02/1873,1883,The defensive alliance,16
Chile,Chile,pact,01/01/1970,1973,A tie with itself,17
`;

const field = (name: string) => page.getByLabel(name, { exact: true });
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
/** Waits until all rows have been checked by the recipe as it is now. */
const settled = () => page.getByRole("progressbar").waitFor({ state: "detached" });

async function choose(name: string, value: string): Promise<void> {
  await pick(page, name, value);
  await settled();
}

async function drop(name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ""], fileName ?? ""));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent("main", "dragover", { dataTransfer });
  await page.getByText(/^Drop it (to see what it holds|beside what is here)/).waitFor();
  await page.dispatchEvent("main", "drop", { dataTransfer });
}

test(
  "a file is dropped, mapped, mended, loaded and explored, and a question is traced in it",
  PATIENCE,
  async () => {
    await page.getByRole("heading", { name: "Bring your own" }).waitFor();
    await page.getByRole("row", { name: /Peru and Russia.*open now/ }).waitFor();
    await drop("ties-of-states.csv", TIES);
    await page.getByRole("heading", { name: "Dates that can be read in two ways" }).waitFor();
    await settled();
    expect(await button("Load and explore").isDisabled()).toBe(true);

    await choose("Types of relations", "diplomatic");
    await page.getByRole("heading", { name: /^Values whose meaning is not known 3 faults/ }).waitFor();
    await choose("Type", "");
    await choose("Type: column", "kind");
    await choose("“recognition” means", "DIPLOMATIC_RELATIONS_WITH");
    await choose("“pact” means", "ALLIED_WITH");
    await choose("Place in the source", "page");

    await button("day first (31/12/1999)").click();
    await settled();
    await button("Leave these rows out").click();
    await settled();
    await page.getByText("3 relations between 4 entities, from 1 source").waitFor();
    await page
      .getByText("Peru —maintains diplomatic relations with→ Soviet Union, since 1 February 1969")
      .waitFor();
    await page.getByText("after ties-of-states, 14").waitFor();
    const counts = page.getByRole("row", { name: /^ties-of-states 4 3 0 1.*0$/ });
    await counts.waitFor();
    await page.getByRole("row", { name: /^since from when .* 4 exact/ }).waitFor();
    expect(await findBarriersInThemes(page)).toEqual([]);

    await button("Load and explore").click();
    await page.waitForURL(/dataset=ties-of-states/);
    await page.getByRole("application", { name: /Network/ }).waitFor();
    await expect
      .poll(() => page.getByRole("heading", { level: 1 }).textContent())
      .toMatch(/^28 June 1959 – 1 February 1969\. 2 relations/);
    await page.goto(
      `${stage.url}/?dataset=ties-of-states&mode=trace&from=state/bolivia&to=state/peru&since=1870-01-01&until=1990-12-31`,
    );
    await page
      .getByText(/leave room/)
      .first()
      .waitFor();
  },
);

test("datasets are listed, renamed, verified, updated, removed and had back", PATIENCE, async () => {
  await page.goto(`${stage.url}/?dataset=ties-of-states&mode=data`);
  await page.getByRole("row", { name: /ties-of-states.*open now.*3 relations/ }).waitFor();
  const more = async (what: string, of = /^More for ties/i) => {
    await button(of).click();
    await page.getByRole("menuitem", { name: what }).click();
  };
  await more("Verify");
  await page.getByText("is what was loaded").waitFor();
  await more("Rename");
  await field("Title").fill("Ties of states");
  await field("Title").press("Enter");
  await page.getByRole("link", { name: "Ties of states" }).waitFor();

  await button(/^Export Ties of states/).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: /Data package/ }).click(),
  ]);
  const taken = new ZipReader(new Uint8ArrayReader(new Uint8Array(await readFile(await download.path()))));
  expect((await taken.getEntries()).map(({ filename }) => filename)).toContain("datapackage.json");
  await button(/^Export Ties of states/).click();
  await page.getByRole("menuitem", { name: /Cite this/ }).click();
  const cited = page.getByRole("dialog", { name: "Cite this" });
  await cited
    .getByText(/dataset=ties-of-states&mode=data&cited=/)
    .first()
    .waitFor();
  await page.keyboard.press("Escape");

  const newer = TIES.replace("1883", "1884").replace(
    /Brazil.*\n/,
    `Peru,Cuba,recognition,08/07/1972,,They met,18
Republic of Freedonia,Cuba,recognition,09/07/1972,,They met,19
"Freedonia, Republic of",Peru,recognition,10/07/1972,,They met,20
`,
  );
  await page
    .getByLabel("Update from a newer file …")
    .last()
    .setInputFiles({ name: "ties-2.csv", mimeType: "text/csv", buffer: Buffer.from(newer) });
  await page.getByRole("heading", { name: "What changes in “Ties of states”" }).waitFor();
  await page.getByText(/^1 relation stays as they are|^1 relation stays/).waitFor();
  await page.getByText("is not the file that the recipe was used on last").waitFor();
  // Names that are nearly the same are joined where the reader says so, and come apart again.
  const offered = page.getByText(
    "“Republic of Freedonia” and “Freedonia, Republic of”: they have the same words",
  );
  await offered.waitFor();
  await button("Both are Republic of Freedonia").click();
  await settled();
  const joined = page.getByRole("listitem").filter({ hasText: "was joined to “Republic of Freedonia”" });
  await joined.waitFor();
  expect(await offered.count()).toBe(0);
  await joined.getByRole("button", { name: "Undo" }).click();
  await settled();
  await offered.waitFor();
  await button("Give up").click();

  await page.getByRole("row", { name: /Ties of states/ }).waitFor();
  await more("Remove", /^More for Ties of states/);
  await page.getByText("Ties of states was removed.").waitFor();
  expect(await page.getByRole("row", { name: /Ties of states/ }).count()).toBe(0);
  expect(await findBarriersInThemes(page)).toEqual([]);
  await button("Undo the removal of Ties of states").click();
  await page.getByRole("row", { name: /Ties of states/ }).waitFor();
});

test(
  "a list of entities is dropped beside a table, what it lacks is decided, and the decision undone",
  PATIENCE,
  async () => {
    await page.goto(`${stage.url}/?dataset=ties-of-states&mode=data`);
    await page.getByRole("heading", { name: "Bring your own" }).waitFor();
    await drop("accords.csv", "treaty,state,date\nPact,Perru,1990\nPact,Chile,1990\nPact,Atlantis,1990\n");
    await page.getByText(/3 relations between 4 entities.* Nothing stops the import/).waitFor();
    await button(/an occasion and who takes part in it.*Each row is/).waitFor();
    await drop("mine.csv", "id,name,other names,kind\nstate/pe,Peru,Perú,State\nstate/cl,Chile,,State\n");
    await page.getByRole("heading", { name: "accords.csv, mine.csv" }).waitFor();
    await page.getByRole("heading", { name: "Names that your list does not have" }).waitFor();
    await settled();
    expect(await page.getByLabel(/^a list of mine/).isChecked()).toBe(true);
    await page.getByText("“Perru”, in 1 row Peru: they differ in one letter").waitFor();
    expect(await findBarriersInThemes(page)).toEqual([]);
    await button("It is Peru").click();
    await settled();
    await page
      .getByRole("listitem")
      .filter({ hasText: "“Atlantis”, in" })
      .getByRole("button", { name: "None of the list" })
      .click();
    await settled();
    await page.getByText("Peru —party to→ Pact").waitFor();
    await page.getByText("“Atlantis” is none of the list").waitFor();
    await page
      .getByRole("heading", { name: "Names that your list does not have" })
      .waitFor({ state: "detached" });
    const decided = page.getByRole("listitem").filter({ hasText: "“Perru” was joined to “Peru”" });
    await decided.getByRole("button", { name: "Undo" }).click();
    await settled();
    await page.getByText("“Perru”, in 1 row").waitFor();
    // A dataset that is loaded is a list too.
    await pick(page, "Match names with", "ties-of-states");
    await page.getByRole("heading", { name: /entities-of-ties-of-states.csv$/ }).waitFor();
    await settled();
    await button("Give up").click();
  },
);

/** What the data cover is typed as dates are elsewhere; what is no day is asked about, and not taken. */
async function coverTypedDays() {
  const [from, until] = [field("The data cover: from"), field("The data cover: until")];
  await until.fill("3/4/1990");
  await until.press("Enter");
  await page.getByText(/can mean 3 April 1990 .*; write the one that is meant/).waitFor();
  expect(await until.getAttribute("aria-invalid")).toBe("true");
  await until.fill("1990");
  await page.getByText("Read as: 31 December 1990", { exact: true }).waitFor();
  await until.press("Enter");
  await from.fill("1 March 1816");
  await from.press("Enter");
  await settled();
  expect([await from.inputValue(), await until.inputValue()]).toEqual(["1816-03-01", "1990-12-31"]);
  expect(await page.locator("input[type=date]").count()).toBe(0);
}

test("dates in parts are guessed with their codes, and a single row is left out", PATIENCE, async () => {
  await page.goto(`${stage.url}/?dataset=ties-of-states&mode=data`);
  await page.getByRole("heading", { name: "Bring your own" }).waitFor();
  await drop(
    "disputes.csv",
    [
      "state1,state2,stday,stmon,styear,endyear",
      "Peru,Chile,5,4,1879,1883",
      "Peru,Ecuador,-9,7,1941,1942",
      "Bolivia,Chile,-9,-9,1904,soon",
      "Peru,Peru,1,1,1990,1991",
    ].join("\n"),
  );
  await page.getByRole("row", { name: /^styear from when .*2 exact.*2 imprecise/ }).waitFor();
  await page.getByText("choose another “Until: written as”, or name it under “Until: not known”").waitFor();
  expect(await field("From when: not known").inputValue()).toBe("-9");
  expect(await findBarriersInThemes(page)).toEqual([]);
  await button("Leave row 4 out").click();
  await settled();
  await button("Leave row 5 out").click();
  await settled();
  await page.getByText(/^2 relations between 3 entities.* Nothing stops the import/).waitFor();
  await page.getByText("2: left out by hand").waitFor();
  await coverTypedDays();
  await choose("From when stands in", "one");
  await page.getByRole("row", { name: /^styear from when .*2 imprecise/ }).waitFor();
  await choose("From when stands in", "parts");
  await page.getByText("Peru —related to→ Ecuador, from July 1941 to 1942").waitFor();
  await button("Give up").click();
});
