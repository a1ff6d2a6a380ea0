import { rm } from "node:fs/promises";
import { decode } from "fast-png";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { EdgeElement, Elements } from "../../client/network/elements.ts";
import { fitPicture } from "../../client/network/fit.ts";
import type { Camera } from "../../client/network/frame.ts";
import { lineLooks } from "../../client/network/webgl/line-look.ts";
import { packLines } from "../../client/network/webgl/pack-lines.ts";
import { pickLine } from "../../client/network/webgl/pick-line.ts";
import { openLargeCase } from "../../client/store/large-case.ts";
import { toSlice } from "../../client/store/remote-slice.ts";
import { POSSIBLE } from "../../client/style/shapes.ts";
import { dataset } from "../../model/graph/dataset.ts";
import { network } from "../../model/graph/network.ts";
import { loadDataset } from "../../server/datasets/load.ts";
import { writeEventCase } from "../bench/event-case.ts";
import { readView } from "../client/store/whole-page.ts";
import { testDatabase } from "../support/database.ts";
import { openStage, type Stage } from "./support/open-page.ts";

/** Every second event is known by its decade alone: within 1946–1984 those of the eighties are only possible. */
const WINDOW = "start=1946-01-01&end=1984-12-31";
const database = testDatabase();
let stage: Stage;
let page: Page;

beforeAll(async () => {
  const folder = await writeEventCase(9_000, "events", 1, 2);
  await loadDataset(database, folder, { allowForeign: true, report: () => {} });
  await rm(folder, { recursive: true });
  stage = await openStage(database);
  page = await stage.open(`?dataset=events&${WINDOW}`);
});

afterEach(() => expect(stage.takeComplaints()).toEqual([]));

afterAll(async () => {
  await page.close();
  await stage.close();
});

const picture = () => page.getByRole("application", { name: /Network/ });
const webgl = () => picture().locator("canvas.sigma-stage");
const names = () => picture().locator(".network-names[data-state=rest] text");
const evidence = () => page.getByRole("complementary", { name: "Evidence" });
const ask = async (path: string): Promise<unknown> => (await fetch(stage.url + path)).json();

interface Seen {
  readonly elements: Elements;
  readonly camera: Camera;
  readonly area: { readonly x: number; readonly y: number };
}

/** What is drawn and how it is seen, worked out apart from the page. */
async function whatIsSeen(): Promise<Seen> {
  const loaded = openLargeCase(dataset.parse(await ask("/api/datasets/events")));
  const { view } = readView(`?${WINDOW}`, loaded);
  const asked = `dataset=events&${WINDOW}&draw=pairs&limit=20000&texts=false&also=actor/0&also=actor/1`;
  const drawn = network.parse(await ask(`/api/network?${asked}`));
  loaded.learn(drawn);
  const slice = toSlice(loaded, view, drawn);
  const area = await picture().boundingBox();
  if (area === null) throw new Error("the network is not on the page");
  const { toElements, camera } = fitPicture(loaded, area, slice);
  return { elements: toElements(slice), camera, area };
}

/** Where a share of the way along a line is on the screen. */
function along({ elements: { nodes, edges }, camera: { zoom, pan } }: Seen, id: string, share: number) {
  const line = edges.get(id);
  const [from, to] = [nodes.get(line?.source ?? ""), nodes.get(line?.target ?? "")];
  if (from === undefined || to === undefined) throw new Error(`${id} is not drawn`);
  const at = (a: number, b: number) => (a + share * (b - a)) * zoom;
  return { x: at(from.x, to.x) + pan.x, y: at(from.y, to.y) + pan.y };
}

function lengthOf({ nodes }: Elements, { source, target }: EdgeElement): number {
  const [from, to] = [nodes.get(source), nodes.get(target)];
  return Math.hypot((from?.x ?? 0) - (to?.x ?? 0), (from?.y ?? 0) - (to?.y ?? 0));
}

