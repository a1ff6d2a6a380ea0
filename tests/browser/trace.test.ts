import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { findBarriersInThemes, openStage, type Stage, toExplore } from "./support/open-page.ts";
import { placesOnScreen } from "./support/places.ts";
import { sharePage } from "./support/shared-page.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterEach(() => expect(stage.takeComplaints()).toEqual([]));

afterAll(() => stage.close());

/** Neither end is chosen. */
const NOTHING = "?from=&to=";
const RULED_OUT = "?from=government/putin&to=transfer/arms-purchases-of-1995";
const STUDENTS = "?from=doctrine/peaceful-coexistence&to=organization/peruvian-students";
const PRIMAKOV = "?from=doctrine/primakov&to=agreement/strategic-partnership-declaration";

const question = (page: Page) => page.getByRole("heading", { level: 1 });
const verdict = (page: Page) => page.locator(".verdict-sentence");
const hops = (page: Page) => page.getByRole("region", { name: "The path, hop by hop" }).getByRole("listitem");
const evidence = (page: Page) => page.getByRole("complementary", { name: "Evidence" });
const network = (page: Page) => page.getByRole("application", { name: /Network/ });
const panel = (page: Page, name: string) => page.getByRole("radio", { name });
const end = (page: Page, name: "From" | "To") => page.getByRole("combobox", { name, exact: true });

/** Polls what the page shows for as long as a slow machine may need. */
function until<T>(look: () => Promise<T> | T) {
  return expect.poll(look, { timeout: 20_000 });
}

/** Opens the page and waits for the answer. */
async function ask(search = "", options = {}): Promise<Page> {
  const page = await stage.visit(search, options);
  await verdict(page).waitFor();
  return page;
}

const goTo = sharePage(() => stage.visit(NOTHING));

/** Asks on the page that tests share, and waits for the answer. */
async function turn(search = ""): Promise<Page> {
  const page = await goTo(NOTHING);
  await verdict(page).waitFor({ state: "detached" });
  await goTo(search);
  await verdict(page).waitFor();
  return page;
}

/** Waits until the sentence of the verdict has a word. */
async function judged(
  page: Page,
  word: "leave room" | "only if" | "rule it out" | "rule out" | "no chain",
): Promise<void> {
  await until(() => verdict(page).locator("em").textContent()).toBe(word);
}

async function liveText(page: Page, pattern: RegExp): Promise<void> {
  await expect
    .poll(() => page.locator("[aria-live=polite][aria-atomic]").first().textContent())
    .toMatch(pattern);
}

