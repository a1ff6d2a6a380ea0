import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { WIDE } from "./pages.ts";

/**
 * One page for the tests of a file that leave nothing behind which its address does not hold: each begins where the address
 * leads within the page.
 * @param load loads it, once for all
 * @returns goes to a query string
 */
export function sharePage(load: () => Promise<Page>): (search: string) => Promise<Page> {
  let page: Page;
  beforeAll(async () => {
    page = await load();
  });
  afterAll(() => page.close());
  return async (search) => {
    await page.setViewportSize(WIDE);
    await goWithin(page, search);
    return page;
  };
}

/**
 * Goes to a query string of the same case within a page, as by the browser's own buttons, and waits until what follows from it
 * at once is drawn. To load the page anew takes three times as long.
 */
export async function goWithin(page: Page, search: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(travel, search || "/");
}

function travel(address: string): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  history.pushState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate", { state: null }));
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
