import { readFile } from "node:fs/promises";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { findBarriersInThemes, openStage, type Stage, untilAnswered } from "./support/open-page.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  for (const path of ["/api/network?dataset=peru-russia", "/api/schema", "/api/queries/offices"])
    await untilAnswered(`${stage.url}${path}`);
});

afterAll(() => stage.close());

// A browser logs every answer that is an error by itself; what else it complains of is ours.
afterEach(() => expect(stage.takeComplaints().filter((text) => !/status of 4\d\d/.test(text))).toEqual([]));

/** Opens the mode at a query string, as a link does. */
async function openQuery(search = "", options: BrowserContextOptions = {}): Promise<Page> {
  const page = await stage.visit(`?mode=query${search && `&${search}`}`, options);
  await editorOf(page).waitFor();
  return page;
}

function editorOf(page: Page) {
  return page.getByRole("textbox", { name: "Cypher query" });
}

function summaryOf(page: Page) {
  return page.locator(".result-summary");
}

async function type(page: Page, query: string) {
  await editorOf(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  // Brackets would be closed by themselves: a query that is pasted comes as it is.
  await page.keyboard.insertText(query);
}

async function run(page: Page, query: string) {
  await type(page, query);
  await page.keyboard.press("Control+Enter");
}

/** Expects of a value what it comes to within a time in which a database under load answers. */
function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 20_000 });
}

function query(text: string): string {
  return `query=${encodeURIComponent(text)}`;
}

