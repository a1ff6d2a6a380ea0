import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDataset } from "../../server/datasets/load.ts";
import { removeDataset } from "../../server/datasets/remove.ts";
import { entity, relation, smallCase, writeCase } from "../server/datasets/small-case.ts";
import { testDatabase } from "../support/database.ts";
import { findBarriersInThemes, openStage, type Stage, toExplore } from "./support/open-page.ts";
import { sharePage } from "./support/shared-page.ts";

/** Longer than any part of the picture waits before it is drawn (ms). */
const REST = 500;

let stage: Stage;

/** A case of a few months or years. @param end its last day */
async function writeShortCase(id: string, end: string): Promise<string> {
  const small = smallCase();
  const span = { start: "1962-01-01", end };
  small.manifest = { ...small.manifest, id, title: `Until ${end}`, span, opening: span };
  small.relations.push(
    relation("february", "TRADES_WITH", "state/west", "state/new-east", {
      when: "1962-02-03",
      sector: "economic",
    }),
  );
  return writeCase(small);
}

/** Terms of office of whose ends more or less is known. */
async function writeOffices(): Promise<string> {
  const small = smallCase();
  small.manifest = { ...small.manifest, id: "offices", title: "Offices" };
  small.types.push({
    ...{ type: "HOLDS_OFFICE_IN", name: "holds office in", inverseName: "held by", sameKind: false },
    ...{ from: ["Leader"], to: ["Government"], sector: "political", polarity: "0", influence: "forward" },
    ...{ basis: "bearing", role: false },
  });
  small.entities.push(
    entity("government/long", { kind: "Government" }),
    entity("leader/known", { kind: "Leader", name: "Ada Known" }),
    entity("leader/unknown", { kind: "Leader", name: "Ben Unknown" }),
  );
  const holds = (id: string, who: string, when: string, source: string) =>
    relation(id, "HOLDS_OFFICE_IN", who, "government/long", { when, sources: [source] });
  small.relations.push(
    relation("long-governs", "GOVERNS", "government/long", "state/west", { when: "1900/.." }),
    holds("known", "leader/known", "1955-05/1961-08", "paper#p1"),
    holds("unknown", "leader/unknown", "1962/", "letter#1"),
  );
  return writeCase(small);
}

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

const goTo = sharePage(() => stage.open());

/** Explore on the page that tests share. */
const turn = (search = "") => goTo(toExplore(search));

