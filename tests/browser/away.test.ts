import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, testNeo4j } from "../support/database.ts";
import { type BreakableLine, layLine } from "./support/breakable-line.ts";
import { openStage, type Stage } from "./support/open-page.ts";

let line: BreakableLine;
let stage: Stage;

beforeAll(async () => {
  line = await layLine(testNeo4j().uri);
  stage = await openStage(testDatabase(line.uri));
});

afterAll(() => stage.close());

test("a page that is opened while the database is away shows the case, says what is missing and offers to try again", async () => {
  // What the program has been asked so far needed no texts.
  for (const path of ["/api/datasets", "/api/datasets/peru-russia", "/api/network?texts=false&limit=1"])
    expect((await fetch(`${stage.url}${path}`)).status).toBe(200);
  await line.cut();
  const page = await stage.visit("?mode=explore");
  await page.getByRole("application", { name: /Network/ }).waitFor();
  const notice = page.getByText(/statements, summaries, figures and places in sources are missing/);
  await notice.waitFor();
  await line.mend();
  await page.getByRole("button", { name: "Try again" }).click();
  await notice.waitFor({ state: "detached" });
  await page.getByRole("application", { name: /Network/ }).waitFor();
  await stage.leave(page);
});

test("while the database hangs the page says so by itself and goes on, and the note goes when it answers", async () => {
  const page = await stage.open();
  const banner = page.getByText("The database is away.", { exact: true });
  line.hold();
  await banner.waitFor();
  expect(await page.getByRole("application", { name: /Network/ }).isVisible()).toBe(true);
  await page.getByRole("combobox", { name: /Search/ }).fill("peru");
  await page.getByRole("option", { name: /^Peru/ }).first().waitFor();
  line.release();
  await banner.waitFor({ state: "detached" });
  await stage.leave(page);
});

test("while the database is away the page goes on, says what it cannot ask, and comes back by itself", async () => {
  const query = await stage.visit("?mode=query&query=RETURN+1+AS+one");
  const page = await stage.open();
  const network = page.getByRole("application", { name: /Network/ });
  const search = page.getByRole("combobox", { name: /Search/ });
  await line.cut();
  await search.fill("peru");
  await page.getByRole("option", { name: /^Peru/ }).first().waitFor();
  await page.keyboard.press("Escape");
  expect(await network.isVisible()).toBe(true);

  await query.getByRole("button", { name: /^Run/ }).click();
  const banner = query.getByText("The database is away.", { exact: true });
  await banner.waitFor();
  await line.mend();
  await banner.waitFor({ state: "detached" });
  await stage.leave(query);
  await stage.leave(page);
});
