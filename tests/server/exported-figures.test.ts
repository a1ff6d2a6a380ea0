import { XMLParser } from "fast-xml-parser";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

/** The marks of a drawing that stand for something of some name, as another program's parser finds them. */
function marksOf(text: string, name: string): string[] {
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (_, path) => String(path).endsWith("g") });
  const found: string[] = [];
  const seek = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, item] of Object.entries(value))
      if (key === `@_data-${name}`) found.push(String(item));
      else seek(item);
  };
  seek(parser.parse(text));
  return found;
}

/** All words of a drawing, in their order. */
function linesOf(text: string): string {
  return text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
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

  test("is a PNG of 300 dots per inch", async () => {
    const response = await served.get(`/api/export/png?${query}`);
    const png = new DataView(await response.arrayBuffer());
    expect(png.getUint32(0)).toBe(0x89504e47);
    expect(png.getUint32(16)).toBe(Math.round((174 / 25.4) * 300));
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
  expect(linesOf(reach)).toContain("how many others it could have influenced");
  for (const other of [all, window, same]) expect(linesOf(other)).not.toContain("could have influenced");
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
  expect(linesOf(await svg(VIEWS.network))).toContain(`${title} (dataset peru-russia`);
  expect((await rename("Lima and Moscow")).status).toBe(200);
  try {
    expect(linesOf(await svg(VIEWS.network))).toContain("Lima and Moscow (dataset peru-russia");
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
      const words = linesOf(await svg(`view=${view}&${window}`));
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
  expect(linesOf(await svg(`view=network&${asked}`))).not.toContain("hidden by");
  const { dropped } = await (await served.get(`/api/network?${asked}&sectors=military`)).json();
  const words = linesOf(await svg(`view=network&${asked}&sectors=military`));
  expect(words).toContain(`${dropped} hidden by what is switched off`);
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