describe("the first screen", () => {
  test("is a question with its answer, without a click", async () => {
    const page = await ask();
    expect(await question(page).textContent()).toBe(
      "Could the Cuban Revolution have led to Peru's Soviet defence system?",
    );
    await judged(page, "leave room");
    expect(await hops(page).count()).toBe(2);
    const [first = "", ...rest] = await hops(page).allInnerTexts();
    expect(first).toMatch(/1959[\s\S]*Cuban\s+Revolution[\s\S]*Adins and Rooney 2019, paragraph 2/);
    for (const hop of rest) expect(hop).toMatch(/paragraphs? \d/);
    expect(await page.getByText(/^Arrives 1970–1979, at the latest by 31 December 1979/).isVisible()).toBe(
      true,
    );
    expect(await page.getByText(/A path is an opportunity that time allows, not a proof/).isVisible()).toBe(
      true,
    );
    expect(page.url()).toBe(`${stage.url}/`);
    await stage.leave(page);
  });

  test("says its answer", async () => {
    const page = await ask();
    await liveText(page, /Cuban Revolution.*The dates leave room for it.*in 2 hops\./);
    await stage.leave(page);
  });

  test("lights the path among at most 25 entities", async () => {
    const page = await turn();
    await page.getByRole("radio", { name: "Table" }).click();
    const rows = page.getByRole("table").locator("tbody tr");
    await rows.first().waitFor();
    const ends = await rows.locator("td:nth-child(1), td:nth-child(3)").allInnerTexts();
    expect(new Set(ends).size).toBeLessThanOrEqual(25);
    expect(ends).toContain("Soviet turn to Latin America");
  });

  test("opens the evidence of a hop, from the list and from the axis", async () => {
    const page = await turn();
    await hops(page).nth(1).getByRole("button").first().click();
    await evidence(page)
      .getByRole("heading", { name: /Soviet turn to Latin America contributed to/ })
      .waitFor();
    await evidence(page).getByRole("button", { name: "Close" }).click();
    await evidence(page).waitFor({ state: "detached" });
    await page
      .getByRole("list", { name: "Paths over time" })
      .getByRole("button", { name: /More than anything else/ })
      .click();
    await evidence(page).getByText("Paragraph 2").waitFor();
    expect(page.url()).toContain("relation=rel/cuban-revolution-led-to-turn");
  });

  test("leads to another question and back", async () => {
    const page = await turn();
    await page.getByRole("button", { name: /How could peaceful coexistence/ }).click();
    await until(() => hops(page).count()).toBe(3);
    expect(await question(page).textContent()).toContain("peaceful coexistence");
    expect(page.url()).toContain("from=doctrine/peaceful-coexistence");
    await page.goBack();
    await until(() => hops(page).count()).toBe(2);
    await page.goForward();
    await until(() => hops(page).count()).toBe(3);
  });

  test("is Explore where the link says so", async () => {
    const page = await stage.open();
    await page.getByRole("radio", { name: /^Trace/ }).click();
    await verdict(page).waitFor();
    await page.getByRole("radio", { name: /^Explore/ }).click();
    await page.getByRole("region", { name: "Timeline" }).waitFor();
    await stage.leave(page);
  });
});

