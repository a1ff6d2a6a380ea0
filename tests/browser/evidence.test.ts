import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBarriersInThemes, openStage, type Stage, toExplore } from "./support/open-page.ts";
import { sharePage } from "./support/shared-page.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

const goTo = sharePage(() => stage.open());

/** Explore on the page that tests share. */
const turn = (search: string) => goTo(toExplore(search));

describe("a dossier", () => {
  test("leads to the evidence of a relation, on to its other end, and back", async () => {
    const page = await turn("?entity=state/soviet-union");
    const panel = page.getByRole("complementary", { name: "Evidence" });
    await panel.getByRole("heading", { name: "Soviet Union", exact: true }).waitFor();
    await panel.getByText("Советский Союз").waitFor();

    await panel.getByRole("button", { name: /^Evidence: .*Soviet defence system of Peru/ }).click();
    await panel.getByText("Paragraph 5").waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    expect(page.url()).toContain("relation=");

    await panel.getByRole("button", { name: "Soviet defence system of Peru" }).first().click();
    await panel.getByRole("heading", { name: "Soviet defence system of Peru", exact: true }).waitFor();
    await page.goBack();
    await page.goBack();
    await panel.getByRole("heading", { name: "Soviet Union", exact: true }).waitFor();
  });

  test("shows what of it is in the window, and follows the window", async () => {
    const page = await turn("?entity=state/peru");
    const panel = page.getByRole("complementary", { name: "Evidence" });
    await panel.getByRole("heading", { name: "Peru", exact: true }).waitFor();
    await panel.locator(".relation-row").first().waitFor();
    const all = await panel.locator(".relation-row").count();
    await panel.getByRole("checkbox", { name: /^only the \d+ in the window$/ }).click({ force: true });
    const within = await panel.locator(".relation-row").count();
    expect(within).toBeGreaterThan(0);
    expect(within).toBeLessThan(all);
    await page.getByRole("button", { name: "All years" }).click();
    await expect.poll(() => panel.locator(".relation-row").count()).toBeGreaterThan(within);
  });

  test("closes with Escape", async () => {
    const page = await turn("?entity=state/peru");
    await page
      .getByRole("complementary", { name: "Evidence" })
      .getByRole("button", { name: "Close" })
      .focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).not.toContain("entity=");
    expect(await page.getByRole("heading", { name: "Peru", exact: true }).count()).toBe(0);
  });
});

describe("an evidence card", () => {
  test("says when in words, how the date is read, how surely, and by what figures", async () => {
    const page = await turn("?relation=rel/ban-restricts-films");
    const panel = page.getByRole("complementary", { name: "Evidence" });
    await panel.getByText("given as [1940..1959]/[1950..1969]").click();
    await panel.getByText(/began between 1 January 1940 and 31 December 1959/).waitFor();
    await panel.getByText("more than 10 years").waitFor();
    await panel.getByText(/^Stated:/).waitFor();
    await panel.getByText("Paragraph 3").waitFor();
    await panel.getByText(/dataset peru-russia, version/).waitFor();
  });

  test("its citation can be copied whole", async () => {
    const page = await stage.open("?relation=rel/ban-restricts-films", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.getByRole("button", { name: "Copy citation" }).click();
    await page.getByRole("button", { name: "Citation copied" }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain("Ban on socialist trade and Soviet films restricts");
    expect(text).toMatch(/Source: Adins, Sebastien.*, paragraph 3\./);
    expect(text).toMatch(/version \d+\.\d+\.\d+, content [0-9a-f]{12}/);
    expect(text).toContain(page.url());
    await stage.leave(page);
  });
});

describe("the table", () => {
  test("holds what the picture holds, sorts, filters, and opens evidence", async () => {
    const page = await turn("?display=table");
    const table = page.getByRole("table");
    const rows = table.locator("tbody tr");
    await rows.first().waitFor();
    const count = await rows.count();
    expect(await page.locator(".table-count").textContent()).toContain(String(count));

    await table.getByRole("button", { name: "To", exact: true }).click();
    const column = await table.locator("tbody tr td:nth-child(3)").allInnerTexts();
    expect(column).toEqual([...column].sort(new Intl.Collator("en-GB", { numeric: true }).compare));

    // Beside a dossier, on a small screen too, no heading is squeezed or cut.
    await turn("?display=table&entity=state/peru");
    for (const width of [1440, 1024]) {
      await page.setViewportSize({ width, height: 800 });
      await page.getByRole("complementary", { name: "Evidence" }).waitFor();
      const heads = await table.locator("thead th").evaluateAll((cells) =>
        cells.map(({ clientWidth, scrollWidth, textContent }) => ({
          clientWidth,
          scrollWidth,
          textContent,
        })),
      );
      for (const { clientWidth, scrollWidth, textContent } of heads) {
        expect(scrollWidth).toBeLessThanOrEqual(clientWidth + 1);
        // Names and sources have room for more than a word in a line.
        const least = /^(From|To|Source)/.test(textContent ?? "") ? 160 : 64;
        expect(clientWidth, `${textContent} at ${width}`).toBeGreaterThan(least);
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("searchbox", { name: "Filter" }).fill("DEFENCE sistema");
    await page.getByText(/No relation in the window has/).waitFor();
    await page.getByRole("searchbox", { name: "Filter" }).fill("soviet DEFENCE");
    await rows.first().getByRole("button").click();
    await page.getByRole("complementary", { name: "Evidence" }).getByText("Paragraph 5").waitFor();
  });

  test("draws only the rows in view when there are many, and lets all be downloaded", async () => {
    const page = await stage.open("?display=table&start=1863-01-01&end=2019-12-31");
    const total = Number(await page.getByRole("table").getAttribute("aria-rowcount")) - 1;
    expect(total).toBeGreaterThan(200);
    expect(await page.locator("tbody tr").count()).toBeLessThan(total);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("peru-russia-1863-01-01-2019-12-31.csv");
    const text = await readFile(await download.path(), "utf8");
    expect(text.startsWith("\uFEFFid,from_id,")).toBe(true);
    expect(text.trimEnd().split("\r\n")).toHaveLength(total + 1);
    await stage.leave(page);
  });
});

test.each(["?relation=rel/ban-restricts-films", "?display=table&entity=state/peru"])(
  "no serious barrier in any theme: %s",
  async (search) => {
    const page = await turn(search);
    await page.getByRole("complementary", { name: "Evidence" }).waitFor();
    expect(await findBarriersInThemes(page)).toEqual([]);
  },
);