describe("the window", () => {
  test("opens on the years of the military government", async () => {
    const page = await turn();
    expect(await readDates(page)).toEqual(["1968", "1975"]);
  });

  test("is dragged by its middle, draws nothing of the density again, and is one step of undo", async () => {
    const page = await turn();
    await countDensityChanges(page);
    await drag(page, "Window, moved as a whole", 180);
    const [start, end] = await readDates(page);
    expect(Number(start)).toBeGreaterThan(1980);
    expect(Number(end) - Number(start)).toBe(7);
    expect(await page.evaluate(() => document.documentElement.dataset.densityChanges)).toBe("0");
    await expect.poll(() => page.url()).toContain(`start=${start}-01-01`);

    await page.keyboard.press("Control+z");
    await expect.poll(() => readDates(page)).toEqual(["1968", "1975"]);
  });

  test("is resized at either end, and Escape gives a drag up and nothing more", async () => {
    const page = await turn("?entity=state/peru");
    await drag(page, "End of the window", 90);
    const [start, end] = await readDates(page);
    expect(start).toBe("1968");
    expect(Number(end)).toBeGreaterThan(1980);

    await drag(page, "Start of the window", -300, "Escape");
    expect(await readDates(page)).toEqual([start, end]);
    expect(page.url()).toContain("entity=state/peru");
  });

  test("leaves a large picture as it was, names included, when it comes back to where it was", async () => {
    const page = await stage.open("?start=1863-01-01&end=2019-12-31");
    await page.getByRole("heading", { name: /^1863–2019/ }).waitFor();
    const before = await readRested(page);
    const { x, y } = await grasp(page, "Start of the window");
    for (const pixels of [150, 300, 450]) await page.mouse.move(x + pixels, y);
    await expect.poll(async () => compare(before, await readPicture(page))).toBeGreaterThan(0);
    for (const pixels of [300, 150, 0]) await page.mouse.move(x + pixels, y);
    await page.mouse.up();
    expect(await readDates(page)).toEqual(["1863", "2019"]);
    await expect.poll(async () => compare(before, await readPicture(page))).toBe(0);
    await stage.leave(page);
  });

  test("is moved by keys: month, year, decade, to the end", async () => {
    const page = await turn();
    const slider = page.getByRole("slider", { name: "Start of the window" });
    await slider.press("PageDown");
    expect(await readDates(page)).toEqual(["1958", "1975"]);
    await slider.press("Shift+ArrowRight");
    await slider.press("ArrowRight");
    expect(await readDates(page)).toEqual(["1959-02", "1975"]);
    expect(await slider.getAttribute("aria-valuetext")).toBe("1 February 1959");
    await page.getByRole("slider", { name: "End of the window" }).press("End");
    expect(await readDates(page)).toEqual(["1959-02", "2019"]);
  });

  test("is typed, and what is no date is explained", async () => {
    const page = await turn();
    await type(page, "From", "196X");
    await expect.poll(() => readDates(page)).toEqual(["1960", "1975"]);
    await type(page, "to", "1969-02-02");
    await expect.poll(() => readDates(page)).toEqual(["1960", "1969-02-02"]);
    await type(page, "to", "the end");
    await page.getByText(/"the end" is not a date.*write it as 28 July 1985/).waitFor();
    await page.getByLabel("to", { exact: true }).press("Escape");
    expect(await readDates(page)).toEqual(["1960", "1969-02-02"]);
    await type(page, "to", "3/4/1968");
    await page.getByText(/can mean 3 April 1968 .* or 4 March 1968 .*write the one that is meant/).waitFor();
    await page.getByLabel("to", { exact: true }).press("Escape");
  });

  test("takes dates as people write them, and shows how they are read before they count", async () => {
    const page = await turn();
    const from = page.getByLabel("From", { exact: true });
    for (const [typed, read, start] of [
      ["28 July 1985", "on 28 July 1985", "1985-07-28"],
      ["July 1985", "some time in July 1985", "1985-07-01"],
      ["18.10.1968", "on 18 October 1968", "1968-10-18"],
      ["1980s", "some time in the 1980s", "1980-01-01"],
      ["late 1975", "some time in late 1975", null],
      ["c. 1970", "about 1970", "1969-01-01"],
      ["1968~", "about 1968", "1967-01-01"],
      // To most readers "the 1900s" are a century.
      ["190X", "some time in the decade from 1900", "1900-01-01"],
    ] as const) {
      const before = page.url();
      await from.fill(typed);
      await page.getByText(`Read as: ${read}`, { exact: true }).waitFor();
      expect(page.url(), typed).toBe(before);
      await from.press("Enter");
      if (start !== null)
        await expect
          .poll(() => new URL(page.url()).searchParams.get("start") ?? "1968-01-01", { message: typed })
          .toBe(start);
    }
  });

  test("is put where the empty ground is clicked", async () => {
    const page = await turn();
    const box = await boxOf(page, ".timeline-density");
    await page.mouse.click(box.x + box.width / 4, box.y + 10);
    const [start, end] = await readDates(page);
    expect(Number(start)).toBeLessThan(1903);
    expect(Number(end)).toBeGreaterThan(1901);
  });
});

describe("landmarks", () => {
  test("a click on a period shows its time", async () => {
    const page = await turn();
    await page.getByRole("button", { name: /^Relations before the Cuban Revolution/ }).click();
    expect(await readDates(page)).toEqual(["1917", "1959"]);
  });

  test("a term too narrow to hit is reached by its name", async () => {
    const page = await turn();
    await page.getByRole("button", { name: "Go to…" }).click();
    await page.getByRole("menuitem", { name: /Yuri Andropov/ }).click();
    expect(await readDates(page)).toEqual(["1982-11-12", "1984-02-09"]);
  });
});

