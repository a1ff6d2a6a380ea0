import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Box } from "../../client/network/box.ts";
import { buildCase, type Case } from "../../client/store/case.ts";
import { dataset } from "../../model/graph/dataset.ts";
import { slice } from "../../model/graph/slice.ts";
import { parseInterval } from "../../model/time/bounds.ts";
import { type Drawn, type DrawnNode, readDrawn } from "./support/drawn.ts";
import { openStage, type Stage } from "./support/open-page.ts";

let stage: Stage;
let loaded: Case;

beforeAll(async () => {
  stage = await openStage();
  const ask = async (path: string): Promise<unknown> => (await fetch(stage.url + path)).json();
  loaded = buildCase(
    dataset.parse(await ask("/api/datasets/peru-russia")),
    slice.parse(await ask("/api/network?dataset=peru-russia&limit=20000")),
  );
});

afterEach(() => expect(stage.takeComplaints()).toEqual([]));

afterAll(() => stage.close());

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).first();
const box = (page: Page, name: string) =>
  page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).first();
const date = (page: Page, edge: string) => page.getByRole("textbox", { name: edge, exact: true });

async function openDossier(page: Page, name: string): Promise<void> {
  await page.getByRole("combobox", { name: /^Search/ }).fill(name);
  await page
    .getByRole("option", { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

async function typeDate(page: Page, edge: string, text: string): Promise<void> {
  await date(page, edge).fill(text);
  await date(page, edge).press("Enter");
}

/** What a person does to the page, one step after the other; after each step the picture is a view of its own. */
const STEPS: readonly (readonly [what: string, act: (page: Page) => Promise<unknown>])[] = [
  ["opens Explore", async () => undefined],
  ["opens Peru", (page) => openDossier(page, "Peru")],
  ["shows all years beside the dossier", (page) => button(page, "All years").click()],
  ["types a first year", (page) => typeDate(page, "From", "1985")],
  ["types a last year", (page) => typeDate(page, "to", "1991")],
  ["opens another state", (page) => openDossier(page, "Soviet Union")],
  ["opens who is hardly joined", (page) => openDossier(page, "Chile")],
  ["closes the dossier", (page) => button(page, "Close").click()],
  ["hides a sector", (page) => box(page, "political").press("Space")],
  ["hides a kind", (page) => box(page, "Leader").press("Space")],
  ["leaves what is certain", (page) => box(page, "possibly").press("Space")],
  ["shows all again", (page) => button(page, "Show all").click()],
  ["goes on a year", (page) => button(page, "One year forward").click()],
  ["shows all years", (page) => button(page, "All years").click()],
  ["narrows the room", (page) => page.setViewportSize({ width: 1024, height: 768 })],
  ["opens Peru in a narrow room", (page) => openDossier(page, "Peru")],
  ["takes the room of a telephone", (page) => page.setViewportSize({ width: 390, height: 844 })],
  ["has all the room again", (page) => page.setViewportSize({ width: 1440, height: 900 })],
  ["goes to Trace", (page) => page.getByRole("radio", { name: /^Trace/ }).click()],
  ["closes the dossier in Trace", (page) => button(page, "Close").click()],
  [
    "asks another question",
    async (page) => {
      await page.getByRole("button", { name: /Putin/ }).first().click();
      await page.locator('[data-id="government/putin"]').waitFor({ state: "attached" });
    },
  ],
];

/** The names in the picture, once it rests, and where they stand on the screen. */
async function namesIn(page: Page): Promise<Map<string, Box>> {
  await page.mouse.move(2, 2);
  await page
    .locator('.network-names[data-state="rest"] .network-name')
    .first()
    .waitFor({ state: "attached" });
  const read = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<SVGGElement>(".network-name")].map((name) => {
        const { left, right, top, bottom } =
          name.querySelector("text")?.getBoundingClientRect() ?? new DOMRect();
        return [name.dataset.id ?? "", { left, right, top, bottom }] as const;
      }),
    );
  let before = "";
  await expect
    .poll(async () => {
      const last = before;
      before =
        JSON.stringify(await read()) + (await page.locator(".network-names").getAttribute("data-state"));
      return before === last && before.endsWith("rest");
    })
    .toBe(true);
  return new Map(await read());
}

test("the same view by clicks and by link is the same picture, and no name lies over another", {
  timeout: 180_000,
}, async () => {
  const clicked = await stage.open();
  const linked = await stage.visit();
  for (const [what, act] of STEPS) {
    await act(clicked);
    let names = await namesIn(clicked);
    let again = names;
    const size = clicked.viewportSize();
    if (size !== null) await linked.setViewportSize(size);
    await linked.goto(clicked.url());
    // In Trace a picture rests once before the answer is there, be it by a click or by a link.
    const inOneAlone = async () => {
      [names, again] = [await namesIn(clicked), await namesIn(linked)];
      return [...names.keys(), ...again.keys()].filter((id) => names.has(id) !== again.has(id));
    };
    await expect.poll(inOneAlone, { message: what, timeout: 15_000 }).toEqual([]);
    for (const [id, at] of names) {
      const { left, top } = again.get(id) ?? at;
      expect(Math.hypot(left - at.left, top - at.top), `${what}: ${id}`).toBeLessThan(1);
    }
    expect(overlaps(names), what).toEqual([]);
    const view = new URL(clicked.url()).searchParams;
    const drawn = await readDrawn(clicked);
    expect(namesOver(names, drawn), what).toEqual([]);
    const untold = Number(/^\d+/.exec((await clicked.locator(".unnamed-note").allTextContents())[0] ?? "0"));
    const missing = mustBeNamed(drawn, view).filter((id) => !names.has(id));
    expect(missing.length, `${what}: ${missing.join()} are not named, and ${untold} are said to be`).toBe(
      untold,
    );
    for (const id of chosenIn(drawn, view)) expect(names.has(id), `${what}: ${id}`).toBe(true);
    expect(statesCovered(drawn), what).toEqual([]);
    expect(await beyondTheRoom(clicked, drawn), what).toEqual([]);
    if (view.get("mode") !== "trace") expect(wronglyInForce(drawn, view), what).toEqual([]);
  }
  await clicked.close();
  await linked.close();
});

test("a picture opens as it stands: fitted to the room it gets, and its names in place at once", async () => {
  const page = await stage.open();
  await page.addInitScript(noteStates);
  for (const query of ["", "&start=1968-01-01&end=1975-12-31", "&layout=circle", "&entity=state/peru"]) {
    await page.goto(`${stage.url}/?mode=explore${query}`);
    await page.locator(".density-scale").waitFor();
    await namesIn(page);
    const states = await page.evaluate(() => document.documentElement.dataset.states);
    expect(states, query).toBe("rest");
  }
  await page.close();
});

test("a picture that rests asks for no frame, and draws again with the first change", async () => {
  const page = await stage.open("?start=1968-01-01&end=1975-12-31");
  await namesIn(page);
  await expect.poll(() => framesAskedFor(page), { timeout: 20_000 }).toBe(0);
  const picture = () => page.locator('canvas[data-id="layer2-node"]').evaluate(toInk);
  const before = await picture();
  await box(page, "political").press("Space");
  await expect.poll(picture).not.toBe(before);
  await expect.poll(() => framesAskedFor(page), { timeout: 20_000 }).toBe(0);
  await page.close();
});

/** How many frames the page asks for while five go by. */
function framesAskedFor(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const ask = window.requestAnimationFrame;
    let asked = 0;
    window.requestAnimationFrame = (work) => {
      asked += 1;
      return ask(work);
    };
    for (let frame = 0; frame < 5; frame++) await new Promise((done) => ask(done));
    window.requestAnimationFrame = ask;
    return asked;
  });
}

