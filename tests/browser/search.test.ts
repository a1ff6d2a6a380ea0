import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { BEHIND_A_LIST, findBarriersInThemes, openStage, type Stage } from "./support/open-page.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterEach(() => expect(stage.takeComplaints()).toEqual([]));

afterAll(() => stage.close());

const field = (page: Page) => page.getByRole("combobox", { name: "Search the case" });
const group = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
const evidence = (page: Page) => page.getByRole("complementary", { name: "Evidence" });

describe("one field finds what there is, says why, and leads there:", () => {
  let page: Page;

  beforeAll(async () => {
    page = await stage.open();
  });

  afterAll(() => stage.leave(page));

  const type = (text: string) => field(page).fill(text);
  const startsWith = (start: string) => ({ name: new RegExp(`^${start}`) });

  test("a leader by what is told of his government and by what he held", async () => {
    await type("velasco");
    const government = group(page, "Entities").getByRole("option", startsWith("Revolutionary Government"));
    await government.getByText(/under Velasco/).waitFor();
    await group(page, "Entities").getByRole("option", startsWith("Juan Velasco Alvarado")).waitFor();
    await group(page, "Relations")
      .getByRole("option", { name: /Velasco Alvarado holds office/ })
      .first()
      .waitFor();
  });

  // Of these nothing but entities is found: a group that stands alone has its name too.
  test.each([
    ["Россия", "Советская Россия"],
    ["URSS", "Tratado de Creación de la URSS"],
  ])("all three states by the name of one of them, %s", async (typed, why) => {
    await type(typed);
    await group(page, "Entities").getByText(why, { exact: true }).waitFor();
    for (const state of ["Russian Empire", "Soviet Union", "Russian Federation"])
      await group(page, "Entities").getByRole("option", startsWith(state)).waitFor();
    expect(await page.getByRole("listbox").getByRole("group").count()).toBe(1);
  });

  test("who held an office in a year", async () => {
    await type("president 1985");
    await group(page, "Entities").getByRole("option", startsWith("Alan García")).waitFor();
    const term = group(page, "Relations").getByRole("option", startsWith("Alan García holds office"));
    await term.getByText("began in 1985").waitFor();
    await term.click();
    await evidence(page).getByText("28 July 1985").first().waitFor();
  });

  test("what began, ended or happened in a year, and no more of it", async () => {
    await type("1969");
    await group(page, "Relations").getByText("began in 1969", { exact: true }).first().waitFor();
    for (const name of ["Entities", "Relations"]) {
      const whys = await group(page, name).locator(".search-why").allTextContents();
      expect(whys.filter((why) => !/^(happened|(may have )?(began|begun|ended)) in 1969$/.test(why))).toEqual(
        [],
      );
      expect(whys).toContain("happened in 1969");
    }
  });

  test("what bears a word and is of a year", async () => {
    await type("agreement 1969");
    await group(page, "Entities").getByText("Agreement; in force in 1969", { exact: true }).waitFor();
    const whys = await group(page, "Entities").locator(".search-why").allTextContents();
    expect(whys.filter((why) => !/1969/.test(why))).toEqual([]);
  });

  test("help, without barriers", async () => {
    await type("hop numbered");
    await group(page, "Help").getByRole("option", startsWith("Trace:")).waitFor();
    expect(await findBarriersInThemes(page, BEHIND_A_LIST)).toEqual([]);
    await page.keyboard.press("Escape");
  });

  test("a source by its authors, which alone is left then", async () => {
    await type("Adins");
    await group(page, "Sources").getByRole("option", startsWith("Adins and Rooney")).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("without")).not.toBe(null);
    expect(new URL(page.url()).searchParams.get("without")).not.toContain("adins-rooney-2019");
  });

  test("a question, as the list of questions does by its whole text", async () => {
    await type("contributed");
    await group(page, "Questions").getByRole("option", startsWith("What contributed to something")).click();
    await page.getByRole("heading", { level: 1, name: /What contributed to something/ }).waitFor();
    const questions = page.getByRole("region", { name: "About one entity" });
    await questions.getByRole("button", { name: /What contributed/ }).waitFor();
    await page.getByRole("searchbox", { name: "Search the questions" }).fill("CONTRIBUTED_TO hindered");
    await questions.getByRole("button", { name: /What contributed/ }).waitFor();
  });
});

test("the ends of a question are found as everything is: misspelt, in another script, by what stands near", async () => {
  const page = await stage.visit();
  const from = page.getByRole("combobox", { name: "From", exact: true });
  await from.fill("Хрущев");
  await group(page, "Entities")
    .getByRole("option", { name: /^Nikita Khrushchev/ })
    .click();
  await expect.poll(() => from.inputValue()).toBe("Nikita Khrushchev");
  await stage.leave(page);
});
