import { launchBrowser } from "../browser/support/open-page.ts";
import { fetchIn, latency } from "./latency.ts";

/** How often a file is asked for. */
const TIMES = 9;

/**
 * Prints how long figures take over HTTP, and the figure that traces offline in the page.
 * @param url of the running program
 */
export async function benchExports(url: string): Promise<void> {
  for (const format of ["svg", "pdf", "png"]) {
    const address = `${url}/api/export/${format}?start=1968&end=1975`;
    const first = await fetchIn(address);
    const later = await latency(address, TIMES);
    console.log(`the opening network as ${format}: ${later}, the first ${first.toFixed(0)} ms`);
  }
  await benchOffline(url);
}

async function benchOffline(url: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${url}/?dataset=peru-russia&mode=explore`);
    await page.getByRole("button", { name: "Export" }).click();
    const entry = page.getByRole("menuitem", { name: "Figure that traces offline" });
    await entry.waitFor();
    const began = performance.now();
    const [download] = await Promise.all([page.waitForEvent("download"), entry.click()]);
    await download.path();
    console.log(`the figure that traces offline: ${(performance.now() - began).toFixed(0)} ms`);
  } finally {
    await browser.close();
  }
}