describe("a question that the dates rule out", () => {
  test("explains where the chain breaks and by how much, in words and on the axis", async () => {
    const page = await turn();
    await page.getByRole("button", { name: /Putin's government/ }).click();
    await judged(page, "rule it out");
    const why = page.getByRole("region", { name: "Why there is no path" });
    await why.getByText("The chain breaks at hop 2 of 2.").waitFor();
    expect(await why.textContent()).toMatch(
      /Arms purchases of 1995” \(early 1995\) precedes “Government of Putin governs Russian Federation” \(c\. 2000–\) by at least 1,342 days \(about 4 years\)/,
    );
    expect(await page.locator(".course-break text").textContent()).toBe("about 4 years too late");
    await why.getByRole("button", { name: /purchases of 1995 were/ }).click();
    await evidence(page).getByText("Paragraph 9").waitFor();
  });

  test("is mended by asking the other way round", async () => {
    const page = await turn(RULED_OUT);
    await page.getByRole("button", { name: "Ask the other way round" }).click();
    await until(() => end(page, "From").inputValue()).toBe("Arms purchases of 1995");
  });

  test("explains a limit of its own, and gives it up at a click", async () => {
    const page = await turn(`${STUDENTS}&maxHops=2`);
    await until(() => verdict(page).textContent()).toContain("The limits of the question rule out");
    await page.getByText("It has more hops than are allowed.").waitFor();
    await page.getByRole("button", { name: "Allow any number of hops" }).click();
    await judged(page, "leave room");
    expect(page.url()).not.toContain("maxHops");
  });

  test("says when no chain leads there at all", async () => {
    const page = await turn("?from=region/asia&to=doctrine/universalization");
    await judged(page, "no chain");
    await page.getByText(/Whatever the dates, no relations along which influence can pass/).waitFor();
  });
});

describe("the ends", () => {
  test("are found by name without accents, and swapped", async () => {
    const page = await turn(STUDENTS);
    await end(page, "From").fill("alan garcia");
    await page
      .getByRole("option", { name: /Alan García/ })
      .first()
      .click();
    await until(() => page.url()).toContain("from=leader/alan-garcia");
    await until(() => question(page).textContent()).toContain("from Alan García to Peruvian students");
    await page.getByRole("button", { name: "Swap the ends" }).click();
    await until(() => question(page).textContent()).toMatch(/from Peruvian students.* to Alan García/);
  });

  test("are picked in the picture by a click", async () => {
    const page = await turn();
    await page.getByRole("button", { name: "Pick in the picture: to" }).click();
    await page.getByText(/Click the entity that influence is to arrive at/).waitFor();
    const { x, y } = (await placesOnScreen(page, stage.url))("state/peru");
    await page.mouse.click(x, y);
    await until(() => end(page, "To").inputValue()).toBe("Peru");
    expect(page.url()).toContain("to=state/peru");
    expect(await evidence(page).count()).toBe(0);
  });

  test("are picked in the picture by keyboard, and Escape gives up", async () => {
    const page = await ask();
    const pick = page.getByRole("button", { name: "Pick in the picture: from" });
    await pick.press("Enter");
    await expect
      .poll(() => network(page).evaluate((element) => element === document.activeElement))
      .toBe(true);
    await page.keyboard.press("Escape");
    await until(() => pick.getAttribute("aria-pressed")).toBe("false");
    await pick.press("Enter");
    await page.keyboard.press("ArrowRight");
    await liveText(page, /^Peru, state\.$/);
    await page.keyboard.press("Enter");
    await until(() => end(page, "From").inputValue()).toBe("Peru");
    await stage.leave(page);
  });

  test("are no longer picked after Escape, whatever is open or pointed at beside", async () => {
    const page = await ask();
    await network(page).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await evidence(page).waitFor();
    const pick = page.getByRole("button", { name: "Pick in the picture: from" });
    await pick.press("Enter");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    await until(() => pick.getAttribute("aria-pressed")).toBe("false");
    expect(await evidence(page).count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await until(() => evidence(page).count()).toBe(0);
    await stage.leave(page);
  });

  test("are taken from a dossier", async () => {
    const page = await goTo(toExplore("?entity=state/peru"));
    await evidence(page).getByRole("button", { name: "Trace from here" }).click();
    await until(() => end(page, "From").inputValue()).toBe("Peru");
    await verdict(page).waitFor();
  });

  test("that are one, missing or unknown are explained", async () => {
    const same = await goTo("?from=state/peru&to=state/peru");
    await same.getByText(/Both ends are Peru; a path needs two different ends/).waitFor();
    await same.getByRole("button", { name: "Clear: Peru" }).first().click();
    await same.getByText(/Choose where influence starts: type a name above/).waitFor();
    await same.getByRole("button", { name: "Clear: Peru" }).click();
    await same.getByText(/Choose where influence starts and where it is to arrive/).waitFor();
    await same.getByRole("button", { name: /students\?$/ }).click();
    await judged(same, "leave room");
    const unknown = await goTo("?from=state/atlantis&to=state/peru");
    await unknown.getByText(/from=state\/atlantis \(the case has no such entity\)/).waitFor();
  });
});

describe("what is asked for", () => {
  test("changes the answer at once: several best paths, of which one is chosen", async () => {
    const page = await turn(PRIMAKOV);
    expect(await hops(page).count()).toBe(2);
    await page.getByRole("button", { name: /Paths sought/ }).click();
    await page.getByRole("option", { name: "Best paths" }).click();
    const lanes = page.locator(".path-lane");
    await until(() => lanes.count()).toBe(5);
    await lanes.nth(1).click();
    await until(() => hops(page).count()).toBe(3);
    expect(page.url()).toContain("criterion=best&path=2");
    await page.getByText("Path 2 of 5").waitFor();
  });

  test("what holds only if dates fall so does not hold however they fall", async () => {
    const page = await turn("?from=doctrine/peaceful-coexistence&to=issue/frictions-with-washington");
    await judged(page, "only if");
    await page.getByRole("button", { name: /Order wanted/ }).click();
    await page.getByRole("option", { name: "However dates fall" }).click();
    await until(() => verdict(page).textContent()).toContain(
      "only what holds however they fall was asked for",
    );
    expect(page.url()).toContain("order=certain");
    await page
      .getByRole("button", { name: "Also take what the dates leave room for only if they fall so" })
      .click();
    await until(() => hops(page).count()).toBeGreaterThan(0);
  });

  test("a window is typed, and what is no date is explained", async () => {
    const page = await turn("?panel=limits");
    await page.getByLabel("to", { exact: true }).fill("the end");
    await page.getByLabel("to", { exact: true }).press("Enter");
    await page.getByText(/"the end" is not a date/).waitFor();
    await page.getByLabel("to", { exact: true }).fill("1965");
    await page.getByLabel("to", { exact: true }).press("Enter");
    await page.getByText("It lies partly outside the window.").waitFor();
    expect(page.url()).toContain("until=1965-12-31");
    await page.getByRole("button", { name: "Ask about all of time" }).click();
    await judged(page, "leave room");
  });

  test("kinds and entities are barred, and let through again", async () => {
    const page = await turn(`${STUDENTS}&panel=limits`);
    await page.getByRole("checkbox", { name: "Transfer" }).click({ force: true });
    await page.getByText("It passes through what is barred.").waitFor();
    await page.getByRole("button", { name: "Let it pass through anything" }).click();
    await judged(page, "leave room");
    await page.getByRole("button", { name: "If wrong? …" }).first().click();
    await page.getByRole("menuitem", { name: "Not passing through Soviet Union" }).click();
    await page.getByRole("button", { name: "Let it pass through Soviet Union again" }).click();
    await judged(page, "leave room");
  });

  test("the direction of a relation type is changed, kept in the address, and as declared again", async () => {
    const page = await turn(`${STUDENTS}&panel=limits`);
    const direction = page.getByRole("button", { name: /Influence along “adopts”/ });
    expect(await direction.textContent()).toContain("← backward");
    await direction.click();
    await page.getByRole("option", { name: "· none" }).click();
    await judged(page, "only if");
    await liveText(page, /The dates leave room for it only if the uncertain ones fall so\./);
    expect(page.url()).toContain("influence=ADOPTS:none");
    await page.reload();
    await page.getByText("1 direction changed.").waitFor();
    expect(await direction.textContent()).toContain("· none");
    await page.getByRole("button", { name: "As declared" }).click();
    await judged(page, "leave room");
    expect(page.url()).not.toContain("influence");
  });

  test("a whole type of relation is switched off", async () => {
    const page = await turn("?panel=limits");
    await page.getByRole("checkbox", { name: /^receives/i }).click({ force: true });
    await page.getByRole("region", { name: "What is left out" }).waitFor();
    expect(page.url()).toContain("without=RECEIVES");
  });
});

describe("what if a source were wrong", () => {
  test("is answered at a click, before and after, and undone", async () => {
    const page = await turn();
    await page.getByRole("button", { name: "If wrong? …" }).first().click();
    await page.getByRole("menuitem", { name: "Without Adins and Rooney 2019" }).click();
    const compared = page.getByRole("region", { name: "What is left out" });
    await expect
      .poll(() => compared.textContent())
      .toMatch(/With it\s*However dates fall, arriving 1970–1979, in 2 hops\./);
    await until(() => compared.textContent()).toMatch(/Without\s*No path\./);
    await page.getByText("It needs what is left out.").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await judged(page, "leave room");
    expect(await compared.count()).toBe(0);
  });

  test("is taken back at its name", async () => {
    const page = await turn("?without=adins-rooney-2019");
    await page.getByRole("button", { name: "Bring back Adins and Rooney 2019" }).click();
    await judged(page, "leave room");
  });
});

describe("the reach", () => {
  test("is a curve with the count by date, and a table of the same", async () => {
    const page = await turn();
    await panel(page, "Reach").click();
    const inPanel = await page
      .locator(".panel-sentence", { hasText: "Influence from the Cuban Revolution could have reached" })
      .textContent();
    // What is said beside the verdict is the same number: of the reading of the answer.
    const beside = await page.locator(".verdict-facts li", { hasText: "could have reached" }).textContent();
    const count = /reached (\d+) of \d+ others/;
    const [, counted] = count.exec(beside ?? "") ?? [];
    const certain = /, (\d+) of them \(\d+\s%\) however the uncertain dates fall\.$/;
    const ofPanel = beside?.includes("however the uncertain dates fall") ? certain : count;
    expect(ofPanel.exec(inPanel ?? "")?.[1]).toBe(counted);
    const slider = page.getByRole("slider", { name: /Reached by/ });
    await slider.press("Home");
    await page.getByText(/Reached by 31 December 19\d\d: 0 certainly/).waitFor();
    const rows = page.getByRole("region", { name: "Who and when" }).locator("tbody tr");
    expect(await rows.count()).toBeGreaterThan(50);
    await rows.first().getByRole("button").click();
    await evidence(page).waitFor();
    expect(page.url()).toContain("panel=reach");
  });

  test("goes backwards from the end, and needs only that one", async () => {
    const page = await goTo("?from=&to=organization/peruvian-students&panel=origins");
    await page.getByText(/could have been influenced by \d+ of \d+ others/).waitFor();
    await page.getByRole("columnheader", { name: "Last departure" }).waitFor();
    const plot = await page.locator(".reach-plot").boundingBox();
    for (const tick of await page.locator(".reach-plot").locator("text, span").all()) {
      const box = await tick.boundingBox();
      if (box === null || plot === null) continue;
      // No number of the axis is cut off at a side.
      expect(box.x).toBeGreaterThanOrEqual(plot.x - 1);
      expect(box.x + box.width).toBeLessThanOrEqual(plot.x + plot.width + 1);
    }
    const numbers = page.getByRole("region", { name: "Who and when" }).locator(".number");
    const sides = await numbers.evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).textAlign));
    expect(sides.length).toBeGreaterThan(2);
    expect([...new Set(sides)]).toEqual(["right"]);
  });
});

