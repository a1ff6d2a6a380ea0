import { describe, expect, test } from "vitest";
import { readHopSources, readHops } from "../../../client/trace/answer/hops.ts";
import { writeLimits, writePaths } from "../../../client/trace/api.ts";
import { citePath } from "../../../client/trace/paths/path-citation.ts";
import { answerToJson, pathsToCsv } from "../../../client/trace/paths/path-files.ts";
import { NOTHING_ASKED } from "../../../client/trace/trace-view.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";
import { answer, PATH } from "./answers.ts";

const loaded = smallCase();
const trace = { ...NOTHING_ASKED, from: "leader/velasco", to: "state/peru" };
const taken = {
  loaded,
  trace,
  answer: answer(),
  path: PATH,
  without: new Set<string>(),
  permalink: "http://localhost/?from=leader/velasco",
};

describe("a path taken away", () => {
  test("as text has the question, the verdict, every hop with its source, the data and the link", () => {
    const lines = citePath(taken).split("\n");
    expect(lines[0]).toBe("How could influence have travelled from Juan Velasco to Perú?");
    expect(lines[1]).toBe("The dates leave room for it, however the uncertain ones fall.");
    expect(lines).toContain(
      "1. Juan Velasco holds office in Revolutionary Government (1968–75): Said of velasco. Doe, Jane (2019). A History, paragraph 5.",
    );
    expect(lines.at(-2)).toContain("dataset small, version 1.2.0, content 0123456789ab");
    expect(lines.at(-1)).toBe(taken.permalink);
  });
  test("as text says what was left out, and why there is none", () => {
    const none = answer({ verdict: "none", paths: [], explanation: { reason: "no-chain" } });
    const text = citePath({ ...taken, answer: none, path: null, without: new Set(["history"]) });
    expect(text).toContain("Left out: history.");
    expect(text).toContain("lead from Juan Velasco to Perú");
  });
  test("as CSV has a row a hop", () => {
    const [head, first, second, end] = pathsToCsv(taken).split("\r\n");
    expect(head).toMatch(/^path,hop,from_id,from,to_id,to,reads,relation_id,type,when,earliest,latest/);
    expect(first).toContain("1,1,leader/velasco,Juan Velasco,government/grfa,");
    expect(second).toContain("1968-10-03,1969-12-31,,,inferred,certain");
    expect(end).toBe("");
  });
  test("as JSON is the answer with its link and data", () => {
    expect(JSON.parse(answerToJson(taken))).toMatchObject({
      link: taken.permalink,
      data: { id: "small", version: "1.2.0" },
      verdict: "certain",
      paths: [{ evidence: "inferred" }],
    });
  });
});

describe("a hop as it is read", () => {
  test("goes the way that influence passes, reads as its relation does, with its date and place", () => {
    const [first] = readHops(loaded, PATH);
    expect(first).toMatchObject({ from: "Juan Velasco", when: "1968–75" });
    expect(first?.reads).toMatch(/^Juan Velasco holds office in /);
    expect(first?.places).toEqual([{ sourceId: "history", sourceName: "History", locator: "paragraph 5" }]);
    const back = { ...PATH, hops: PATH.hops.map((hop) => ({ ...hop, from: hop.to, to: hop.from })) };
    const [against] = readHops(loaded, back);
    expect(against?.to).toBe("Juan Velasco");
    expect(against?.reads).toBe(first?.reads);
    // Text and CSV say it in the same words.
    const path = back;
    expect(citePath({ ...taken, path })).toContain(`1. ${first?.reads} (1968–75)`);
    expect(pathsToCsv({ loaded, answer: answer({ paths: [path] }) })).toContain(
      `,Juan Velasco,${first?.reads},`,
    );
  });
  test("names several places of one source together", () => {
    expect(readHopSources(loaded, ["history#p7", "history#p10", "history#p11", "rumour#x"])).toEqual([
      { sourceId: "history", sourceName: "History", locator: "paragraphs 7, 10 and 11" },
      { sourceId: "rumour", sourceName: "rumour", locator: "x" },
    ]);
  });
});

describe("what the program is asked", () => {
  test("nothing while an end is missing or both are one", () => {
    const limits = writeLimits(trace, new Set(), "small");
    expect(writePaths({ ...trace, to: null }, limits)).toBeNull();
    expect(writePaths({ ...trace, to: trace.from }, limits)).toBeNull();
  });
  test("the ends, the criterion and every limit, the same text for the same question", () => {
    const narrowed = {
      ...trace,
      criterion: "best" as const,
      reading: "possible" as const,
      window: { start: parseDay("1969-01-01"), end: parseDay("1970-12-31") },
      maxHops: 3,
      minDelay: 1,
      notThrough: new Set(["State", "Event"]),
      influence: new Map([["GOVERNS", "both" as const]]),
    };
    const query = writePaths(narrowed, writeLimits(narrowed, new Set(["history"]), "small"));
    expect(decodeURIComponent(query ?? "")).toBe(
      "from=leader/velasco&to=state/peru&dataset=small&start=1969-01-01&end=1970-12-31&reading=possible&maxHops=3&minDelay=1&notThrough=Event&notThrough=State&without=history&influence=GOVERNS:both&criterion=best&k=5",
    );
  });
});
