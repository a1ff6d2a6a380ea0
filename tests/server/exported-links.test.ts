import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedCase, serveCase } from "../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

const PAGE = "https://entente.example.org/desk/?dataset=peru-russia";

/** What `/api/export/<format>` gives of a link, or of whatever else it is asked. */
async function take(format: string, asked: Record<string, string> | string) {
  const response = await served.get(`/api/export/${format}?${new URLSearchParams(asked)}`);
  return { status: response.status, text: await response.text() };
}

const svg = async (search: string) => {
  const { status, text } = await take("svg", {
    link: `${PAGE}&mode=explore&start=1968-01-01&end=1975-12-31${search}`,
  });
  expect(status, text).toBe(200);
  return text;
};

interface Mark {
  readonly [attribute: string]: unknown;
}

/** The marks of a drawing that bear a name, by what stands for it, as another program's parser finds them. */
function marksOf(text: string, name: string): Map<string, Mark> {
  const found = new Map<string, Mark>();
  const seek = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    const entries = Object.entries(value);
    const own = entries.find(([key]) => key === `@_data-${name}`);
    if (own !== undefined) found.set(String(own[1]), Object.fromEntries(entries));
    for (const [, item] of entries) seek(item);
  };
  seek(new XMLParser({ ignoreAttributes: false }).parse(text));
  return found;
}

describe.each([
  [
    "Explore",
    "mode=explore&start=1968-01-01&end=1975-12-31&reading=certain&hideSectors=military",
    "view=network&start=1968&end=1975&reading=certain&sectors=political&sectors=economic&sectors=cultural&sectors=ideational",
  ],
  ["its timeline", "mode=explore&start=1968-01-01&end=1975-12-31&hideKinds=Leader&view=timeline", null],
  [
    "a dossier",
    "mode=explore&entity=state/peru&start=1968-01-01&end=1975-12-31",
    "view=network&start=1968&end=1975",
  ],
  [
    "Trace",
    "mode=trace&from=event/cuban-revolution&to=state/peru&criterion=fewest",
    "view=paths&from=event/cuban-revolution&to=state/peru&criterion=fewest",
  ],
  [
    "its reach",
    "mode=trace&from=event/cuban-revolution&to=&view=reach",
    "view=reach&from=event/cuban-revolution",
  ],
  [
    "Compare",
    "mode=compare&a=1968-01-01/1975-12-31&b=1991-01-01/2000-12-31",
    "view=compare&a=1968/1975&b=1991/2000",
  ],
  ["a question", "mode=query&catalogue=offices", null],
  [
    "Cypher",
    "mode=query&query=MATCH (l:Leader {dataset: $dataset}) WHERE l.name CONTAINS $part RETURN l.name&p.part=text:a",
    null,
  ],
  ["Data", "mode=data", "view=dataset"],
])("a link to %s", (_name, search, asked) => {
  test("gives the file that its request gives", async () => {
    const linked = await take("csv", { link: `${PAGE}&${search}` });
    expect(linked.status, linked.text).toBe(200);
    expect(linked.text.split("\n").length).toBeGreaterThan(2);
    if (asked !== null) expect(linked.text).toBe((await take("csv", asked)).text);
  });
});

test("a link that was cited, and the options of a file in a link or beside it, are read", async () => {
  const page = "mode=trace&from=event/cuban-revolution&to=state/peru";
  const { link } = await (
    await served.get(
      `/api/cite?view=paths&from=event/cuban-revolution&to=state/peru&${new URLSearchParams({ page })}`,
    )
  ).json();
  const cited = `http://x${link.url}&width=84`;
  const within = await take("svg", { link: cited, ink: "black" });
  expect(within.text).toMatch(/width="84(\.0+)?mm"/);
  expect(within.text).not.toContain("#2a5d9c");
  expect((await take("bibtex", { link: `${PAGE}&${page}`, view: "dataset" })).text).toBe(
    (await take("bibtex", "view=dataset")).text,
  );
  expect((await take("gexf", { link: "/api/network?start=1968&end=1975" })).text).toBe(
    (await take("gexf", "start=1968&end=1975")).text,
  );
});