test("more than 3,000 lines are asked for where it is said how many are drawn, in a step of undo", async () => {
  const { joined } = network.parse(
    await ask(`/api/network?dataset=events&${WINDOW}&draw=pairs&limit=1&texts=false`),
  );
  expect(joined).toBeGreaterThan(3_000);
  expect(await webgl().count()).toBe(0);
  await page.getByRole("button", { name: /^the strongest 240 pairs/ }).click();
  await page.getByRole("option", { name: /^all [\d,]+ pairs$/ }).click();
  await webgl().waitFor();
  await expect.poll(() => page.url()).toContain("lines=all");
  await expect.poll(() => names().count()).toBeGreaterThan(15);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => webgl().count()).toBe(0);
  await page.getByRole("button", { name: "Redo" }).click();
  await webgl().waitFor();
});

test("a click finds the entity and the line that it is on", async () => {
  await page.goto(`${stage.url}/?dataset=events&mode=explore&lines=all&${WINDOW}`);
  await names().first().waitFor();
  const seen = await whatIsSeen();
  const { elements, camera, area } = seen;
  const hub = elements.nodes.get("actor/4");
  if (hub === undefined) throw new Error("the fifth actor is not drawn");
  await page.mouse.click(
    area.x + hub.x * camera.zoom + camera.pan.x,
    area.y + hub.y * camera.zoom + camera.pan.y,
  );
  await evidence().getByRole("heading", { name: "Actor 4", exact: true }).waitFor();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await names().first().waitFor();
  const lookOf = lineLooks(elements.edges.size, () => [0, 0, 0]);
  const packed = packLines(
    elements,
    () => "plain",
    (edge, emphasis) => lookOf(edge, emphasis, false),
  );
  const outer = packed.edges.find(({ id }) => id.startsWith("event/"))?.id ?? "";
  const at = along(seen, outer, 0.5);
  const found = pickLine(packed, at, camera, 5);
  await page.mouse.click(area.x + at.x, area.y + at.y);
  const ends = [found?.source, found?.target].map((id) => elements.nodes.get(id ?? "")?.label ?? "");
  for (const name of ends) await evidence().getByText(name).first().waitFor();
});

/** The lengths of the gaps along the middle of a line, in pixels of a screenshot; single pixels that are pale are none. */
async function gapsAlong(seen: Seen, id: string): Promise<number[]> {
  const { data, width, channels } = decode(await page.screenshot());
  const [from, to] = [along(seen, id, 0.25), along(seen, id, 0.75)];
  const isFlat = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
  const steps = Math.round(Math.hypot(to.x - from.x, to.y - from.y));
  const inkAt = (step: number, aside: number) => {
    const { x, y } = along(seen, id, 0.25 + (0.5 * step) / steps);
    const column = Math.round(seen.area.x + x + (isFlat ? 0 : aside));
    const row = Math.round(seen.area.y + y + (isFlat ? aside : 0));
    const at = (row * width + column) * channels;
    return Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) < 170;
  };
  const inked = Array.from({ length: steps + 1 }, (_, step) =>
    [-1, 0, 1].some((aside) => inkAt(step, aside)) ? "-" : " ",
  );
  return (inked.join("").match(/ {2,}/g) ?? []).map(({ length }) => length);
}

test("what is only possibly in force is dashed, and what is certain is not", async () => {
  const { elements } = await whatIsSeen();
  const gapsOf = async (standing: string) => {
    const [longest] = [...elements.edges.values()]
      .filter((edge) => edge.count === 1 && edge.standing === standing)
      .sort((one, other) => lengthOf(elements, other) - lengthOf(elements, one));
    const id = longest?.id ?? "";
    await page.goto(`${stage.url}/?dataset=events&mode=explore&lines=all&${WINDOW}&relation=${id}`);
    await evidence().getByRole("heading").first().waitFor();
    await names().first().waitFor();
    return gapsAlong(await whatIsSeen(), id);
  };
  expect(await gapsOf("certain")).toEqual([]);
  const gaps = await gapsOf("possible");
  expect(gaps.length).toBeGreaterThan(15);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(POSSIBLE[1] ?? 0);
});

test("where a browser has no WebGL the strongest lines are drawn, and that is said", async () => {
  const plain = await page.context().newPage();
  await plain.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = new Proxy(getContext, {
      apply: (target, canvas, given) => (given[0] === "2d" ? Reflect.apply(target, canvas, given) : null),
    });
  });
  await plain.goto(`${stage.url}/?dataset=events&mode=explore&lines=all&${WINDOW}`);
  await plain.getByText(/no WebGL, so that only the strongest 3,000 lines are drawn/).waitFor();
  await plain.close();
});
