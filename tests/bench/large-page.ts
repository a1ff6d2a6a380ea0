import type { Page } from "playwright-core";
import { launchBrowser } from "../browser/support/open-page.ts";
import { besidePass, plainPass } from "./plain-pass.ts";

const VISITS = 5;
const STEPS = 24;

/**
 * Prints how soon the first picture of a large case is there after navigation, and how long a step of its window takes
 * until the picture and its sentence have followed.
 * @param url of the running program
 */
export async function benchLargePage(url: string, dataset: string): Promise<void> {
  const browser = await launchBrowser();
  const pass = plainPass();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const visits: number[] = [];
    for (let visit = 0; visit < VISITS; visit++) visits.push(await clockVisit(page, url, dataset));
    console.log(`  first picture after navigation: ${besidePass(median(visits), pass)}`);
    const steps: number[] = [];
    for (let step = 0; step < STEPS; step++) steps.push(await page.evaluate<number>(STEP));
    console.log(
      `  a step of the window: ${besidePass(median(steps), pass)}, longest ${Math.max(...steps).toFixed(0)} ms`,
    );
  } finally {
    await browser.close();
  }
}

async function clockVisit(page: Page, url: string, dataset: string): Promise<number> {
  await page.goto("about:blank");
  const began = performance.now();
  await page.goto(`${url}/?dataset=${dataset}&mode=explore`);
  await page.getByRole("main").locator("canvas").first().waitFor();
  await page.getByText(/ drawn in /).waitFor();
  return performance.now() - began;
}

/** Runs in the page: goes a year on or, at the end, back, and waits for the frame after the sentence has changed. */
const STEP = `new Promise((done) => {
  const began = performance.now();
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
  }).observe(document.querySelector("h1"), { childList: true, subtree: true, characterData: true });
  document.querySelector("[aria-label='One year forward']").click();
})`;

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}