describe("a figure is arranged as its link says", () => {
  /** Where each entity stands: the first point of its outline. */
  const placesOf = (text: string) =>
    new Map(
      [...marksOf(text, "entity")].map(([id, mark]) => [
        id,
        /-?\d+(\.\d+)?[ ,]-?\d+(\.\d+)?/.exec(String(mark["@_d"] ?? ""))?.[0],
      ]),
    );

  test("its places by another layout, and where somebody put an entity", async () => {
    const moving = "leader/juan-velasco-alvarado";
    const texts = [await svg(""), await svg("&layout=circle"), await svg(`&placed=${moving} 0 0`)];
    const [byForce, again] = [await svg("&layout=force"), await svg("&layout=force")];
    expect(byForce).toBe(again);
    const [usual, circle, moved] = texts.map(placesOf);
    expect([...(circle?.keys() ?? [])].sort()).toEqual([...(usual?.keys() ?? ["none"])].sort());
    const elsewhere = [...(usual ?? [])].filter(([id, place]) => place !== circle?.get(id));
    expect(elsewhere.length).toBeGreaterThan((usual?.size ?? 0) / 2);
    expect(moved?.get(moving)).toBeDefined();
    expect(moved?.get(moving)).not.toBe(usual?.get(moving));
  });

  test("without what was set aside, or alone with its neighbours, and the caption says so", async () => {
    const aside = await svg("&aside=leader/juan-velasco-alvarado");
    expect(marksOf(aside, "entity").has("leader/juan-velasco-alvarado")).toBe(false);
    expect(aside.replaceAll(/<[^>]*>\s*/g, "")).toContain("Hidden: ");
    const around = marksOf(await svg("&around=leader/juan-velasco-alvarado"), "entity");
    expect(around.has("leader/juan-velasco-alvarado")).toBe(true);
    expect(around.size).toBeLessThan(marksOf(aside, "entity").size);
  });

  test("as lanes or as a matrix, sized and coloured otherwise, and pale beside what is selected", async () => {
    expect(marksOf(await svg("&layout=lanes"), "lane").size).toBeGreaterThan(5);
    expect(marksOf(await svg("&layout=matrix"), "actor").size).toBeGreaterThan(5);
    const [usual, dressed, chosen] = [
      await svg(""),
      await svg("&size=same&colour=sector"),
      await svg("&entity=leader/juan-velasco-alvarado"),
    ];
    const fill = (text: string) => marksOf(text, "entity").get("leader/juan-velasco-alvarado")?.["@_fill"];
    expect(fill(dressed)).not.toBe(fill(usual));
    const pale = (text: string) =>
      [...marksOf(text, "entity").values()].filter((mark) => "@_opacity" in mark).length;
    expect(pale(usual)).toBe(0);
    expect(pale(chosen)).toBeGreaterThan(3);
  });
});

test.each([
  [`${PAGE}&mode=explore&hideTypes=TYPO`, "hideTypes=TYPO (there is no such relation type)"],
  [`${PAGE}&mode=explore&shade=dark`, "shade"],
  ["https://other.example/?dataset=chile-argentina&mode=explore", "of which this program knows nothing"],
  [`${PAGE}&mode=query`, "It asks nothing yet."],
  ["/api/health", "/api/network"],
  ["https://[", "is no address"],
  [`${PAGE}&mode=compare&view=timeline`, "A link to Compare shows compare, dataset, no timeline."],
])("the link %s is refused, and says why", async (link, said) => {
  const { status, text } = await take("csv", { link });
  expect(status).toBe(422);
  expect(JSON.parse(text).detail).toContain(said);
});

test.each([
  ["svg", "view=network&layout=spiral", 400, "circle"],
  ["svg", "view=network&placed=state/peru", 400, "placed"],
  ["svg", "view=network&placed=state/nowhere 1 2", 422, 'There is no entity "state/nowhere"'],
  ["svg", "view=network&aside=nobody", 422, 'There is no entity "nobody"'],
  ["svg", "view=network&selected=nobody", 422, "nobody"],
  ["csv", "view=timeline&layout=circle", 422, "layout"],
  ["csv", `link=${encodeURIComponent(PAGE)}&start=1968`, 422, "start"],
])("%s of %s answers %i", async (format, asked, status, said) => {
  const answered = await take(format, asked);
  expect(answered.status).toBe(status);
  expect(JSON.parse(answered.text).detail).toContain(said);
});