describe("questions", () => {
  test("a question of the catalogue opens in the editor, leads, and runs with a graph and its evidence", async () => {
    const page = await stage.open();
    await page.getByRole("radio", { name: /^Query/ }).click();
    await page.getByRole("searchbox", { name: "Search the questions" }).fill("leaders DOCTRINES");
    await page.getByRole("button", { name: /Who led a government/ }).click();
    await page.getByRole("heading", { level: 1, name: /Who led a government/ }).waitFor();
    expect(await editorOf(page).textContent()).toContain("MATCH");
    await page.getByRole("application", { name: /Network/ }).waitFor();
    await page.getByText(/^All of the answer: \d+ relations between \d+ entities/).waitFor();

    await page.getByRole("application", { name: /Network/ }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await page
      .getByRole("complementary", { name: "Evidence" })
      .getByText(/^Paragraph|paragraph/i)
      .first()
      .waitFor();

    const years = page
      .getByRole("region", { name: "Timeline" })
      .getByRole("textbox", { name: "From", exact: true });
    await years.fill("1976");
    await years.press("Enter");
    await page
      .getByRole("region", { name: "Answer" })
      .getByText(/\d of the answer’s \d+ relations/)
      .waitFor();
    expect(page.url()).toContain("answer=1976-01-01/");
    await stage.leave(page);
  });

  test("its own text again is the question again, and back and forward go through what was opened", async () => {
    const page = await openQuery("catalogue=offices");
    await summaryOf(page).waitFor();
    await type(page, "RETURN 1 AS one");
    await page.getByRole("heading", { name: "Your own version of a question" }).waitFor();
    await page.getByRole("button", { name: "Back to the original" }).click();
    await page.getByRole("heading", { level: 1, name: /Who led a state/ }).waitFor();
    await page.goBack();
    await eventually(() => editorOf(page).textContent()).toBe("RETURN 1 AS one");
    await page.goForward();
    await page.getByRole("heading", { level: 1, name: /Who led a state/ }).waitFor();
    await stage.leave(page);
  });
});

describe("the editor", () => {
  test("runs what is typed, and says how many rows there are and in what time", async () => {
    const page = await openQuery();
    await run(page, "UNWIND range(1, 3) AS n RETURN n");
    await page
      .getByText(/^3 rows in [\d.]+ m?s\.$/)
      .first()
      .waitFor();
    expect(await page.getByRole("gridcell").allInnerTexts()).toEqual(["1", "2", "3"]);
    expect(page.url()).toContain("query=UNWIND");
    await stage.leave(page);
  });

  test("completes labels, types and properties of this graph, and takes one with Tab", async () => {
    const page = await openQuery();
    await page.getByRole("tab", { name: "Schema" }).click();
    await page.getByText("Kinds and other labels").waitFor();
    await editorOf(page).click();
    await page.keyboard.type("MATCH (g:Gover");
    await page.getByRole("option", { name: /^Government/ }).waitFor();
    await page.waitForTimeout(150);
    await page.keyboard.press("Tab");
    expect(await editorOf(page).textContent()).toContain("(g:Government)");
    await page.keyboard.press("End");
    await page.keyboard.type("-[r:GOV");
    await page.getByRole("option", { name: /^GOVERNS/ }).waitFor();
    await page.keyboard.press("Escape");
    await type(page, "MATCH ()-[r]->() WHERE ");
    await page.keyboard.press("Control+Space");
    await page.getByRole("option", { name: /r certainly in force as of/ }).waitFor();
    await page.keyboard.press("Escape");
    await stage.leave(page);
  });

  test("marks an error at its place with the database's own words", async () => {
    const page = await openQuery();
    await run(page, "RETURN 'before' AS state");
    const before = page.getByRole("gridcell", { name: "before" });
    await before.waitFor();
    await run(page, "MATCH (n:State)\nRETRUN n");
    const alert = page.getByRole("alert");
    await alert.getByText(/Invalid input 'RETRUN'/).waitFor();
    // What was answered before stays, and does not pass for the answer.
    await page.getByText("What follows is the answer before.").waitFor();
    expect(await before.evaluate((cell) => cell.closest("[data-stale='true']") !== null)).toBe(true);
    expect(await page.locator(".cm-lintRange-error").textContent()).toBe("RETRUN");
    await alert.getByRole("button", { name: "Go to line 2, column 1" }).click();
    await page.keyboard.insertText("// ");
    await alert.getByText(/as it was before it changed/).waitFor();
    expect(await page.locator(".cm-lintRange-error").count()).toBe(0);
    await stage.leave(page);
  });

  test("holds nobody: Tab leaves it, and single keys are letters in it", async () => {
    const page = await openQuery();
    await editorOf(page).focus();
    await page.keyboard.type("v/n");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Run");
    expect(await editorOf(page).textContent()).toBe("v/n");
    expect(page.url()).not.toContain("display=table");
    await stage.leave(page);
  });

  test("a click in the schema writes a whole query into an empty editor, and a name into one that is not", async () => {
    const page = await openQuery();
    await page.getByRole("tab", { name: "Schema" }).click();
    await page.getByRole("button", { name: /:GOVERNS/ }).click();
    expect(await editorOf(page).textContent()).toContain(
      "MATCH (from:Entity {dataset: $dataset})-[r:GOVERNS]->(to)",
    );
    await type(page, "MATCH (n");
    await page.getByRole("searchbox", { name: /^Search kinds/ }).fill("doctrine");
    await page.getByRole("button", { name: /^:Doctrine/ }).click();
    expect(await editorOf(page).textContent()).toBe("MATCH (n:Doctrine");
    await stage.leave(page);
  });
});

describe("running", () => {
  test("a long query is stopped at once, and its text stays", async () => {
    const page = await openQuery();
    const long = "UNWIND range(1, 100000000) AS a WITH a WHERE a < 0 RETURN count(a)";
    await run(page, long);
    await page.getByText(/^running \d+\.\d s$/).waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page
      .getByText(/^Stopped after \d+\.\d s\.$/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Run", exact: true }).waitFor();
    expect(await editorOf(page).textContent()).toBe(long);
    await run(page, "RETURN 'free again' AS state");
    await page.getByRole("gridcell", { name: "free again" }).waitFor();
    await stage.leave(page);
  });

  test("a query that writes is refused with what is allowed instead", async () => {
    const page = await openQuery();
    await run(page, "CREATE (:State {name: 'Utopia'})");
    const alert = page.getByRole("alert");
    await alert.getByRole("heading", { name: "This query is not run here" }).waitFor();
    await alert.getByText(/Nothing was changed/).waitFor();
    await stage.leave(page);
  });

  test("rows of an earlier answer are grey while an error stands over them", async () => {
    const page = await openQuery();
    await run(page, "UNWIND range(1, 3) AS n RETURN n");
    const cells = page.getByRole("gridcell");
    await cells.first().waitFor();
    const rows = page.locator(".answered > :has([role=grid]), .answered > [role=grid]").first();
    const opacity = () => rows.evaluate((one) => Number(getComputedStyle(one).opacity));
    expect(await opacity()).toBe(1);
    await run(page, "RETRUN 1");
    await page.getByRole("alert").first().waitFor();
    await eventually(opacity).toBeLessThan(1);
    expect(await cells.count()).toBe(3);
    await stage.leave(page);
  });

  test("too many at once are told when to try again, and a click does", async () => {
    const page = await openQuery();
    await page.route("**/api/cypher", (route) =>
      route.fulfill({
        status: 429,
        headers: { "retry-after": "5", "content-type": "application/problem+json" },
        body: JSON.stringify({
          type: "/api/openapi.json#/components/responses/tooMany",
          title: "Too many requests at once",
          detail: "4 of your queries are waiting already.",
        }),
      }),
    );
    await run(page, "RETURN 1 AS one");
    await page.getByText(/It makes sense in [1-5] seconds?\./).waitFor();
    await page.unroute("**/api/cypher");
    await page.getByRole("button", { name: "Try again" }).click();
    await page
      .getByText(/^1 row in/)
      .first()
      .waitFor();
    await stage.leave(page);
  });

  test("an answer without rows says what to do next, one that was cut says by what", async () => {
    const page = await openQuery();
    await run(page, "MATCH (n:State {name: 'Utopia'}) RETURN n");
    await page.getByText("Take conditions away one by one until rows appear.").waitFor();
    await run(page, "UNWIND range(1, 20000) AS n RETURN n");
    await page
      .getByText(/10,?000 rows/)
      .first()
      .waitFor();
    expect(await page.locator(".run-notes li").count()).toBe(1);
    expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toBe("10001");
    expect(await page.getByRole("row").count()).toBeLessThan(100);
    await stage.leave(page);
  });
});

describe("parameters", () => {
  test("have fields of a fitting type, say what is wrong with a value, and keep every digit", async () => {
    const page = await openQuery();
    await type(page, "MATCH (n:Entity {id: $who}) RETURN n.name AS name, $large AS large LIMIT $most");
    await page.keyboard.press("Escape");
    const form = page.getByRole("form", { name: "Parameters" });
    await form.getByLabel("$most", { exact: true }).fill("some");
    await form.getByLabel("$who", { exact: true }).fill("sovie");
    await page
      .getByRole("option", { name: /Soviet Union/ })
      .first()
      .click();
    await form.getByRole("button", { name: /Type of \$large/ }).click();
    await page.getByRole("option", { name: "whole number", exact: true }).click();
    await form.getByLabel("$large", { exact: true }).fill("9223372036854775807");
    await page.keyboard.press("Control+Enter");
    await form.getByText(/“some” is no whole number/).waitFor();
    await form.getByLabel("$most", { exact: true }).fill("1");
    await page.keyboard.press("Enter");
    await page.getByRole("gridcell", { name: "9223372036854775807" }).waitFor();
    await page.getByRole("gridcell", { name: "Soviet Union" }).waitFor();
    expect(page.url()).toContain("p.large=integer:9223372036854775807");
    await stage.leave(page);
  });

  test("of the catalogue bring their titles and defaults", async () => {
    const page = await openQuery("catalogue=neighbourhood");
    const form = page.getByRole("form", { name: "Parameters" });
    await summaryOf(page).waitFor();
    const before = await summaryOf(page).textContent();
    expect(await form.getByLabel("Actor").inputValue()).toBe("Peru");
    expect(await form.getByLabel("From").inputValue()).toBe("1968-01-01");
    await form.getByLabel("To", { exact: true }).fill("1968-10-03");
    await page.keyboard.press("Enter");
    await eventually(() => summaryOf(page).textContent()).not.toBe(before);
    await stage.leave(page);
  });
});

test("a date that the query ignores is said, and one click puts it in where the reader sees it", async () => {
  const page = await openQuery();
  await run(page, "MATCH (a:Government)-[r]->(b) RETURN a, r, b");
  await page.getByText(/^All of the answer/).waitFor();
  const all = await summaryOf(page).textContent();
  await page.getByLabel("As of").fill("1970");
  await page.keyboard.press("Tab");
  await page.getByText("$asOf is 1 January 1970").waitFor();
  await page.getByText(/its answer is for all times/).waitFor();
  await page.getByRole("button", { name: "certainly in force", exact: true }).click();
  expect(await editorOf(page).textContent()).toContain("WHERE r.startMax <= $asOf AND r.endMin >= $asOf");
  expect(await page.getByText(/its answer is for all times/).count()).toBe(0);
  await page.keyboard.press("Control+Enter");
  await eventually(() => summaryOf(page).textContent()).not.toBe(all);
  await stage.leave(page);
});

describe("answers", () => {
  test("a table sorts, is walked through and copied, opens evidence, and is taken away as CSV", async () => {
    const page = await openQuery("", { permissions: ["clipboard-read", "clipboard-write"] });
    await run(
      page,
      "MATCH (s:State)-[r:PART_OF]->(x) RETURN s.name AS state, r, 2 AS n UNION RETURN 'Ä' AS state, null AS r, 10 AS n",
    );
    await summaryOf(page).waitFor();
    await page.getByRole("radio", { name: "Table", exact: true }).click();
    await page.getByRole("columnheader", { name: "n", exact: true }).getByRole("button").click();
    await page.getByRole("columnheader", { name: "n", exact: true }).getByRole("button").click();
    const first = page.getByRole("gridcell").first();
    expect(await first.textContent()).toBe("Ä");
    await first.focus();
    await page.keyboard.press("End");
    await page.getByRole("button", { name: "Copy cell" }).click();
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe("10");

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download CSV" }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    expect(text.startsWith("\uFEFFstate,r,n\r\nÄ,,10\r\n")).toBe(true);

    await page
      .getByRole("button", { name: /^part of .*: evidence$/ })
      .first()
      .click();
    await page.getByRole("complementary", { name: "Evidence" }).getByText("Paragraph").first().waitFor();
    expect(page.url()).toContain("show=table");
    await stage.leave(page);
  });

  test("JSON is shown plain and with types, each value whole", async () => {
    const page = await openQuery();
    await run(page, "RETURN 9223372036854775807 AS large, date('1968-10-03') AS day, 0.0/0.0 AS none");
    await page.getByRole("radio", { name: "JSON", exact: true }).click();
    const json = page.getByRole("region", { name: "The answer as JSON" });
    expect(JSON.parse((await json.textContent()) ?? "")).toEqual([
      { large: "9223372036854775807", day: "1968-10-03", none: "NaN" },
    ]);
    await page.getByRole("radio", { name: "Typed" }).click();
    expect(JSON.parse((await json.textContent()) ?? "").rows[0][1]).toEqual({
      $type: "Date",
      _value: "1968-10-03",
    });
    await stage.leave(page);
  });

  test("a profile is drawn as a tree with rows and hits, and said as a table", async () => {
    const page = await openQuery();
    await run(page, "MATCH (s:State)<-[:GOVERNS]-(g) RETURN s.name, count(g)");
    await summaryOf(page).waitFor();
    await page.getByRole("radio", { name: "Plan", exact: true }).click();
    await page.getByRole("button", { name: "Put PROFILE before it and run" }).click();
    const tree = page.getByRole("region", { name: "Plan as a tree" });
    await tree.getByText("ProduceResults").waitFor();
    expect(await tree.locator(".plan-flow").count()).toBe((await tree.locator(".plan-step").count()) - 1);
    await page.getByText("The plan as a table").click();
    await page.getByRole("columnheader", { name: "Store hits" }).waitFor();
    expect(await editorOf(page).textContent()).toMatch(/^PROFILE MATCH/);
    await stage.leave(page);
  });

  test("what is no entity of a dataset is listed, not drawn", async () => {
    const page = await openQuery();
    await run(page, "MATCH (s:Source), (n:State) RETURN s, n LIMIT 3");
    await page.getByRole("radio", { name: "Graph", exact: true }).click();
    await page.getByText(/no entity or relation of a dataset, and not drawn/).click();
    await page
      .locator(".others li")
      .first()
      .getByText(/:Source/)
      .waitFor();
    expect(await page.getByText("Nothing is in force in this window.").count()).toBe(0);
    await stage.leave(page);
  });
});

describe("links", () => {
  test("one with a free query brings it, its parameters and its view, and waits for a click", async () => {
    const asked: string[] = [];
    const page = await stage.open();
    page.on("request", (request) => {
      if (request.url().endsWith("/api/cypher")) asked.push(request.url());
    });
    const search = `${query("RETURN $n AS n")}&p.n=integer:7&show=json`;
    await page.goto(`${stage.url}/?mode=query&${search}`);
    await editorOf(page).waitFor();
    await page.getByRole("button", { name: /Who led a state/ }).waitFor();
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);
    expect(await page.getByLabel("$n", { exact: true }).inputValue()).toBe("7");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await eventually(() => page.getByRole("region", { name: "The answer as JSON" }).textContent()).toContain(
      '"n": 7',
    );
    expect(asked).toHaveLength(1);
    await stage.leave(page);
  });

  test("one with a question of the catalogue runs, once", async () => {
    const asked: string[] = [];
    const page = await stage.open();
    page.on("request", (request) => {
      if (request.url().endsWith("/api/cypher")) asked.push(request.url());
    });
    await page.goto(`${stage.url}/?mode=query&catalogue=offices&show=table`);
    await page.getByRole("grid").waitFor();
    expect(asked).toHaveLength(1);
    await stage.leave(page);
  });

  test("a query too long for one is said to be, and stays through loading again", async () => {
    const page = await openQuery();
    const long = `RETURN ${Array.from({ length: 1_200 }, (_, n) => `'${n}%'`).join(", ")}`;
    await type(page, long);
    await page.getByText(/Too long for a link/).waitFor();
    await editorOf(page).blur();
    await eventually(() => page.url()).toContain("long=");
    await page.reload();
    await editorOf(page).waitFor();
    expect(await editorOf(page).textContent()).toContain("'1199%'");
    await stage.leave(page);
  });
});

test("history and favourites survive loading again, are renamed, deleted with undo, and exported", async () => {
  const page = await openQuery();
  await run(page, "RETURN 'kept' AS word");
  await page
    .getByText(/^1 row in/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Keep …" }).click();
  await page.getByLabel("Name of the favourite").fill("One word");
  await page.keyboard.press("Enter");
  await page.reload();
  await page.getByRole("tab", { name: "Yours" }).click();
  await page.getByRole("button", { name: "Rename One word" }).click();
  await page.getByLabel("New name").fill("A word");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Delete A word" }).click();
  await page.getByText("Deleted A word.").first().waitFor();
  await page.locator(".undo-notice").getByRole("button", { name: "Undo" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export queries" }).click(),
  ]);
  const file = await download.path();
  const { history, favourites } = JSON.parse(await readFile(file, "utf8"));
  expect(favourites).toMatchObject([{ name: "A word", text: "RETURN 'kept' AS word" }]);
  expect(history).toMatchObject([{ text: "RETURN 'kept' AS word" }]);

  await page.getByRole("button", { name: "Delete A word" }).click();
  await page.getByLabel("Import queries").setInputFiles(file);
  await page.getByText("1 query added.").first().waitFor();
  await page.getByRole("button", { name: "A word", exact: true }).click();
  expect(await editorOf(page).textContent()).toBe("RETURN 'kept' AS word");
  await stage.leave(page);
});

test("all of it can be done by keyboard", async () => {
  const page = await openQuery();
  await page.getByRole("button", { name: /Who led a state/ }).waitFor();
  await page.getByRole("tab", { name: "Questions" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.type("succession");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await summaryOf(page).waitFor();
  await page.getByRole("radio", { name: "Graph", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("grid").waitFor();
  await page.getByRole("gridcell").first().focus();
  await page.keyboard.press("ArrowDown");
  await eventually(() => page.evaluate(() => document.activeElement?.getAttribute("data-cell"))).toBe("1 0");
  await stage.leave(page);
});

test("what happens is announced", async () => {
  const page = await openQuery();
  await run(page, "RETURN 1 AS one");
  await eventually(() => page.locator("[aria-live='polite'].unseen").textContent()).toMatch(/^1 row in/);
  await stage.leave(page);
});

test("at 390 px nothing scrolls sideways, and the answer stands under the query", async () => {
  const page = await openQuery("catalogue=neighbourhood", { viewport: { width: 390, height: 844 } });
  await page.getByRole("application", { name: /Network/ }).waitFor();
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(390);
  await page.getByRole("radio", { name: "Table", exact: true }).click();
  await page.getByRole("grid").waitFor();
  expect(await width()).toBeLessThanOrEqual(390);
  await stage.leave(page);
});

describe("no serious barrier in any theme", () => {
  test.each([
    "catalogue=neighbourhood",
    "catalogue=neighbourhood&show=table&asOf=1970",
    `${query("MATCH (n) RETURN n LIMIT $most")}&show=json`,
  ])("%s", async (search) => {
    const page = await openQuery(search);
    await page.getByRole("button", { name: /Who led a state/ }).waitFor();
    if (search.startsWith("catalogue")) await summaryOf(page).waitFor();
    expect(await findBarriersInThemes(page)).toEqual([]);
    await page.getByRole("tab", { name: "Schema" }).click();
    await page.getByText("Kinds and other labels").waitFor();
    expect(await findBarriersInThemes(page)).toEqual([]);
    await stage.leave(page);
  });

  test("in an error and in a plan", async () => {
    const page = await openQuery();
    await run(page, "RETRUN 1");
    await page.getByRole("alert").waitFor();
    expect(await findBarriersInThemes(page)).toEqual([]);
    await run(page, "PROFILE MATCH (n:State) RETURN n");
    await page.getByRole("region", { name: "Plan as a tree" }).waitFor();
    expect(await findBarriersInThemes(page)).toEqual([]);
    await stage.leave(page);
  });
});
