import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDataset } from "../../server/datasets/load.ts";
import { connect } from "../../server/neo4j/connect.ts";
import { writeEventCase } from "../bench/event-case.ts";
import { type BreakableLine, layLine } from "../browser/support/breakable-line.ts";
import { emptyDatabase, testDatabase, testNeo4j } from "../support/database.ts";
import { wordsOf } from "../support/marks.ts";
import { serve } from "../support/served-case.ts";

const direct = testDatabase();
/** More than the page holds whole, and several times as many as are read at once. */
const RELATIONS = 6_000;
let line: BreakableLine;
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  await emptyDatabase(direct);
  const folder = await writeEventCase(RELATIONS);
  await loadDataset(direct, folder, { allowForeign: true, report: () => {} });
  await rm(folder, { recursive: true });
  const { uri, user, password, name } = testNeo4j();
  line = await layLine(uri);
  const { driver } = await connect({ uri: line.uri, user, password, database: name });
  const served = await serve({ ...direct, driver });
  url = served.url;
  close = async () => {
    await served.close();
    await driver.close();
    await line.cut();
    await emptyDatabase(direct);
    await direct.close();
  };
});
afterAll(() => close());

const WINDOW = "start=1946-01-01&end=2019-12-31";

async function svg(query: string): Promise<string> {
  const response = await fetch(`${url}/api/export/svg?dataset=events&${query}`);
  expect(response.status, query).toBe(200);
  return response.text();
}

describe("a figure of a case too large for the page", () => {
  test("has as many lines as are asked for, the strongest first, and says how many are left out", async () => {
    const { joined, total } = await (
      await fetch(`${url}/api/network?dataset=events&${WINDOW}&draw=pairs&limit=1&texts=false`)
    ).json();
    expect(joined).toBeGreaterThan(1_000);
    const wanted = [["readable", 240] as const, ["1000", 1_000] as const, ["all", joined] as const];
    let before = new Set<string>();
    for (const [lines, count] of wanted) {
      const text = await svg(`${WINDOW}&lines=${lines}`);
      const drawn = new Set([...text.matchAll(/ data-relation="([^"]+)"/g)].map(([, id = ""]) => id));
      expect(drawn.size, lines).toBe(count);
      expect(
        [...before].filter((id) => !drawn.has(id)),
        lines,
      ).toEqual([]);
      before = drawn;
      const said = /([\d,]+) relations, ([\d,]+) drawn in ([\d,]+) lines: the strongest pairs/.exec(
        wordsOf(text),
      );
      if (count === joined) expect(said).toBeNull();
      else {
        const [, all, some, told] = said?.map((number) => Number(number.replaceAll(",", ""))) ?? [];
        expect([all, told]).toEqual([total, count]);
        expect(some).toBeLessThan(total);
      }
    }
    expect(await svg(WINDOW)).toBe(await svg(`${WINDOW}&lines=readable`));
  }, 60_000);

  test("is not laid out by force with more lines than others can wait for", async () => {
    const ask = (lines: string) =>
      fetch(`${url}/api/export/svg?dataset=events&${WINDOW}&layout=force&lines=${lines}`);
    expect((await ask("readable")).status).toBe(200);
    const refused = await ask("all");
    expect(refused.status).toBe(422);
    expect((await refused.json()).detail).toContain("up to 1000 lines");
  });

  test("has those that a link of the page says", async () => {
    const link = `http://127.0.0.1:8719/?dataset=events&mode=explore&${WINDOW}&lines=1000`;
    const linked = await (await fetch(`${url}/api/export/svg?${new URLSearchParams({ link })}`)).text();
    expect(linked).toBe(await svg(`${WINDOW}&lines=1000`));
  });

  test("does not work offline, which is refused with what there is", async () => {
    const response = await fetch(`${url}/api/export/html?dataset=events&${WINDOW}`);
    expect(response.status).toBe(400);
    const { detail } = await response.json();
    expect(detail).toContain("up to 3000");
    expect(detail).toMatch(/can be written as .*svg.*gexf/);
  });
});

/** How a download ends while the line to the database is cut as soon as its first bytes are there: in words, or well. */
const CLIENTS = {
  async fetch(address: string, cut: () => Promise<void>): Promise<string> {
    const reader = (await fetch(address)).body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await cut();
    try {
      while ((await reader?.read())?.done === false);
      return "well";
    } catch (error) {
      return String(error);
    }
  },
  async curl(address: string, cut: () => Promise<void>): Promise<string> {
    const curl = spawn("curl", ["--silent", "--show-error", "--fail", "--no-buffer", address]);
    await once(curl.stdout, "data");
    curl.stdout.resume();
    let said = "";
    curl.stderr.on("data", (part) => {
      said += part;
    });
    const [[code]] = await Promise.all([once(curl, "close"), cut()]);
    return code === 0 ? "well" : said;
  },
} as const;

describe("a file that fails while it is sent", () => {
  test.each([
    ["csv", "curl"],
    ["jsonld", "fetch"],
    ["data-package", "curl"],
    ["data-package", "fetch"],
  ] as const)(
    "as %s does not end as a whole one does for %s",
    async (format, client) => {
      const address = `${url}/api/export/${format}?view=dataset&dataset=events`;
      try {
        const ended = await CLIENTS[client](address, () => line.cut());
        expect(ended).toMatch({ curl: /curl: \((18|56)\)/, fetch: /terminated/ }[client]);
      } finally {
        await line.mend();
      }
      await expect.poll(async () => (await fetch(`${url}/api/health`)).status, { timeout: 30_000 }).toBe(200);
    },
    90_000,
  );
});
