import { decode } from "fast-png";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { marksOf, wordsOf } from "../support/marks.ts";
import { type ServedCase, serveCase } from "../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

const VIEWS = {
  network: "view=network&start=1968&end=1975",
  timeline: "view=timeline&start=1968&end=1975",
  paths: "view=paths&from=doctrine/peaceful-coexistence&to=organization/peruvian-students",
  reach: "view=reach&from=doctrine/peaceful-coexistence",
  compare: "view=compare&a=1968/1975&b=1985/1989",
} as const;

async function svg(query: string): Promise<string> {
  const response = await served.get(`/api/export/svg?${query}`);
  expect(response.status, query).toBe(200);
  return response.text();
}

describe.each(Object.entries(VIEWS))("a figure of %s", (_view, query) => {
  test("is SVG with real text and the caption, in all inks and widths", async () => {
    const text = await svg(query);
    expect(text).toMatch(/width="174(\.0+)?mm"/);
    expect(text).toContain("Data: ");
    expect(text).not.toContain("<image");
    const narrow = await svg(`${query}&width=84&ink=black&legend=false&caption=false`);
    expect(narrow).toMatch(/width="84(\.0+)?mm"/);
    expect(marksOf(narrow, "part")).not.toContain("caption");
    expect(narrow).not.toContain("#2a5d9c");
  });

  test("is a PDF whose text another program reads", async () => {
    const response = await served.get(`/api/export/pdf?${query}`);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    const pdf = await getDocument({ data: new Uint8Array(await response.arrayBuffer()) }).promise;
    const page = await pdf.getPage(1);
    expect(page.view[2]).toBeCloseTo((174 / 25.4) * 72, 0);
    const { items } = await page.getTextContent();
    const words = items.map((item) => ("str" in item ? item.str : "")).join(" ");
    expect(words).toContain("Data: ");
    await pdf.destroy();
  });

  test("is a PNG of 300 dots per inch, as another program reads it, and is not empty", async () => {
    const response = await served.get(`/api/export/png?${query}`);
    expect(response.headers.get("content-type")).toBe("image/png");
    const png = decode(new Uint8Array(await response.arrayBuffer()), { checkCrc: true });
    expect(png.width).toBe(Math.round((174 / 25.4) * 300));
    expect(png.resolution).toEqual({ x: Math.round(300 / 0.0254), y: Math.round(300 / 0.0254), unit: 1 });
    const { height } = /height="(?<height>[\d.]+)mm"/.exec(await svg(query))?.groups ?? {};
    expect(png.height).toBeCloseTo((Number(height) / 25.4) * 300, -1);
    // Paper at the edge, and ink of several colours within; every seventh pixel tells.
    const colours = new Map<number, number>();
    const step = 7 * png.channels;
    for (let at = 0; at < png.data.length; at += step) {
      const [red = 0, green = 0, blue = 0] = png.data.subarray(at, at + 3);
      const colour = (red << 16) | (green << 8) | blue;
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    const pixels = png.data.length / step;
    const paper = colours.get(0xffffff) ?? 0;
    expect([...png.data.subarray(0, 3)]).toEqual([255, 255, 255]);
    expect(paper / pixels).toBeLessThan(0.99);
    expect([...colours.values()].filter((count) => count > pixels / 20_000).length).toBeGreaterThan(3);
  });
});

test("the network of a file has the entities and relations that the network tells", async () => {
  const text = await svg(VIEWS.network);
  const { relations } = await (await served.get("/api/network?start=1968&end=1975")).json();
  const ids = relations.map(({ id }: { id: string }) => id).sort();
  const [{ from }] = relations;
  expect([...new Set(marksOf(text, "relation"))].sort()).toEqual(ids);
  const some = await svg(`${VIEWS.network}&of=${from}`);
  expect(some).toContain("Only what touches");
  expect(marksOf(some, "relation").length).toBeLessThan(ids.length);
});

test("the same request gives the same figure, and another size the same marks", async () => {
  const [one, again, narrow] = [
    await svg(VIEWS.network),
    await svg(VIEWS.network),
    await svg(`${VIEWS.network}&width=84`),
  ];
  expect(one).toBe(again);
  expect(marksOf(narrow, "entity").sort()).toEqual(marksOf(one, "entity").sort());
});

test("sizes go by what the request says: all relations, those of the window, reach or nothing", async () => {
  const sized = (size: string) => svg(`${VIEWS.network}&size=${size}`);
  const [all, window, reach, same] = [
    await sized("all"),
    await sized("window"),
    await sized("reach"),
    await sized("same"),
  ];
  expect(new Set([all, window, reach, same]).size).toBe(4);
  expect(wordsOf(reach)).toContain("how many others it could have influenced");
  for (const other of [all, window, same]) expect(wordsOf(other)).not.toContain("could have influenced");
  expect(marksOf(reach, "entity").sort()).toEqual(marksOf(all, "entity").sort());
});

test("a dataset that was given another title is drawn under it, though its content is the same", async () => {
  const path = "/api/datasets/peru-russia";
  const rename = (title: string) =>
    served.get(path, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ title }),
    });
  const { title } = await (await served.get(path)).json();
  expect(wordsOf(await svg(VIEWS.network))).toContain(`${title} (dataset peru-russia`);
  expect((await rename("Lima and Moscow")).status).toBe(200);
  try {
    expect(wordsOf(await svg(VIEWS.network))).toContain("Lima and Moscow (dataset peru-russia");
  } finally {
    await rename(title);
  }
});