describe("dates as they are known", () => {
  const cases = { days: "1962-03-31", months: "1966-12-31" };
  const database = testDatabase();

  beforeAll(async () => {
    const short = Object.entries(cases).map(([id, end]) => writeShortCase(id, end));
    for (const folder of await Promise.all([...short, writeOffices()]))
      await loadDataset(database, folder, { allowForeign: false, report: () => {} });
  });

  afterAll(async () => {
    for (const id of [...Object.keys(cases), "offices"]) await removeDataset(database, id);
    await database.close();
  });

  test("a month of the source is a month in the menu and beside the lanes, not one of its days", async () => {
    const page = await stage.open("?dataset=peru-russia");
    await page.getByRole("button", { name: "Go to…" }).click();
    const velasco = page.getByRole("menuitem", { name: /Juan Velasco Alvarado/ });
    await velasco.getByText("from 3 October 1968 to August 1975", { exact: true }).waitFor();
    const told = await page.getByRole("menuitem").allTextContents();
    expect(told.filter((text) => /31 August 1975/.test(text))).toEqual([]);
    await page.keyboard.press("Escape");
    const term = page.getByRole("button", { name: /^Juan Velasco Alvarado, / });
    expect(await term.getAttribute("aria-label")).toContain(", from 3 October 1968 to August 1975: ");
    await stage.leave(page);
  });

  test("an end that nobody tells is open, in the lane, in words and in what is shown of it", async () => {
    const page = await stage.open("?dataset=offices");
    const terms = page.getByRole("toolbar", { name: /Leaders of Name of state\/west/ });
    const unknown = terms.getByRole("button", { name: /^Ben Unknown, .*, since 1962, end unknown: / });
    expect(await unknown.getAttribute("data-untold")).toBe("end");
    const drawn = await unknown.boundingBox();
    const all = await boxOf(page, ".timeline-density");
    // A lane that went on to the end of the timeline would claim that he held office to the last of its years.
    expect((drawn?.x ?? 0) + (drawn?.width ?? 0)).toBeLessThan(all.x + all.width * 0.75);
    await terms.getByRole("button", { name: /^Ada Known, .*, from May 1955 to August 1961: / }).waitFor();
    await unknown.press("Enter");
    const [start, end] = await readDates(page);
    expect(start).toBe("1962");
    expect(Number(end?.slice(0, 4))).toBeLessThan(1970);
    await stage.leave(page);
  });

  test("lanes and menu leave out what a source that is switched off tells", async () => {
    const page = await stage.open("?dataset=offices&without=letter");
    const terms = page.getByRole("toolbar", { name: /Leaders of Name of state\/west/ });
    await terms.getByRole("button", { name: /^Ada Known/ }).waitFor();
    expect(await terms.getByRole("button", { name: /^Ben Unknown/ }).count()).toBe(0);
    await page.getByRole("button", { name: "Go to…" }).click();
    await page.getByRole("menuitem", { name: /Ada Known/ }).waitFor();
    expect(await page.getByRole("menuitem", { name: /Ben Unknown/ }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await stage.leave(page);
  });

  test("an axis of a few months has days, one of a few years months, and so have the bars above it", async () => {
    const page = await stage.open("?dataset=days");
    const ticks = () => page.locator(".timeline-tick").allTextContents();
    const bars = async () =>
      (await page.locator(".density-certain").getAttribute("d"))?.match(/z/g)?.length ?? 0;
    expect((await ticks()).filter((text) => /^\d{1,2} (Jan|Feb|Mar)$/.test(text)).length).toBeGreaterThan(4);
    await page
      .getByRole("img", { name: /^Relations in force each day; most in 3 February 1962, with / })
      .waitFor();
    expect(await bars()).toBe(90);
    await page.goto(`${stage.url}/?dataset=months&mode=explore`);
    await page.getByRole("img", { name: /^Relations in force each month; / }).waitFor();
    expect(await bars()).toBeGreaterThan(12);
    for (const label of ["Jul", "1963"]) expect(await ticks()).toContain(label);
    await stage.leave(page);
  });
});

describe("steps in time", () => {
  test("a year back, a year forward", async () => {
    const page = await turn();
    await page.getByRole("button", { name: "One year forward" }).click();
    expect(await readDates(page)).toEqual(["1969", "1976"]);
    await page.getByRole("button", { name: "One year back" }).click();
    expect(await readDates(page)).toEqual(["1968", "1975"]);
  });

  test("playing moves the window until it is paused, and stops at the last year", async () => {
    const page = await turn("?start=2010-01-01&end=2017-12-31");
    await page.getByRole("button", { name: "Play through the years" }).click();
    await page.getByRole("button", { name: "Pause" }).waitFor();
    await page.getByRole("button", { name: "Play through the years" }).waitFor();
    expect(await readDates(page)).toEqual(["2012", "2019"]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => readDates(page)).toEqual(["2010", "2017"]);
  });
});

test("a finger moves the window at 390 pixels", async () => {
  const page = await stage.open("", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.getByRole("region", { name: "Timeline" }).scrollIntoViewIfNeeded();
  const box = await boxOf(page, '[data-grip="body"]');
  const finger = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 6];
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  for (const shift of [10, 25, 40]) {
    await finger.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: x + shift, y }] });
  }
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  const [start, end] = await readDates(page);
  expect(Number(start)).toBeGreaterThan(1980);
  expect(Number(end) - Number(start)).toBe(7);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await stage.leave(page);
});