/** What a canvas shows, as text. */
function toInk(canvas: HTMLElement | SVGElement): string {
  return canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : "";
}

/** Notes in the document what became of its names: each state that they are in, for a trace of how often they were placed. */
function noteStates(): void {
  const states: string[] = [];
  new MutationObserver((changes) => {
    if (!changes.some(({ attributeName }) => attributeName === "data-state")) return;
    const names = document.querySelector<SVGElement>(".network-names");
    if (names === null) return;
    states.push(names.dataset.state ?? "");
    document.documentElement.dataset.states = states.join(" ");
  }).observe(document, { subtree: true, attributeFilter: ["data-state"] });
}

/** The ends of the path that is asked for, and the selection, as far as they are drawn. */
function chosenIn({ nodes }: Drawn, view: URLSearchParams): string[] {
  const ends = view.get("mode") === "trace" ? [view.get("from"), view.get("to")] : [];
  return nodes.map(({ id }) => id).filter((id) => id === view.get("entity") || ends.includes(id));
}

/** Whoever has to be named: what is chosen, the neighbours of the selection, the poles. */
function mustBeNamed(drawn: Drawn, view: URLSearchParams): string[] {
  const selected = view.get("entity");
  const near = drawn.pairs.filter((pair) => pair.some((id) => id === selected)).flat();
  const poles = drawn.nodes.flatMap(({ id, pole }) => (pole === null ? [] : [id]));
  return [...new Set([...chosenIn(drawn, view), ...near, ...poles])];
}

