import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  BEHIND_A_LIST,
  findBarriers,
  findBarriersInThemes,
  openStage,
  type Stage,
  toExplore,
} from "./support/open-page.ts";
import { placesOnScreen } from "./support/places.ts";
import { sharePage } from "./support/shared-page.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterEach(() => expect(stage.takeComplaints()).toEqual([]));

afterAll(() => stage.close());

const goTo = sharePage(() => stage.open());

/** Explore on the page that tests share. */
const turn = (search = "") => goTo(toExplore(search));

const sentence = (page: Page) => page.getByRole("heading", { level: 1 });
const network = (page: Page) => page.getByRole("application", { name: /Network/ });
const evidence = (page: Page) => page.getByRole("complementary", { name: "Evidence" });

describe("the first screen", () => {
  test("says what is seen, without a click", async () => {
    const page = await stage.open();
    await expect
      .poll(() => sentence(page).textContent())
      .toMatch(
        /^1968–1975\. \d+ relations in force \(\d+ certainly, \d+ possibly\), of \d+ in the case, between \d+ entities\.$/,
      );
    expect(await network(page).isVisible()).toBe(true);
    expect(await page.title()).toBe("Peru and Russia, 1863–2019 – Entente");
    await stage.leave(page);
  });

  test("holds Peru at the left and the Russian state of the time at the right", async () => {
    const page = await turn();
    const places = await placesOnScreen(page, stage.url);
    for (const [id, name] of [
      ["state/peru", "Peru"],
      ["state/soviet-union", "Soviet Union"],
    ] as const) {
      const { x, y } = places(id);
      await page.mouse.click(x, y);
      await evidence(page).getByRole("heading", { name, exact: true }).waitFor();
      await evidence(page).getByRole("button", { name: "Close", exact: true }).click();
      await evidence(page).waitFor({ state: "detached" });
    }
    expect(places("state/peru").x).toBeLessThan(places("state/soviet-union").x);
  });

  test("keeps every place when the window moves", async () => {
    const page = await turn();
    const { x, y } = (await placesOnScreen(page, stage.url))("state/peru");
    await page.getByRole("button", { name: /^Relations before the Cuban Revolution/ }).click();
    await page.mouse.click(x, y);
    await evidence(page).getByRole("heading", { name: "Peru", exact: true }).waitFor();
  });
});

describe("the legend", () => {
  test("hides a sector and brings it back, each a step of undo", async () => {
    const page = await turn();
    const before = await sentence(page).textContent();
    const political = page.getByRole("checkbox", { name: /political/i });
    await political.click({ force: true });
    await page.getByText(/hidden by what is switched off/).waitFor();
    expect(page.url()).toContain("hideSectors=political");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => sentence(page).textContent()).toBe(before);
    await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(() => political.isChecked()).toBe(false);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => sentence(page).textContent()).toBe(before);
  });

  test("switches a source off", async () => {
    const page = await turn();
    await page.getByRole("checkbox", { name: /^Adins and Rooney/ }).click({ force: true });
    await expect.poll(() => sentence(page).textContent()).toMatch(/^1968–1975\. \d\d relations/);
    expect(page.url()).toContain("without=adins-rooney-2019");
  });

  test("leaves only what is certain", async () => {
    const page = await turn();
    await page.getByRole("checkbox", { name: "possibly", exact: true }).click({ force: true });
    await expect.poll(() => sentence(page).textContent()).toMatch(/relations certainly in force/);
  });
});