test("no serious barrier in light or dark", async () => {
  const page = await turn();
  expect(await findBarriersInThemes(page)).toEqual([]);
});

function readDates(page: Page): Promise<string[]> {
  return Promise.all(["From", "to"].map((label) => page.getByLabel(label, { exact: true }).inputValue()));
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel(label, { exact: true }).press("Enter");
}

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  return box;
}

/** Takes hold of a slider; where the hand is then. */
async function grasp(page: Page, slider: string): Promise<{ x: number; y: number }> {
  const box = await page.getByRole("slider", { name: slider }).boundingBox();
  if (!box) throw new Error(`there is no slider ${slider}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  return { x, y };
}

/** How dark each patch of 8 by 8 pixels of the picture is. */
function readPicture(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas[data-id='layer2-node']");
    const small = new OffscreenCanvas(
      Math.ceil((canvas?.width ?? 0) / 8),
      Math.ceil((canvas?.height ?? 0) / 8),
    );
    const context = small.getContext("2d");
    if (!canvas || !context) throw new Error("there is no picture");
    context.drawImage(canvas, 0, 0, small.width, small.height);
    return [...context.getImageData(0, 0, small.width, small.height).data].filter(
      (_, byte) => byte % 4 === 3,
    );
  });
}

/** The picture once it no longer changes: names come last. */
async function readRested(page: Page): Promise<number[]> {
  for (let before = await readPicture(page); ; ) {
    await page.waitForTimeout(REST);
    const now = await readPicture(page);
    if (compare(before, now) === 0) return now;
    before = now;
  }
}

/** How many patches are clearly darker or lighter in one of two pictures. */
function compare(one: readonly number[], other: readonly number[]): number {
  return one.filter((dark, patch) => Math.abs(dark - (other[patch] ?? 0)) > 24).length;
}

async function drag(page: Page, slider: string, pixels: number, then?: string): Promise<void> {
  const { x, y } = await grasp(page, slider);
  await page.mouse.move(x + pixels, y, { steps: 12 });
  if (then) await page.keyboard.press(then);
  await page.mouse.up();
}

/** Counts what changes within the density while a hand drags. */
async function countDensityChanges(page: Page): Promise<void> {
  await page.evaluate(() => {
    const svg = document.querySelector(".timeline-density svg");
    if (!svg) throw new Error("there is no density");
    const { dataset } = document.documentElement;
    dataset.densityChanges = "0";
    const count = (records: MutationRecord[]) => {
      dataset.densityChanges = String(Number(dataset.densityChanges) + records.length);
    };
    new MutationObserver(count).observe(svg, { attributes: true, childList: true, subtree: true });
  });
}
