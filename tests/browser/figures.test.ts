import { readFile } from "node:fs/promises";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findBarriersInThemes, openStage, type Stage, untilAnswered } from "./support/open-page.ts";
import { readPdf } from "./support/read-pdf.ts";
import { goWithin } from "./support/shared-page.ts";

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.open();
  await page.locator(".network-names[data-state=rest]").waitFor();
});

afterEach(async () => {
  // What a test that failed has left open is not the next one's.
  for (let left = await dialogue().count(); left > 0; left = await dialogue().count()) await close();
  expect(stage.takeComplaints()).toEqual([]);
});

afterAll(async () => {
  await page.close();
  await stage.close();
});

const menu = () => page.getByRole("menu", { name: "Export" });
const dialogue = () => page.getByRole("dialog");

async function openFigure(name: string): Promise<void> {
  await page.getByRole("button", { name: "Export" }).click();
  await menu().getByRole("menuitem", { name }).click();
  await dialogue().getByRole("img").waitFor();
}

async function save(name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialogue()
      .getByRole("button", { name: `Save ${name}` })
      .click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^peru-russia-.*\\.${name.toLowerCase()}$`));
  return readFile(await download.path());
}

async function close(): Promise<void> {
  await page.keyboard.press("Escape");
  await dialogue().waitFor({ state: "detached" });
}

/** What Cytoscape draws and what the names' layer writes, in pixels of the picture. */
const ON_SCREEN = `(() => {
  const box = document.querySelector(".network-renderer");
  const { cy } = box._cyreg;
  const { left, top } = box.getBoundingClientRect();
  const pick = (all) => all.map((one) => one).filter((one) => !one.hasClass("gone"));
  return {
    nodes: pick(cy.nodes()).map((node) => ({ id: node.id(), ...node.renderedPosition(), width: node.renderedWidth() })),
    edges: pick(cy.edges()).map((edge) => ({
      id: edge.id(),
      source: edge.renderedSourceEndpoint(),
      target: edge.renderedTargetEndpoint(),
      dashed: edge.style("line-style") === "dashed",
      pattern: edge.style("line-style") === "dashed" ? edge.numericStyle("line-dash-pattern") : [],
      zoom: cy.zoom(),
    })),
    names: [...document.querySelectorAll(".network-name text")].map((text) => {
      const { x, y, width, height } = text.getBoundingClientRect();
      const lines = [...text.querySelectorAll("tspan")].map((span) => span.textContent);
      const [first] = text.querySelectorAll("tspan");
      return {
        id: text.closest(".network-name").dataset.id,
        lines,
        at: { x: Number(first.getAttribute("x")), y: Number(first.getAttribute("y")) },
      };
    }),
  };
})()`;

/** What the browser makes of a figure: a page of its own, in which its marks are measured. */
const IN_FIGURE = `(() => {
  const svg = document.querySelector("svg");
  const toSvg = (element) => svg.getScreenCTM().inverse().multiply(element.getScreenCTM());
  const at = (element, point) => {
    const { x, y } = new DOMPoint(point.x, point.y).matrixTransform(toSvg(element));
    return { x, y };
  };
  const all = (selector) => [...svg.querySelectorAll(selector)];
  return {
    nodes: all("[data-entity]").map((node) => {
      const { x, y, width, height } = node.getBBox();
      return { id: node.dataset.entity, kind: node.dataset.kind, ...at(node, { x: x + width / 2, y: y + height / 2 }), width };
    }),
    edges: all("[data-relation]").map((line) => ({
      id: line.dataset.relation,
      source: at(line, line.getPointAtLength(0)),
      target: at(line, line.getPointAtLength(line.getTotalLength())),
      pattern: (line.getAttribute("stroke-dasharray") ?? "").split(" ").filter(Boolean).map(Number),
    })),
    names: all("[data-name]").map((group) => {
      const texts = [...group.querySelectorAll("text")];
      return {
        id: group.dataset.name,
        lines: texts.map((text) => text.textContent),
        at: at(group, { x: Number(texts[0].getAttribute("x")), y: Number(texts[0].getAttribute("y")) }),
      };
    }),
    images: all("image, foreignObject").length,
  };
})()`;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Seen {
  readonly nodes: readonly (Point & { id: string; kind?: string; width: number })[];
  readonly edges: readonly {
    id: string;
    source: Point;
    target: Point;
    pattern: readonly number[];
    zoom: number;
  }[];
  readonly names: readonly { id: string; lines: readonly string[]; at: Point }[];
}

async function measure(svg: string): Promise<Seen & { readonly images: number }> {
  const beside = await page.context().newPage();
  await beside.setContent(`<body style="margin:0">${svg}</body>`);
  const seen: Seen & { readonly images: number } = await beside.evaluate(IN_FIGURE);
  await beside.close();
  return seen;
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}

/** From the screen to the figure: as large as there, or smaller, and moved. */
function align(screen: Seen, figure: Seen) {
  const placed = byId(figure.nodes);
  const ends = screen.nodes.toSorted((a, b) => a.x - b.x);
  const [first, last] = [ends[0], ends.at(-1)];
  const [from, to] = [placed.get(first?.id ?? ""), placed.get(last?.id ?? "")];
  if (!first || !last || !from || !to) throw new Error("the ends of the picture are not in the figure");
  const scale = (to.x - from.x) / (last.x - first.x);
  const move = ({ x, y }: Point) => ({
    x: from.x + (x - first.x) * scale,
    y: from.y + (y - first.y) * scale,
  });
  return { scale, move };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

test("the network is saved as it is seen: places, ends of lines, dashes and names", async () => {
  const screen: Seen = await page.evaluate(ON_SCREEN);
  await openFigure("Network");
  await dialogue().getByText("Another width").click();
  const text = (await save("SVG")).toString("utf8");
  await close();

  expect(XMLValidator.validate(text)).toBe(true);
  const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(text);
  expect(parsed.svg).toMatchObject({ xmlns: "http://www.w3.org/2000/svg", version: "1.1" });
  expect(parsed.svg.title).toContain("1968–1975");
  expect(parsed.svg["font-family"]).toContain("Noto Sans");
  expect(text).not.toMatch(/<style|style=|<script/);

  const figure = await measure(text);
  expect(figure.images).toBe(0);
  expect(figure.nodes.map(({ id }) => id).sort()).toEqual(screen.nodes.map(({ id }) => id).sort());
  expect(figure.edges.map(({ id }) => id).sort()).toEqual(screen.edges.map(({ id }) => id).sort());
  const { scale, move } = align(screen, figure);
  expect(scale).toBeGreaterThan(0.95);
  const nodes = byId(screen.nodes);
  for (const { id, kind, width, ...at } of figure.nodes) {
    const there = nodes.get(id);
    if (!there) throw new Error(id);
    // The outlines of stars, triangles and pentagons are not as high as wide around their middle.
    if (kind === "State" || kind === "Government" || kind === "Doctrine")
      expect(distance(move(there), at), id).toBeLessThan(1);
    expect(Math.abs(move(there).x - at.x), id).toBeLessThan(there.width * 0.15);
  }
  const edges = byId(screen.edges);
  for (const { id, source, target, pattern } of figure.edges) {
    const there = edges.get(id);
    if (!there) throw new Error(id);
    expect(distance(move(there.source), source), `${id} source`).toBeLessThan(2.5);
    expect(distance(move(there.target), target), `${id} target`).toBeLessThan(2.5);
    const drawn = there.pattern.map((length) => length * there.zoom * scale);
    expect(pattern.length, id).toBe(drawn.length);
    for (const [place, length] of pattern.entries()) expect(length).toBeCloseTo(drawn[place] ?? 0, 1);
  }
  const names = byId(screen.names);
  expect(figure.names.map(({ id }) => id).sort()).toEqual([...names.keys()].sort());
  for (const { id, lines, at } of figure.names) {
    const there = names.get(id);
    expect(lines).toEqual(there?.lines);
    expect(distance(move(there?.at ?? at), at), id).toBeLessThan(1.5);
  }
});

/** A link to what is left of the case without one sector and all that is only possible. */
const PART = "?mode=explore&hideSectors=cultural&reading=certain";

test("PDF keeps text as text, with a caption that says what is shown and left out, and of which data", async () => {
  await goWithin(page, PART);
  await openFigure("Network");
  const { pages, text, size } = await readPdf(await save("PDF"));
  expect(pages).toBe(1);
  expect(size[0]).toBeCloseTo((174 / 25.4) * 72, 0);
  expect(text).toContain("Soviet Union");
  expect(text).toContain("Only what is certainly in force is counted.");
  expect(text).toContain("Left out: sectors cultural.");
  expect(text).toMatch(
    /Data: Peru and Russia, 1863–2019 \(dataset peru-russia, version [\d.]+, content [0-9a-f]{12}\)/,
  );
  await dialogue().getByText("Caption").click();
  await dialogue().getByText("Legend").click();
  const bare = await readPdf(await save("PDF"));
  expect(bare.text).toContain("Soviet Union");
  expect(bare.text).not.toContain("Data:");
  await close();
});

test("PNG has 300 dots per inch, and black and white has no other colour", async () => {
  await openFigure("Timeline");
  await dialogue().getByText("One column, 84 mm").click();
  const png = await save("PNG");
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(Math.round((84 / 25.4) * 300));
  expect(png.readUInt32BE(png.indexOf("pHYs") + 4)).toBe(11_811);
  await dialogue().getByText("Black and white").click();
  const svg = (await save("SVG")).toString("utf8");
  const colours = new Set([...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour));
  expect([...colours].sort()).toEqual(["#000000", "#ffffff", "none"]);
  await close();
});

test("the menu is worked by keyboard alone, and a file of it holds the view", async () => {
  await goWithin(page, PART);
  await page.getByRole("button", { name: "Export" }).focus();
  await page.keyboard.press("Enter");
  await menu().waitFor();
  // What lies behind an open menu is hidden from screen readers, and the keyboard does not get there.
  expect(await findBarriersInThemes(page, ["aria-hidden-focus"])).toEqual([]);
  await page.keyboard.type("Claims as a table");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const csv = await readFile(await download.path(), "utf8");
  const shown = Number(
    /(\d+) relations?/.exec((await page.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[1],
  );
  expect(csv.trim().split(/\r\n(?=rel)/).length - 1).toBe(shown);
  expect(csv).not.toContain("cultural");
});

test("the dialogue has no barriers", async () => {
  await openFigure("Network");
  expect(await findBarriersInThemes(page)).toEqual([]);
  await close();
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
});

test("paths and reach are drawn with their words", async () => {
  await goWithin(page, "?mode=trace");
  await page.getByRole("list", { name: "Paths over time" }).waitFor();
  await openFigure("Paths over time");
  const svg = (await save("SVG")).toString("utf8");
  expect(svg).toContain("A path is an opportunity that time allows");
  expect(svg).toMatch(/data-course="earliest"/);
  await close();
  await page.getByRole("radio", { name: "Reach" }).click({ force: true });
  await page.getByRole("img", { name: /Curve of the counts/ }).waitFor();
  await openFigure("Reach");
  const reach = (await save("SVG")).toString("utf8");
  expect(reach).toMatch(/could have reached \d+ of/);
  expect(XMLValidator.validate(reach)).toBe(true);
  await close();
});

test("what is printed is figure, caption, every row, sources and link, and not the application", async () => {
  await goWithin(page, "?mode=explore&start=1863-01-01&end=2019-12-31");
  await page.getByRole("heading", { level: 1, name: /^1863–2019/ }).waitFor();
  const heading = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const rows = Number(/(\d+) relations/.exec(heading)?.[1]);
  expect(rows).toBeGreaterThan(300);
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => /print-page/.test(name)),
  );
  await page.emulateMedia({ media: "print" });
  await page.locator(".print-sheet").waitFor();
  expect(await page.locator(".print-sheet tbody tr").count()).toBe(rows);
  const { pages, text } = await readPdf(await page.pdf({ format: "A4", printBackground: true }));
  expect(pages).toBeGreaterThan(3);
  expect(text).toContain("relations in force, 1863–2019");
  expect(text).toContain("Sources");
  expect(text).toContain(page.url().slice(0, 40));
  expect(text).not.toContain("Undo");
  expect(text).not.toContain("Download CSV");
  // The head of the table stands on every page that it runs over.
  expect(text.split("In the window").length - 1).toBeGreaterThan(2);
  await page.emulateMedia({ media: null });
  await page.locator(".print-sheet").waitFor({ state: "detached" });
});

test("what is shown is cited, and a link that cites it says whether it is still so", async () => {
  await page.getByRole("button", { name: "Export" }).click();
  await menu().getByRole("menuitem", { name: "Cite this" }).click();
  const link = dialogue().locator(".cite-link");
  await link.waitFor();
  expect(await dialogue().textContent()).toContain("ENTENTE_PUBLIC_URL");
  const crate = await dialogue()
    .getByRole("link", { name: /^Research object/ })
    .getAttribute("href");
  expect((await fetch(crate ?? "")).headers.get("content-type")).toBe("application/zip");
  expect(await dialogue().locator("pre").first().textContent()).toMatch(/^@misc\{/);
  expect(await findBarriersInThemes(page)).toEqual([]);
  const opened = new URL((await link.textContent()) ?? "");
  await close();
  const asCited = await stage.open(opened.search);
  await asCited.getByText("The data are those that were cited, and so is the result.").waitFor();
  await stage.leave(asCited);
  opened.searchParams.set("start", "1950");
  const asChanged = await stage.open(opened.search);
  await asChanged.getByText("The data are those that were cited, but the result is another").waitFor();
  await stage.leave(asChanged);
});

test("the rows of a query are cited, and a link that cites them compares what is answered", async () => {
  await untilAnswered(`${stage.url}/api/queries/offices`);
  const query = await stage.visit("?mode=query&catalogue=offices");
  await query.locator(".result-summary").waitFor();
  await query.getByRole("button", { name: "Export", exact: true }).click();
  await query.getByRole("menuitem", { name: "Cite this" }).click();
  const link = query.getByRole("dialog").locator(".cite-link");
  await link.waitFor();
  const opened = new URL((await link.textContent()) ?? "");
  await stage.leave(query);
  const again = await stage.visit(opened.search);
  await again.getByText("The data are those that were cited, and so is the result.").waitFor();
  await stage.leave(again);
});
