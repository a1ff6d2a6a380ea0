import type { Page } from "playwright-core";
import { choose, launchBrowser, openList } from "../browser/support/open-page.ts";
import { besidePass, plainPass } from "./plain-pass.ts";

const ROWS = 1_000;
const NAME = "thousand-ties";

/** Milliseconds that anything may take on a busy machine. */
const PATIENCE = 180_000;

const STATES = ["Argentina", "Bolivia", "Brazil", "Chile", "Colombia", "Cuba", "Ecuador", "Mexico", "Peru"];

/** A table as a reader keeps one: two states, of what kind, since when and until when, in which words and on which page. */
function writeTable(): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const from = STATES[at % STATES.length];
    const to = STATES[(at + 1 + (at % (STATES.length - 1))) % STATES.length];
    const kind = at % 3 === 0 ? "pact" : "recognition";
    const year = 1900 + (at % 100);
    return `${from},${to},${kind},${year}-05-17,${year + 4}-06-30,Tie number ${at} of ${from} and ${to},${at % 400}`;
  });
  return `from,to,kind,since,until,text,page\n${rows.join("\n")}\n`;
}

/**
 * Prints how long a reader waits, from the moment in which a table of 1,000 rows is dropped on the page until it is
 * explored: for what was understood, after each answer that the form is given, and for the load. What the hand takes
 * between them is not counted.
 * @param url of the running program
 */
export async function benchImportPage(url: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${url}/?mode=data`);
    await page.getByRole("heading", { name: "Bring your own" }).waitFor();
    const pass = plainPass();
    const read = await clock(() => drop(page, writeTable()));
    const mapped = await mapColumns(page);
    const loaded = await clock(async () => {
      await page.getByRole("button", { name: "Load and explore", exact: true }).click();
      await page.waitForURL(new RegExp(`dataset=${NAME}`));
      await page.locator(".network-names[data-state=rest] text").first().waitFor({ state: "attached" });
    });
    const parts = `${read.toFixed(0)} to read, ${mapped.toFixed(0)} to map, ${loaded.toFixed(0)} to load and draw`;
    console.log(
      `A table of ${ROWS} rows from drop to Explore: ${besidePass(read + mapped + loaded, pass)} (${parts})`,
    );
  } finally {
    await browser.close();
  }
}

/** All rows are checked with every answer. @returns how long they were waited for, in milliseconds */
async function mapColumns(page: Page): Promise<number> {
  const answers = [
    ["Types of relations", "diplomatic"],
    ["Type", ""],
    ["Type: column", "kind"],
    ["“recognition” means", "DIPLOMATIC_RELATIONS_WITH"],
    ["“pact” means", "ALLIED_WITH"],
    ["Place in the source", "page"],
  ];
  let waited = 0;
  for (const [name = "", value = ""] of answers) {
    await openList(page, name);
    waited += await clock(async () => {
      await choose(page, value);
      await settled(page);
    });
  }
  return waited;
}

async function drop(page: Page, table: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name = "", text = ""]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    },
    [`${NAME}.csv`, table],
  );
  await page.dispatchEvent("main", "dragover", { dataTransfer });
  await page.getByText("Drop it to see what it holds.").waitFor();
  await page.dispatchEvent("main", "drop", { dataTransfer });
  await page.getByLabel("Types of relations", { exact: true }).waitFor();
  await settled(page);
}

/** Waits until all rows have been checked by the recipe as it is now. */
function settled(page: Page): Promise<void> {
  return page.getByRole("progressbar").waitFor({ state: "detached" });
}

async function clock(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