describe("longer work", () => {
  test("brokers: who is needed, and the answer without", async () => {
    const page = await turn(`${STUDENTS}&panel=brokers`);
    const row = page.getByRole("region", { name: "Brokers" }).getByRole("row", { name: /^Soviet Union/ });
    expect(await row.textContent()).toMatch(/left room for if dates fall so\s*not at all/);
    await row.getByRole("button", { name: "Leave it out: Soviet Union" }).click();
    await page.getByRole("region", { name: "What is left out" }).waitFor();
    expect(page.url()).toContain("without=state/soviet-union");
  });

  test("surprise: the shuffled arrivals with the observed one, what p means, and when the data cannot tell", async () => {
    const page = await turn(`${PRIMAKOV}&panel=surprise`);
    await page.getByRole("img", { name: /Shuffled arrivals by year; observed 30 November 2015/ }).waitFor();
    // Two thousand searches, on processors that others use as well.
    await page
      .getByText(/In [\d,]+ of 1,999 shuffles influence arrives at least as early: p = [\d.]+/)
      .waitFor({ timeout: 150_000 });
    await page.getByText(/Dates dealt out blindly/).waitFor();
    await page
      .getByText(/The data cannot tell: the least p that they could have shown is [\d.]+\./)
      .first()
      .waitFor();
    await page.getByText("The same as a table").click();
    await page
      .getByRole("row", { name: /^\d{4}/ })
      .first()
      .waitFor();
    expect(await page.getByRole("row", { name: /^never/ }).count()).toBe(1);
    await page.getByRole("button", { name: /Dates are exchanged/ }).click();
    await page.getByRole("option", { name: "within the case's periods" }).click();
    await page
      .getByText(/exchange theirs within the lifespans of their ends and within the case's periods/)
      .waitFor();
    expect(page.url()).toContain("exchange=periods");
  });

  test("surprise: can be stopped and started again", async () => {
    const page = await ask(PRIMAKOV);
    // Slowed, so that there is something to stop.
    await page.route("**/api/surprise**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await panel(page, "Surprise").click();
    // Robustness, beside it, may be at work as well.
    const surprise = page.getByRole("region", { name: "Surprise" });
    await page.getByRole("progressbar", { name: "Progress of the surprise" }).waitFor();
    await surprise.getByRole("button", { name: "Stop" }).click();
    await surprise.getByText("Stopped.").waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await surprise.getByRole("button", { name: "Start again" }).click();
    await page.getByText(/of [\d,]+ shuffles influence arrives/).waitFor();
    await stage.leave(page);
  });
});

describe("a path that rests for long", () => {
  test("is led by its rest, and breaks where the slider says", async () => {
    const page = await turn("?from=government/grfa&to=institution/celac");
    await until(() => page.locator(".verdict-basis").textContent()).toMatch(
      /^Only (contacts leave|who came after whom leaves) room for it, after a rest of .* with /,
    );
    await page.getByText(/^Below [\d,]+ days? .*no path holds however the uncertain dates fall\./).waitFor();
    await page.getByRole("button", { name: "See it break" }).click();
    await judged(page, "only if");
    expect(page.url()).toMatch(/maxRest=\d+/);
    const slider = page.getByRole("slider", { name: "Longest rest" });
    await slider.press("End");
    await until(() => page.locator(".verdict-basis").textContent()).toContain("after a rest of");
    expect(page.url()).not.toContain("maxRest");
  });
});

describe("what an answer hangs on", () => {
  test("is one click from its evidence, and can be knocked out", async () => {
    const page = await turn();
    const card = page.getByRole("region", { name: "Robustness" });
    await card.getByText(/^The verdict falls without \d+ of the \d+ things/).waitFor();
    await card.getByText(/datings drawn by chance within what the dates allow/).waitFor();
    const falls = card.locator('[data-falls="true"]').first();
    await falls.getByRole("button").first().click();
    await evidence(page).waitFor();
    await falls.getByRole("button", { name: /^Leave it out: / }).click();
    const compared = page.getByRole("region", { name: "What is left out" });
    await until(() => compared.textContent()).toMatch(/Without\s*(No path|Only if|However)/);
    expect(page.url()).toContain("without=");
  });
});

test("a hop names its rivals, and what each would make of the verdict", async () => {
  const page = await turn("?from=state/peru&to=state/chile");
  await page.locator(".hop-rivals summary").first().click();
  await page
    .getByText(/with it the dates (leave room for it|rule it out)/)
    .first()
    .waitFor();
});

test("surprise: says what cannot be tested", async () => {
  const page = await turn(`${RULED_OUT}&panel=surprise`);
  await page.getByText("There is no path that could surprise.").waitFor();
  expect(await page.getByRole("img", { name: /Shuffled arrivals/ }).count()).toBe(0);
});

describe("taking it away", () => {
  test("as text with its sources and a link", async () => {
    const page = await ask("", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "Copy with sources" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(
      /^Could the Cuban Revolution have led to Peru's Soviet defence system\?\nThe dates leave room/,
    );
    expect(text).toMatch(
      /1\. Cuban Revolution contributed to Soviet turn to Latin America .*Adins, Sebastien.*paragraph 2\./,
    );
    expect(text).toContain("not a proof");
    expect(text.endsWith(page.url())).toBe(true);
    await stage.leave(page);
  });

  test("as CSV and as JSON", async () => {
    const page = await turn();
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name, exact: true }).click(),
      ]);
      return readFile(await download.path(), "utf8");
    };
    expect((await save("CSV")).trimEnd().split("\r\n")).toHaveLength(3);
    expect(JSON.parse(await save("JSON"))).toMatchObject({ verdict: "certain", dataset: "peru-russia" });
  });
});