describe("the keyboard", () => {
  test("walks from entity to entity and opens one", async () => {
    const page = await stage.open();
    await network(page).focus();
    await page.keyboard.press("ArrowRight");
    await liveText(page, /^Peru, state, \d+ relations here\.$/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await evidence(page).waitFor();
    expect(page.url()).toMatch(/entity=/);
    await page.keyboard.press("Escape");
    await stage.leave(page);
  });

  test("steps through the relations of an entity", async () => {
    const page = await turn();
    await network(page).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await liveText(page, /Peru .+\.$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toMatch(/relation=rel\//);
  });

  test("has single keys that can be switched off", async () => {
    const page = await stage.open();
    await page.keyboard.press("v");
    await page.getByRole("button", { name: "Download CSV" }).waitFor();
    await page.getByRole("button", { name: "Help and shortcuts" }).click();
    await page.getByText("Single keys are shortcuts").click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("v");
    expect(await page.getByRole("button", { name: "Download CSV" }).isVisible()).toBe(true);
    await page.reload();
    await page.getByRole("button", { name: "Download CSV" }).waitFor();
    await page.keyboard.press("v");
    expect(await page.getByRole("button", { name: "Download CSV" }).isVisible()).toBe(true);
    await stage.leave(page);
  });
});

describe("search", () => {
  test("finds a name without its accents and opens its dossier", async () => {
    const page = await turn();
    await page.keyboard.press("/");
    await page.keyboard.type("alan garcia");
    await page
      .getByRole("option", { name: /Alan García/ })
      .first()
      .click();
    await evidence(page).getByRole("heading", { name: "Alan García", exact: true }).waitFor();
  });

  test("finds a name in another language, by keyboard alone", async () => {
    const page = await turn();
    await page.getByRole("combobox", { name: /Search/ }).fill("перу");
    await page.getByRole("option", { name: /^Peru/ }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await evidence(page).getByRole("heading", { name: "Peru", exact: true }).waitFor();
  });

  test("says what to do when nothing fits", async () => {
    const page = await turn();
    await page.getByRole("combobox", { name: /Search/ }).fill("zzzz");
    await page.getByText(/^Nothing holds “zzzz”\. Try a part of a name/).waitFor();
  });
});

describe("the address", () => {
  test("brings back the whole state", async () => {
    const page = await stage.open(
      "?dataset=peru-russia&start=1990-01-01&end=1999-12-31&reading=certain&hideKinds=Leader&display=table&entity=state/peru",
    );
    await expect
      .poll(() => sentence(page).textContent())
      .toMatch(/^1990–1999\. \d+ relations certainly in force/);
    expect(await page.getByRole("checkbox", { name: /leader/i }).isChecked()).toBe(false);
    await page.getByRole("button", { name: "Download CSV" }).waitFor();
    await evidence(page).getByRole("heading", { name: "Peru", exact: true }).waitFor();
    await stage.leave(page);
  });

  test("says what of it was ignored", async () => {
    const page = await stage.open("?dataset=atlantis&start=1980-13-01&entity=state/nowhere");
    const notice = page.getByText(/^The link asked for something that was ignored/);
    const text = await notice.textContent();
    for (const part of ["dataset=atlantis", "1980-13-01", "entity=state/nowhere"])
      expect(text).toContain(part);
    await page.getByRole("button", { name: "Dismiss" }).click();
    await notice.waitFor({ state: "detached" });
    await stage.leave(page);
  });

  test("is read with years and months as the program reads them, and says so", async () => {
    const page = await stage.open("?start=1968&end=July+1975");
    await expect.poll(() => sentence(page).textContent()).toMatch(/^January 1968 – July 1975\./);
    const notice = page.getByText(
      "The link was read so: the window 1968 to July 1975 as January 1968 – July 1975.",
    );
    await notice.waitFor();
    await page.getByRole("button", { name: "Dismiss" }).click();
    await notice.waitFor({ state: "detached" });
    await page.goto(`${stage.url}/?mode=explore&at=1970`);
    await page.getByText("The link was read so: at=1970 as 1970.").waitFor();
    await expect.poll(() => sentence(page).textContent()).toMatch(/^1970\./);
    await stage.leave(page);
  });

  test("goes back and forward", async () => {
    const page = await turn();
    await page.getByRole("radio", { name: "Table" }).click();
    await page.getByRole("button", { name: "Download CSV" }).waitFor();
    await page.goBack();
    await network(page).waitFor();
    await page.goForward();
    await page.getByRole("button", { name: "Download CSV" }).waitFor();
  });
});

const ALL_SOURCES = [
  ...["adins-rooney-2019", "chronology", "romanchenko-2024", "pa-x", "icj-2014", "unfccc-2016", "un-2011"],
  ...["eurasian-commission-2015", "eaeu-treaty-2014", "el-pais-1980", "mercado-2000", "vesti-2008"],
  ...["canada-apec", "archontology", "russian-history-2004"],
].join();

test("an empty window says why, and what fills it", async () => {
  const page = await turn(`?start=1968-01-01&end=1975-12-31&without=${ALL_SOURCES}`);
  await page.getByText("Nothing is in force in this window.").waitFor();
  await page.getByRole("button", { name: "Show all" }).first().click();
  await expect.poll(() => sentence(page).textContent()).toMatch(/^1968–1975\. \d+ relations in force/);
});

test("the theme follows the system until it is chosen, and the choice stays", async () => {
  const page = await stage.open("", { colorScheme: "dark" });
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  expect(await theme()).toBe("dark");
  await page.getByRole("button", { name: /^Theme/ }).click();
  await page.getByRole("menuitemradio", { name: "Light" }).click();
  await expect.poll(theme).toBe("light");
  await page.reload();
  await network(page).waitFor();
  expect(await theme()).toBe("light");
  await stage.leave(page);
});

test("nothing is wider than a telephone", async () => {
  const page = await stage.open("?entity=state/peru", { viewport: { width: 390, height: 844 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect((await network(page).boundingBox())?.height).toBeGreaterThan(280);
  await stage.leave(page);
});

describe("no serious barrier in light or dark:", () => {
  test.each([
    ["the picture", "", 1440],
    ["the table", "?display=table", 1440],
    ["a dossier", "?entity=state/peru", 1440],
    ["nothing in force", "?without=adins-rooney-2019,chronology,romanchenko-2024", 1440],
    ["a telephone", "?entity=state/peru", 390],
  ])("%s", async (_what, search, width) => {
    const page = await turn(search);
    await page.setViewportSize({ width, height: 900 });
    expect(await findBarriersInThemes(page)).toEqual([]);
  });

  test("a notice", async () => {
    const page = await turn("?reading=perhaps");
    await page.getByText(/^The link asked for something that was ignored/).waitFor();
    expect(await findBarriersInThemes(page)).toEqual([]);
  });

  test.each(["light", "dark"] as const)(
    "the colours of a %s system that sets its own",
    async (colorScheme) => {
      const page = await stage.open("?entity=state/peru", { forcedColors: "active", colorScheme });
      await page.locator('.network-names[data-state="rest"]').waitFor({ state: "attached" });
      const painted = await page.evaluate(() => {
        const ink = getComputedStyle(document.body).color.match(/\d+/g)?.map(Number) ?? [];
        return [...document.querySelectorAll("canvas")].map((canvas) => {
          const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
            data: [],
          };
          let count = 0;
          for (let at = 0; at < data.length; at += 4)
            if (data[at + 3] === 255 && ink.every((part, channel) => data[at + channel] === part)) count++;
          return count;
        });
      });
      // Entities are painted in the ink of the system.
      expect(Math.max(...painted)).toBeGreaterThan(500);
      expect(await findBarriers(page)).toEqual([]);
      await stage.leave(page);
    },
  );

  test("help and search", async () => {
    const page = await turn();
    await page.getByRole("combobox", { name: /Search/ }).fill("peru");
    await page.getByRole("option").first().waitFor();
    expect(await findBarriersInThemes(page, BEHIND_A_LIST)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Help and shortcuts" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await findBarriersInThemes(page)).toEqual([]);
  });
});

async function liveText(page: Page, pattern: RegExp): Promise<void> {
  await expect
    .poll(() => page.locator("[aria-live=polite][aria-atomic]").first().textContent())
    .toMatch(pattern);
}