describe.each([
  ["start=2050&end=2060", "lies outside"],
  ["start=1700&end=1710", "lies outside"],
  ["start=1850&end=1870", "reaches beyond"],
  ["start=1968&end=1975", null],
])("a window of %s", (window, said) => {
  test.each(["network", "timeline"])(
    "is told in a figure of the %s as the network tells it",
    async (view) => {
      const words = wordsOf(await svg(`view=${view}&${window}`));
      const { total, dropped } = await (await served.get(`/api/network?${window}`)).json();
      expect(dropped).toBe(0);
      expect(words).toMatch(new RegExp(`(^| )${total} relations? (certainly )?in force`));
      expect(words).not.toContain("hidden by");
      if (said === null) expect(words).not.toContain("The case covers");
      else expect(words).toMatch(new RegExp(`The case covers .*; the window ${said}`));
    },
  );
});

test("what an entity narrows is not said to be hidden, what a filter hides is", async () => {
  const asked = "start=1968&end=1975&of=state/peru";
  expect(wordsOf(await svg(`view=network&${asked}`))).not.toContain("hidden by");
  const { dropped } = await (await served.get(`/api/network?${asked}&sectors=military`)).json();
  const words = wordsOf(await svg(`view=network&${asked}&sectors=military`));
  expect(words).toContain(`${dropped} hidden by what is switched off`);
});

test("the caption of an answer of influence says by what it was sought, within what limits and on what it rests", async () => {
  const asked = "start=1968&end=1990&maxHops=6&notThrough=Leader&without=EXPORTS_TO";
  const paths = wordsOf(await svg(`${VIEWS.paths}&criterion=fewest&${asked}`));
  expect(paths).toMatch(
    /Paths sought: fewest hops; within 1968–1990; at most 6 hops; not through any leader\./,
  );
  expect(paths).toContain("Left out: without");
  const reach = wordsOf(await svg(`${VIEWS.reach}&${asked}&basis=claim`));
  expect(reach).toMatch(
    /Asked within 1968–1990; at most 6 hops; not through any leader; over claims alone\./,
  );
  expect(reach).toContain("Left out: without");
  for (const query of [VIEWS.paths, VIEWS.reach, VIEWS.compare])
    expect(wordsOf(await svg(query)), query).toContain("Sources: ");
});

test("where nothing is in force, or no chain leads from one to the other, the caption says so", async () => {
  expect(await svg("view=network&at=1968&sectors=cultural&types=GOVERNS")).toContain("0 relations");
});

test.each([
  ["svg?view=dataset", "gexf"],
  ["svg?view=query&query=alliances-at", "csv"],
  ["gexf?view=reach&from=state/peru", "svg"],
  ["png?view=network&width=5000", "600"],
  ["svg?view=network&ink=sepia", "grey-safe"],
])("%s is refused, and says what there is", async (path, said) => {
  const response = await served.get(`/api/export/${path}`);
  expect([400, 422]).toContain(response.status);
  expect((await response.json()).detail).toContain(said);
});
