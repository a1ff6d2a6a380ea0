import type { CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../../browser/support/open-page.ts";
import { besidePass, plainPass } from "../plain-pass.ts";

const VISITS = 7;
const STEPS = 24;

/**
 * Prints how soon after navigation the first picture of a large case is drawn, and complete with the names that stand
 * once it rests, and how long a step of its window takes until the picture and its sentence have followed; beside each
 * the time that the page's own thread was at work, which other programs' share does not lengthen as much.
 * @param url of the running program
 */
export async function benchLargePage(url: string, dataset: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const watched = await page.context().newCDPSession(page);
    await watched.send("Performance.enable");
    const pass = plainPass();
    const visits: Visit[] = [];
    for (let visit = 0; visit < VISITS; visit++) visits.push(await clockVisit(page, watched, url, dataset));
    const of = (read: (visit: Visit) => number) => besidePass(median(visits.map(read)), pass);
    console.log(`  first picture after navigation: ${of(({ drawn }) => drawn)}`);
    console.log(`    with its names: ${of(({ named }) => named)}; at work ${of(({ worked }) => worked)}`);
    const before = await workOf(watched);
    const steps: number[] = [];
    for (let step = 0; step < STEPS; step++) steps.push(await page.evaluate<number>(STEP));
    const worked = ((await workOf(watched)) - before) / STEPS;
    console.log(
      `  a step of the window: ${besidePass(median(steps), pass)}, longest ${Math.max(...steps).toFixed(0)} ms; at work ${worked.toFixed(0)} ms`,
    );
  } finally {
    await browser.close();
  }
}

/** Milliseconds from navigation on. */
interface Visit {
  readonly drawn: number;
  readonly named: number;
  readonly worked: number;
}

async function clockVisit(page: Page, watched: CDPSession, url: string, dataset: string): Promise<Visit> {
  await page.goto("about:blank");
  const before = await workOf(watched);
  const began = performance.now();
  await page.goto(`${url}/?dataset=${dataset}&mode=explore`, { waitUntil: "commit" });
  await page.getByText(/ drawn in /).waitFor();
  await page.getByRole("main").locator("canvas").first().waitFor();
  const drawn = performance.now() - began;
  await page.locator(".network-names[data-state=rest] text").first().waitFor({ state: "attached" });
  return { drawn, named: performance.now() - began, worked: (await workOf(watched)) - before };
}

/** How long the page's own thread was at work in all, in milliseconds. */
async function workOf(watched: CDPSession): Promise<number> {
  const { metrics } = await watched.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
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