/** Names that lie over a node or over the number of a hop. */
function namesOver(names: ReadonlyMap<string, Box>, { nodes, hops }: Drawn): string[] {
  const spots = [...nodes, ...hops.map((hop) => ({ id: "a hop", ...hop, radius: 6 }))];
  return [...names].flatMap(([name, { left, right, top, bottom }]) =>
    spots
      .filter(
        ({ x, y, radius }) =>
          x - radius < right - 2 && left + 2 < x + radius && y - radius < bottom - 5 && top + 5 < y + radius,
      )
      .map(({ id }) => `${name} over ${id}`),
  );
}

/** States and poles that something else covers. */
function statesCovered({ nodes }: Drawn): string[] {
  const isLarge = ({ kind, pole }: DrawnNode) => kind === "State" || pole !== null;
  return nodes.flatMap((one, at) =>
    nodes
      .slice(at + 1)
      .filter((other) => isLarge(one) || isLarge(other))
      .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius - 1)
      .map(({ id }) => `${one.id} and ${id}`),
  );
}

/** Nodes under the buttons of the picture, and nodes and lines that leave it. */
async function beyondTheRoom(page: Page, { frame, nodes, lines }: Drawn): Promise<string[]> {
  const tools = await page.locator(".network-tools").boundingBox();
  if (tools === null) throw new Error("there are no buttons for the zoom");
  const under = nodes.filter(({ x, y, radius }) => x + radius > tools.x && y + radius > tools.y);
  const cut = lines.filter(
    ({ left, right, top, bottom }) =>
      left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom,
  );
  return [
    ...under.map(({ id }) => `${id} under the buttons`),
    ...cut.map((box) => `a line ${JSON.stringify(box)}`),
  ];
}

/** What is drawn as if it were in force though its own time lies outside the window, or the other way round. */
function wronglyInForce({ nodes }: Drawn, view: URLSearchParams): string[] {
  const { opening } = loaded.dataset;
  const { start, end } = parseInterval({
    start: view.get("start") ?? opening.start,
    end: view.get("end") ?? opening.end,
  });
  return nodes
    .filter(({ id, isFull }) => {
      const bounds = loaded.entities.get(id)?.bounds ?? null;
      const isWithin = bounds === null || (bounds.startMin <= end && bounds.endMax >= start);
      return isFull !== isWithin;
    })
    .map(({ id }) => id);
}

function overlaps(names: ReadonlyMap<string, Box>): string[] {
  const all = [...names];
  return all.flatMap(([id, a], index) =>
    all
      .slice(index + 1)
      // A line of text is as high as its font, which is more than its letters.
      .filter(
        ([, b]) =>
          a.left < b.right - 1 && b.left < a.right - 1 && a.top + 4 < b.bottom && b.top + 4 < a.bottom,
      )
      .map(([other]) => `${id} over ${other}`),
  );
}
