import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilderSource from "axe-core";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { type Access, OWN } from "../../../server/access/policy.ts";
import { createApp } from "../../../server/app.ts";
import { loadCatalogue } from "../../../server/catalogue/catalogue.ts";
import { removeDataset } from "../../../server/datasets/remove.ts";
import { loadShipped } from "../../../server/datasets/shipped.ts";
import { findStored } from "../../../server/datasets/stored.ts";
import { listen } from "../../../server/http/listen.ts";
import { projectRoot } from "../../../server/lib/project-root.ts";
import type { Database } from "../../../server/neo4j/database.ts";
import { assembleTest } from "../../support/assemble.ts";
import { testDatabase } from "../../support/database.ts";
import { Pages } from "./pages.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
/** The same engine without what a window needs: it does the same for an eighth less work. */
const SHELL = "/usr/bin/chromium-headless-shell";
const HEADLESS = process.env.CHROMIUM ?? (existsSync(SHELL) ? SHELL : CHROMIUM);
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** A page of the tests lives for seconds: what V8 would put into better code so soon never comes back to it. */
const BRIEF = ["--js-flags=--no-turbofan --invocation-count-for-maglev=1500"];

/** The program with its case and a browser in front of it, for one test file. */
export interface Stage {
  readonly url: string;
  /** Opens Explore, with the rest of a query string, and waits until the case is shown. */
  open(search?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Opens the page at a query string as it is, in whatever mode, and waits until the case is there. */
  visit(search?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Ends what a test does with a page; another test may get it, as good as new. */
  leave(page: Page): Promise<void>;
  /** What pages have complained of since the last call: errors, and what the content security policy stopped. */
  takeComplaints(): string[];
  close(): Promise<void>;
}

/** A web server before the program: the address that browsers then go to, without the slash at its end. */
export interface Front {
  readonly url: string;
  stop(): Promise<void>;
}

interface StageOptions {
  /** Who may do what; left out, the program is for its own machine. */
  readonly access?: Access;
  /** Puts a web server before the program at an address. */
  readonly before?: (url: string) => Promise<Front>;
}

/** Starts the program on the tests' Neo4j with every shipped dataset loaded, and a browser. */
export async function openStage(
  database = testDatabase(),
  { access = OWN, before }: StageOptions = {},
): Promise<Stage> {
  await loadShipped(database, { allowForeign: false }, () => undefined);
  const catalogue = loadCatalogue(join(projectRoot, "cypher"));
  const { close: closeContext, ...context } = assembleTest(database, catalogue);
  const app = createApp({
    ...context,
    version: "test",
    access,
    clientFolder: join(projectRoot, "dist/client"),
  });
  const server = await listen(app, "127.0.0.1", 0);
  const front = await before?.(server.url);
  const { url } = front ?? server;
  const browser = await launchBrowser(HEADLESS, BRIEF);
  const complaints: string[] = [];
  const pages = new Pages(browser, `${url}/icon.svg`, (page) => noteComplaints(page, complaints));
  const openAt = async (search: string, options: BrowserContextOptions) => {
    const page = await pages.take(options);
    await page.goto(`${url}/${search}`);
    await page.evaluate(untilShown, "main canvas, main table, main .cm-content");
    return page;
  };
  return {
    url,
    async open(search = "", options = {}) {
      const page = await openAt(toExplore(search), options);
      await page.getByRole("region", { name: "Timeline" }).getByRole("slider").first().waitFor();
      return page;
    },
    visit: (search = "", options = {}) => openAt(search, options),
    leave: (page) => pages.leave(page),
    takeComplaints: () => complaints.splice(0),
    async close() {
      await browser.close();
      await front?.stop();
      await server.close(0);
      await closeContext();
      await leaveShipped(database);
      await database.close();
    },
  };
}

/** Removes what a test file loaded: the next one begins with what is shipped alone. */
async function leaveShipped(database: Database): Promise<void> {
  const shipped = new Set(readdirSync(join(projectRoot, "cypher/datasets")));
  for (const { id } of await findStored(database)) if (!shipped.has(id)) await removeDataset(database, id);
}

/** A database that has just started plans its first queries so slowly that they may run into the time limit. */
export async function untilAnswered(url: string): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) if ((await fetch(url)).ok) return;
}