describe("the address", () => {
  test("brings back question, answer and what is looked at", async () => {
    const page = await ask(
      `${PRIMAKOV}&criterion=best&k=3&path=3&panel=brokers&order=possible&minDelay=1&relation=rel/russia-draws-closer-to-peru`,
    );
    await page.getByText("Path 3 of 3").waitFor();
    await page.getByText(/Limits: 1 day between hops/).waitFor();
    await page.getByRole("region", { name: "Brokers" }).first().waitFor();
    await evidence(page)
      .getByRole("heading", { name: /draws closer to/ })
      .waitFor();
    expect(await panel(page, "Brokers").isChecked()).toBe(true);
    await stage.leave(page);
  });

  test("each change is a step of undo", async () => {
    const page = await turn();
    await page.getByRole("button", { name: "Swap the ends" }).click();
    await until(() => end(page, "From").inputValue()).toMatch(/^Soviet defence system/);
    await page.keyboard.press("Control+z");
    await until(() => end(page, "From").inputValue()).toBe("Cuban Revolution");
  });
});

test("the keyboard alone goes from question to answer to evidence", async () => {
  const page = await turn();
  await page.keyboard.press("f");
  await page.keyboard.type("revolutionary gov");
  // The list of what fitted the first letters gives way to this one.
  await until(() => page.getByRole("option").first().textContent()).toContain("Revolutionary Government");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await until(() => page.url()).toContain("from=government/grfa");
  await page.keyboard.press("Escape");
  // The hops of the answer before give way to those of this one.
  await until(() => hops(page).first().textContent()).toContain("Revolutionary Government");
  await hops(page).first().getByRole("button").first().focus();
  await page.keyboard.press("Enter");
  await evidence(page).waitFor();
  await page.getByRole("button", { name: "Help and shortcuts" }).press("Enter");
  await page.getByRole("table", { name: "In Trace" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

test("a program that refuses to answer is told of, and asked again", async () => {
  const page = await ask();
  const body = JSON.stringify({ title: "Too busy", status: 429, detail: "Ask again in a moment." });
  await page.route("**/api/paths**", (route) =>
    route.fulfill({ status: 429, contentType: "application/problem+json", body }),
  );
  await page.getByRole("button", { name: "Swap the ends" }).click();
  await page.getByRole("alert").getByText("Ask again in a moment.").waitFor();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Ask again" }).click();
  await verdict(page).waitFor();
  expect(stage.takeComplaints().every((complaint) => complaint.includes("429"))).toBe(true);
  await stage.leave(page);
});

test("on a telephone the list comes first, and nothing is wider", async () => {
  const page = await ask("", { viewport: { width: 390, height: 844 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const top = async (locator: ReturnType<Page["locator"]>) => (await locator.boundingBox())?.y ?? 0;
  expect(await top(hops(page).first())).toBeLessThan(await top(network(page)));
  expect(await top(network(page))).toBeLessThan(await top(panel(page, "Paths over time")));
  // What stands above them grows until then.
  await page
    .getByRole("region", { name: "Robustness" })
    .getByText(/datings drawn by chance/)
    .waitFor();
  for (const name of ["Reach", "Brokers", "Limits and directions"]) {
    await panel(page, name).click();
    await page.getByRole("region", { name, exact: true }).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
  await stage.leave(page);
});

describe("no serious barrier in light or dark:", () => {
  test.each([
    ["the first screen", "", 1440],
    [
      "several paths and evidence",
      `${PRIMAKOV}&criterion=best&relation=rel/russia-draws-closer-to-peru`,
      1440,
    ],
    ["what is ruled out", RULED_OUT, 1440],
    ["reach", "?panel=reach", 1440],
    ["brokers", "?panel=brokers", 1440],
    ["surprise", `${PRIMAKOV}&panel=surprise`, 1440],
    ["limits", "?panel=limits&without=chronology", 1440],
    ["a telephone", "", 390],
  ])("%s", async (_what, search, width) => {
    const page = await turn(search);
    await page.setViewportSize({ width, height: 900 });
    await until(() => page.locator(".panel-body [aria-busy=true]").count()).toBe(0);
    expect(await findBarriersInThemes(page)).toEqual([]);
  });

  test("nothing asked, and an end being picked", async () => {
    const page = await goTo(NOTHING);
    await page.getByRole("button", { name: "Pick in the picture: from" }).click();
    await page.getByText(/Click the entity/).waitFor();
    expect(await findBarriersInThemes(page)).toEqual([]);
  });
});
