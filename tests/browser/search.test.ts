import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
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

test("one field finds entities, relations, sources, questions and help, says why, and leads there", async () => {
  const page = await stage.open();
  await field(page).fill("velasco");
  const government = group(page, "Entities").getByRole("option", { name: /^Revolutionary Government/ });
  await government.getByText(/under Velasco/).waitFor();
  await group(page, "Relations")
    .getByRole("option", { name: /Velasco Alvarado holds office/ })
    .first()
    .waitFor();

  // Of these nothing but entities is found: a group that stands alone has its name too.
  for (const [typed, why] of [
    ["Россия", "Советская Россия"],
    ["URSS", "Tratado de Creación de la URSS"],
  ] as const) {
    await field(page).fill(typed);
    await group(page, "Entities").getByText(why, { exact: true }).waitFor();
    for (const state of ["Russian Empire", "Soviet Union", "Russian Federation"])
      await group(page, "Entities")
        .getByRole("option", { name: new RegExp(`^${state}`) })
        .waitFor();
    expect(await page.getByRole("listbox").getByRole("group").count()).toBe(1);
  }

  await field(page).fill("president 1985");
  await group(page, "Entities")
    .getByRole("option", { name: /^Alan García/ })
    .waitFor();
  const term = group(page, "Relations").getByRole("option", { name: /^Alan García holds office/ });
  await term.getByText("began in 1985").waitFor();
  await term.click();
  await evidence(page).getByText("28 July 1985").first().waitFor();

  await field(page).fill("hop numbered");
  await group(page, "Help")
    .getByRole("option", { name: /^Trace:/ })
    .waitFor();

  expect(await findBarriersInThemes(page, BEHIND_A_LIST)).toEqual([]);
  await page.keyboard.press("Escape");

  await field(page).fill("Adins");
  await group(page, "Sources")
    .getByRole("option", { name: /^Adins and Rooney/ })
    .click();
  await expect.poll(() => new URL(page.url()).searchParams.get("without")).not.toBe(null);
  expect(new URL(page.url()).searchParams.get("without")).not.toContain("adins-rooney-2019");

  await field(page).fill("contributed");
  await group(page, "Questions")
    .getByRole("option", { name: /^What contributed to something/ })
    .click();
  await page.getByRole("heading", { level: 1, name: /What contributed to something/ }).waitFor();

  const questions = page.getByRole("region", { name: "About one entity" });
  await questions.getByRole("button", { name: /What contributed/ }).waitFor();
  await page.getByRole("searchbox", { name: "Search the questions" }).fill("CONTRIBUTED_TO hindered");
  await questions.getByRole("button", { name: /What contributed/ }).waitFor();
  await stage.leave(page);
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
