import type { Request } from "playwright-core";
import { launchBrowser } from "../browser/support/open-page.ts";

/** How far the window is dragged, there and back, and in how many moves of the hand. */
const PIXELS = 400;
const MOVES = 240;

/**
 * Prints what a first visit loads and how long the frames take while the window is dragged through the years.
 * @param url of the running program
 * @param dataset the case that is shown
 */
export async function benchPage(url: string, dataset: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const loaded = { page: 0, data: 0 };
    const sizes: Promise<void>[] = [];
    const weigh = (request: Request) => {
      const weighed = request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        loaded[request.url().includes("/api/") ? "data" : "page"] += responseBodySize + responseHeadersSize;
      });
      sizes.push(weighed);
    };
    page.on("requestfinished", weigh);
    await page.goto(`${url}/?dataset=${dataset}`);
    await page.getByRole("main").locator("canvas").first().waitFor();
    await page.waitForLoadState("networkidle");
    // What the drag asks for is not weighed: its last answers come while the page is being closed.
    page.off("requestfinished", weigh);
    await Promise.all(sizes);
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
    console.log(
      `${dataset}: first visit ${kilobytes(loaded.page)} compressed, and ${kilobytes(loaded.data)} of data`,
    );

    await page.goto(`${url}/?dataset=${dataset}&mode=explore`);
    const handle = page.getByRole("slider", { name: "Window, moved as a whole" });
    const box = await handle.boundingBox();
    if (box === null) throw new Error("there is no window to drag");
    await page.waitForLoadState("networkidle");
    await page.evaluate(COUNT_FRAMES);
    const [x, y] = [box.x + box.width / 2, box.y + box.height - 8];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let move = 1; move <= MOVES; move++) {
      const there = move <= MOVES / 2 ? move : MOVES - move;
      await page.mouse.move(x - (there / (MOVES / 2)) * PIXELS, y);
    }
    await page.mouse.up();
    console.log(`  drag of the window: ${describeFrames(await page.evaluate(() => window.frameTimes))}`);
  } finally {
    await browser.close();
  }
}

declare global {
  interface Window {
    /** Milliseconds between successive frames. */
    frameTimes: number[];
  }
}

/** Runs in the page, as text since what a bundler adds to functions is not there: notes the time between frames. */
const COUNT_FRAMES = `
  window.frameTimes = [];
  let last = performance.now();
  requestAnimationFrame(function note(now) {
    window.frameTimes.push(now - last);
    last = now;
    requestAnimationFrame(note);
  });
`;

function describeFrames(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(1);
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
  const slow = times.filter((time) => time > 50).length;
  return `${(times.length / seconds).toFixed(0)} frames a second, median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, longest ${at(1)} ms, ${slow} of ${times.length} over 50 ms`;
}
