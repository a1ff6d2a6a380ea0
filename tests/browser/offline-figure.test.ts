import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromBytes } from "../../model/exchange/read/input.ts";
import { openFiles } from "../../model/exchange/read/open.ts";
import { findBarriers, noteComplaints, openStage, type Stage } from "./support/open-page.ts";

let stage: Stage;
let folder: string;
let page: Page;
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  // A browser takes a file for a page by its name.
  folder = await mkdtemp(join(tmpdir(), "entente-offline-"));
  page = await stage.visit();
  // What the program's own page still asks is not the file's.
  await page.goto("about:blank");
  page.on("request", (request) => asked.push(request.url()));
  noteComplaints(page, complaints);
});

afterAll(async () => {
  await page.close();
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

/** Saves the figure of a link from the page's menu. */
async function saveFrom(search: string): Promise<string> {
  const shown = await stage.visit(search);
  const isTrace = search.includes("mode=trace");
  if (isTrace) await shown.getByRole("list", { name: "Paths over time" }).waitFor();
  await shown.getByRole("button", { name: "Export", exact: true }).click();
  const [download] = await Promise.all([
    shown.waitForEvent("download"),
    shown.getByRole("menuitem", { name: "Figure that traces offline" }).click(),
  ]);
  const path = join(folder, `${isTrace}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  await stage.leave(shown);
  return path;
}

/** The figure that the program gives over HTTP. */
async function fetchFigure(query: string): Promise<string> {
  const response = await fetch(`${stage.url}/api/export/html?${query}`);
  expect(response.status).toBe(200);
  const path = join(folder, `${encodeURIComponent(query).slice(0, 100)}.html`);
  await writeFile(path, await response.text());
  return path;
}

const open = (path: string) => page.goto(pathToFileURL(path).href);
const network = () => page.getByRole("region", { name: "Network" });
const answer = () => page.getByRole("region", { name: "Trace" });

interface Paths {
  readonly verdict: string;
  readonly paths: readonly { readonly hops: readonly { readonly relation: string }[] }[];
}

async function askPaths(query: string): Promise<Paths> {
  return (await fetch(`${stage.url}/api/paths?dataset=peru-russia&${query}`)).json();
}

type Element = DefaultTreeAdapterMap["element"];

/** The elements of a page of some name, as another program's parser finds them. */
function elementsOf(node: DefaultTreeAdapterMap["node"], name: string): Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  const own = "tagName" in node && node.tagName === name ? [node] : [];
  return [...own, ...children.flatMap((child) => elementsOf(child, name))];
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value;
const textOf = ({ childNodes }: Element) =>
  childNodes.map((child) => ("value" in child ? child.value : "")).join("");

test("is valid HTML with its data as JSON, within 600 kB beside them, and lets nothing else run or load", async () => {
  const html = await readFile(await saveFrom("?mode=trace"), "utf8");
  const errors: string[] = [];
  const tree = parse(html, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  const [data, code, ...others] = elementsOf(tree, "script");
  expect(others).toEqual([]);
  const told = data ? textOf(data) : "";
  const { dataset, whole } = JSON.parse(told);
  const { counts } = await (await fetch(`${stage.url}/api/datasets/peru-russia`)).json();
  expect(dataset.id).toBe("peru-russia");
  expect([whole.entities.length, whole.relations.length]).toEqual([counts.entities, counts.relations]);
  expect(html.length - told.length).toBeLessThan(600_000);
  const policy = elementsOf(tree, "meta").find(
    (one) => attribute(one, "http-equiv") === "Content-Security-Policy",
  );
  expect(policy && attribute(policy, "content")).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'none'$/,
  );
  for (const one of [data, code]) expect(one && attribute(one, "src")).toBeUndefined();
  expect(["link", "img", "iframe", "base"].flatMap((name) => elementsOf(tree, name))).toEqual([]);

  const { tables } = await openFiles([fromBytes("figure.html", new TextEncoder().encode(html))]);
  const read = await Promise.all(
    tables.map(async ({ name, rows }) => {
      let count = 0;
      for await (const batch of rows(() => undefined)) count += batch.length;
      return [name, count] as const;
    }),
  );
  expect(Object.fromEntries(read)).toMatchObject({
    entities: counts.entities,
    relations: counts.relations,
    sources: counts.sources,
  });
});

test("opens on the answer that was saved, traces between any two, and asks nobody", async () => {
  const pair = "from=event/cuban-revolution&to=state/peru";
  for (const limits of ["criterion=fewest", "criterion=steadiest&maxHops=3&notThrough=Doctrine"]) {
    const wanted = await askPaths(`${pair}&${limits}`);
    await open(await fetchFigure(`view=paths&${pair}&${limits}`));
    await answer().getByRole("heading").waitFor();
    expect(await answer().locator("li").count(), limits).toBe(wanted.paths[0]?.hops.length ?? 0);
  }
  expect(await answer().textContent()).toContain("Every question here is asked at most 3 hops");
  await open(await saveFrom("?mode=trace"));
  await page.getByRole("heading", { name: "Peru and Russia, 1863–2019" }).waitFor();
  await expect.poll(() => answer().locator("li").count()).toBeGreaterThan(0);
  for (const criterion of ["earliest", "fewest"]) {
    await page.getByLabel("From", { exact: true }).first().fill("Juan Velasco Alvarado");
    await page.getByLabel("To", { exact: true }).first().fill("Soviet Union");
    await page.getByLabel("Criterion").selectOption(criterion);
    if (criterion === "earliest") await page.getByRole("button", { name: "Trace" }).click();
    else await page.getByLabel("To", { exact: true }).first().press("Enter");
    await answer()
      .getByRole("heading", { name: /Juan Velasco Alvarado to Soviet Union/ })
      .waitFor();
    const told = await askPaths(
      `from=leader/juan-velasco-alvarado&to=state/soviet-union&criterion=${criterion}`,
    );
    await expect.poll(() => answer().locator("li").count()).toBe(told.paths[0]?.hops.length ?? 0);
  }
  await page.getByLabel("To", { exact: true }).first().fill("nobody of this name");
  await page.getByRole("button", { name: "Trace" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("Choose from the list");

  const before = await page.locator(".window").textContent();
  await page.getByLabel("From", { exact: true }).last().focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => page.locator(".window").textContent()).not.toBe(before);
  await page.getByRole("application", { name: /Network/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Evidence" }).getByRole("heading").waitFor();
  expect(await findBarriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
  expect(asked.filter((url) => !/^(file|about):/.test(url))).toEqual([]);
});

/** Where the entities of a network stand, in a figure of its own or within the page that works offline. */
const PLACES = `[...(document.querySelector('[aria-label="Network"]') ?? document).querySelectorAll("[data-entity]")].map((one) => {
  const { left, top, width, height } = one.getBoundingClientRect();
  return [one.dataset.entity, [left + width / 2, top + height / 2, width]];
})`;

async function placesOf(): Promise<Map<string, readonly [x: number, y: number, width: number]>> {
  return new Map(await page.evaluate<[string, [number, number, number]][]>(PLACES));
}

/**
 * How many of the pairs that stand clearly apart in one drawing stand in the same order in the other, as a share.
 * @param axis 0 across, 1 down
 */
function shareInOrder(
  one: ReadonlyMap<string, readonly number[]>,
  other: ReadonlyMap<string, readonly number[]>,
  axis: 0 | 1,
): number {
  const ids = [...one.keys()];
  const at = (places: ReadonlyMap<string, readonly number[]>, id: string) => places.get(id)?.[axis] ?? NaN;
  const all = ids.map((id) => at(one, id));
  const clear = 0.04 * (Math.max(...all) - Math.min(...all));
  const pairs = ids.flatMap((a) =>
    ids.filter((b) => at(one, b) - at(one, a) > clear).map((b) => [a, b] as const),
  );
  return pairs.filter(([a, b]) => at(other, b) > at(other, a)).length / pairs.length;
}

test("opens as Explore was arranged and narrowed: the same places, sizes and lines as its figure, and says so", async () => {
  const search =
    "start=1968-01-01&end=1975-12-31&layout=force&placed=leader/juan-velasco-alvarado 300 -200&aside=state/soviet-union&size=same&colour=sector&without=EXPORTS_TO";
  const file = await saveFrom(`?mode=explore&${search}`);
  const link = encodeURIComponent(`${stage.url}/?dataset=peru-russia&mode=explore&${search}`);
  await page.setContent(await (await fetch(`${stage.url}/api/export/svg?link=${link}`)).text());
  const drawn = await placesOf();
  const lines = await page.locator("[data-relation]").count();

  await open(file);
  await network().locator("[data-entity]").first().waitFor();
  const opened = await placesOf();
  expect([...opened.keys()].sort()).toEqual([...drawn.keys()].sort());
  expect(opened.has("state/soviet-union")).toBe(false);
  expect(await network().locator("[data-relation]").count()).toBe(lines);
  expect(shareInOrder(drawn, opened, 0)).toBeGreaterThan(0.97);
  expect(shareInOrder(drawn, opened, 1)).toBeGreaterThan(0.97);
  const larger = [...opened].map(([id, [, , width]]) => width / (drawn.get(id)?.[2] ?? NaN));
  expect(Math.max(...larger) / Math.min(...larger)).toBeLessThan(1.25);

  const words = await network().textContent();
  expect(words).toContain("Left out: without");
  expect(words).toContain("Hidden: Soviet Union.");
  const { total } = await (
    await fetch(`${stage.url}/api/network?dataset=peru-russia&start=1968&end=1975&without=EXPORTS_TO`)
  ).json();
  expect(await page.locator("details.table summary").textContent()).toContain(`${total} relations in force`);
  // Another arrangement is told apart by the same measure.
  await open(await fetchFigure("view=network&start=1968&end=1975&layout=circle&without=EXPORTS_TO"));
  await network().locator("[data-entity]").first().waitFor();
  expect(shareInOrder(drawn, await placesOf(), 0)).toBeLessThan(0.9);
});

test("sizes by reach are counted in the figure, and anew when its window moves", async () => {
  await open(await fetchFigure("view=network&start=1968&end=1975&size=reach&selected=state/peru"));
  const { entities } = await (
    await fetch(`${stage.url}/api/measures?dataset=peru-russia&part=reach&start=1968-01-01&end=1975-12-31`)
  ).json();
  const most = Math.max(...entities.map(({ reachOut }: { reachOut?: number }) => reachOut ?? 0));
  const note = () => network().locator(".note").textContent();
  expect(await note()).toMatch(new RegExp(`within 1968–1975, .* The most: .*, ${most}\\.`));
  await page.getByRole("region", { name: "Evidence" }).getByRole("heading", { name: "Peru" }).waitFor();
  await page.getByLabel("From", { exact: true }).last().focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(note).toContain("within 1969–1975");
});

test("lanes and matrix stand where they were chosen, and a click on a name or a line shows the evidence", async () => {
  await open(await fetchFigure("view=network&start=1968&end=1975&layout=lanes"));
  const evidence = page.getByRole("region", { name: "Evidence" });
  await network().locator("[data-lane]").first().click();
  await evidence.getByRole("heading").waitFor();
  await page.getByRole("application", { name: /Network/ }).press("Escape");
  await network().locator("[data-words]").first().click();
  await evidence.getByText(/^Date: /).waitFor();
  await open(await fetchFigure("view=network&start=1968&end=1975&layout=matrix"));
  await network().locator("[data-actor]").first().click();
  await evidence.getByRole("heading").waitFor();
});

async function traceIn(frame: FrameLocator): Promise<void> {
  await frame.getByLabel("From", { exact: true }).first().fill("Juan Velasco Alvarado");
  await frame.getByLabel("To", { exact: true }).first().fill("Soviet Union");
  await frame.getByRole("button", { name: "Trace" }).click();
  await frame.getByRole("heading", { name: /Juan Velasco Alvarado to Soviet Union/ }).waitFor();
  await frame.getByRole("region", { name: "Network" }).locator("[data-entity]").first().click();
  await frame.getByRole("region", { name: "Evidence" }).getByRole("heading").waitFor();
}

test.each(["", 'sandbox="allow-scripts"'])("works in a page that embeds it: <iframe %s>", async (sandbox) => {
  const file = await fetchFigure("view=network&start=1968&end=1975");
  const article = join(folder, `article${sandbox.length}.html`);
  const src = pathToFileURL(file).href;
  await writeFile(
    article,
    `<!doctype html><title>Article</title><iframe title="Figure" src="${src}" width="1000" height="800" ${sandbox}></iframe>`,
  );
  complaints.splice(0);
  asked.splice(0);
  await open(article);
  await traceIn(page.frameLocator("iframe"));
  expect(complaints).toEqual([]);
  expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
});