/** A browser without a head; unless told otherwise the one that people have, for what is measured. */
export function launchBrowser(executablePath = CHROMIUM, flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}

/** A browser that keeps its settings in a folder, which the shell does not; closed by closing what it gives. */
export function launchProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { executablePath: CHROMIUM, args: FLAGS });
}

/** Waits for an element with the next frame that has it: the locators of Playwright look again after half a second. */
function untilShown(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const isShown = [...document.querySelectorAll(selector)].some((one) => one.getClientRects().length > 0);
      if (isShown) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** The query string of Explore, with the rest of one. */
export function toExplore(search: string): string {
  return `?mode=explore${search.replace("?", "&")}`;
}

/** Notes every error that a page throws or logs; what the content security policy stops is logged as one. */
export function noteComplaints(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
}

/** Of axe-core's rules that are on those whose findings depend on colours. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** @param rules those that are asked; all of them where none are named */
async function runAxe(page: Page, except: readonly string[], rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window)))
    await page.evaluate(`${AxeBuilderSource.source}; axe.configure({ noHtml: true })`);
  // What passes is not described, and nothing by its text: of an answer for every element nothing is read.
  const options: AxeBuilderSource.RunOptions = {
    resultTypes: ["violations"],
    ...(rules && { runOnly: { type: "rule", values: rules } }),
  };
  const found = await page.evaluate((given) => window.axe.run(given), options);
  return found.violations
    .filter(({ id }) => !except.includes(id))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/**
 * Rules that a page breaks only in form while a list is open: the rest is hidden from screen readers but not inert, as leaving
 * the field closes the list.
 */
export const BEHIND_A_LIST = ["aria-hidden-focus", "landmark-one-main", "page-has-heading-one", "region"];

/**
 * What axe-core finds, one line each.
 * @param except rules that a state of the page breaks only in form
 */
export function findBarriers(page: Page, except: readonly string[] = []): Promise<string[]> {
  return runAxe(page, except);
}

/** The themes of a page that follows the system's, and those in which a reader forces colours: each is one change away from the next. */
const THEMES = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "forced light", colorScheme: "light", forcedColors: "active" },
  { name: "forced dark", colorScheme: "dark", forcedColors: "active" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
] as const;

/** The same in every theme; what moves is still meanwhile. */
export async function findBarriersInThemes(page: Page, except: readonly string[] = []): Promise<string[]> {
  const found: string[] = [];
  for (const { name, colorScheme, forcedColors } of THEMES) {
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    // Themes are colours: the rest is the same in all of them.
    const barriers = await runAxe(page, except, name === "light" ? undefined : OF_COLOURS);
    found.push(...barriers.map((barrier) => `${name}: ${barrier}`));
  }
  return found;
}

declare global {
  interface Window {
    axe: typeof AxeBuilderSource;
  }
}

/**
 * Chooses a value from one of the page's own lists.
 * @param value as the program knows it, not as it is worded
 */
export async function pick(page: Page, label: string, value: string): Promise<void> {
  await openList(page, label);
  await choose(page, value);
}

/** Opens one of the page's own lists. */
export async function openList(page: Page, label: string): Promise<void> {
  const list = page.locator(".picker", { has: page.getByText(label, { exact: true }) });
  await list.getByRole("button").click();
}

/** Chooses from the list that is open. @param value as of `pick` */
export async function choose(page: Page, value: string): Promise<void> {
  await page.getByRole("listbox").locator(`[data-key="${value}"]`).click();
  await page.getByRole("listbox").waitFor({ state: "detached" });
}
