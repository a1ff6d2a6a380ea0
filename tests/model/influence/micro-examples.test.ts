import { describe, expect, it } from "vitest";
import type { GraphEntity } from "../../../model/graph/columns.ts";
import { buildTemporalGraph } from "../../../model/influence/graph/project.ts";
import type { InfluenceRelation } from "../../../model/influence/graph/temporal-graph.ts";
import { answerPaths } from "../../../model/influence/paths/answer-paths.ts";
import { formatDay, parseDay } from "../../../model/time/day.ts";
import { readWhen } from "../../../model/time/edtf.ts";
import { narrowToLives } from "../../../model/time/lifespan.ts";

interface Example {
  hops: string[];
  /** Window, in EDTF. */
  window?: string;
  /** True where all hops are roles in one occasion. */
  shared?: boolean;
  verdict: string;
  arrival?: string;
  rest?: [number, number];
  /** Hops that are a role into (`in`) or out of (`out`) one agreement; one with a date of its own joined it later. */
  roles?: Record<number, "in" | "out" | "joins">;
  /** Hops whose date is doubted. */
  doubted?: number[];
  /** The lifespan of the first entity. */
  life?: string;
  minDelay?: number;
}

// Successive hops of one path, written in EDTF; the source wrote in 2019.
const EXAMPLES: Example[] = [
  { hops: ["1990/1995", "1980/1985"], verdict: "none" },
  { hops: ["1980/..", "1985"], verdict: "certain", arrival: "1985-01-01 1985-12-31" },
  { hops: ["1985", "1985"], verdict: "possible", arrival: "1985-01-01 1985-12-31" },
  { hops: ["1985-03", "1986"], verdict: "certain", arrival: "1986-01-01 1986-12-31" },
  { hops: ["1985-03", "1985"], verdict: "possible", arrival: "1985-03-01 1985-12-31" },
  { hops: ["1863/..", "1917/1991"], verdict: "certain", arrival: "1917-01-01 1917-12-31" },
  { hops: ["/1970", "1960"], verdict: "possible", arrival: "1960-01-01 1960-12-31" },
  { hops: ["1960/", "1955/1970"], verdict: "certain", arrival: "1960-01-01 1960-12-31" },
  { hops: ["1968/1975", "1969"], window: "../1967", verdict: "none" },
  { hops: ["2015-11", "2015-11"], verdict: "possible", arrival: "2015-11-01 2015-11-30", rest: [0, 29] },
  {
    hops: ["2015-11", "2015-11"],
    shared: true,
    verdict: "certain",
    arrival: "2015-11-01 2015-11-30",
    rest: [0, 0],
  },
  {
    hops: ["1959", "1959/1991", "197X"],
    verdict: "certain",
    arrival: "1970-01-01 1979-12-31",
    rest: [0, 364],
  },
  {
    hops: ["1968/1975", "1968/1975", "2000/2019"],
    verdict: "certain",
    arrival: "2000-01-01 2000-12-31",
    rest: [8767, 9496],
  },
  { hops: ["1960/", "1970"], verdict: "certain", arrival: "1970-01-01 1970-12-31", rest: [0, 4017] },
  { hops: ["1970", "1960/"], verdict: "possible", arrival: "1970-01-01 1970-12-31", rest: [0, 0] },
  { hops: ["1985", "1990", "1980/1987"], verdict: "none" },
  { hops: ["1995"], window: "1995-06", verdict: "possible", arrival: "1995-06-01 1995-06-30" },
  { hops: ["1985"], verdict: "certain", arrival: "1985-01-01 1985-12-31" },
  { hops: ["1980", "/1990", "1982"], verdict: "possible", arrival: "1982-01-01 1982-12-31", rest: [0, 1095] },
  {
    hops: ["1985?", "1986"],
    verdict: "possible",
    arrival: "1986-01-01 1986-12-31",
    rest: [1, 729],
    doubted: [0],
  },
  { hops: ["1985?", "1986?"], verdict: "possible", arrival: "1986-01-01 1986-12-31", doubted: [0, 1] },
  { hops: ["2019", "2004/.."], roles: { 1: "in" }, verdict: "none" },
  {
    hops: ["2003", "2004/..", "2004/.."],
    roles: { 1: "in", 2: "out" },
    verdict: "certain",
    arrival: "2004-01-01 2004-12-31",
    rest: [1, 730],
  },
  {
    hops: ["2010/..", "2004/.."],
    roles: { 0: "joins", 1: "out" },
    verdict: "certain",
    arrival: "2010-01-01 2010-12-31",
    rest: [0, 0],
  },
  {
    hops: ["199X", "1995"],
    life: "1900/1994",
    verdict: "certain",
    arrival: "1995-01-01 1995-12-31",
    rest: [1, 2190],
  },
  // Influence that would arrive long after the source was written does not arrive.
  { hops: ["1980/..", "1980/.."], minDelay: 100_000, verdict: "none" },
  { hops: ["1980/..", "1980/.."], minDelay: 1_000, verdict: "certain", arrival: "1982-09-27 1983-09-27" },
];

const WRITTEN = parseDay("2019-12-31");
const boundsOf = (when: string) => readWhen(when, WRITTEN).bounds;

/** What joins an agreement is a role in it: its far end is the agreement, whichever way influence passes. */
function graphOf({ hops, shared, roles = {}, life }: Example) {
  const isAgreement = (index: number) => roles[index - 1] === "in" || roles[index - 1] === "joins";
  const ids = ["a", ...hops.map((_, i) => `b${i}`)];
  const entities = ids.map((id, i): GraphEntity => ({ id, kind: isAgreement(i) ? "Agreement" : "State" }));
  const relations = hops.map((when, i): InfluenceRelation => {
    const [from = "", to = ""] = [ids[i], ids[i + 1]];
    const { bounds, doubted } = readWhen(when, WRITTEN);
    const lives = life === undefined || i > 0 ? [] : [{ bounds: boundsOf(life), occasion: false }];
    const role = roles[i];
    const occasion = { in: to, out: from, joins: undefined, none: undefined }[role ?? "none"];
    return {
      id: `r${i}`,
      type: role === "out" ? "OUT" : role === undefined ? "HOP" : "IN",
      from: role === "out" ? to : from,
      to: role === "out" ? from : to,
      bounds: narrowToLives(bounds, lives) ?? bounds,
      doubted,
      occasion: shared ? "b0" : occasion,
      certainty: "stated",
      sources: ["s#p1"],
      carries: true,
    };
  });
  const types = [
    { type: "HOP", influence: "forward" as const },
    { type: "IN", influence: "forward" as const, role: true },
    { type: "OUT", influence: "backward" as const, role: true },
  ];
  return buildTemporalGraph(entities, types, relations, WRITTEN);
}

function ask(example: Example) {
  const bounds = example.window === undefined ? undefined : boundsOf(example.window);
  const window = bounds && { start: bounds.startMin, end: bounds.endMax };
  const to = `b${example.hops.length - 1}`;
  const { minDelay } = example;
  return answerPaths(graphOf(example), { from: "a", to, criterion: "earliest", window, minDelay });
}

describe("the examples that define a time-respecting path", () => {
  for (const example of EXAMPLES) {
    const { hops, window, shared, verdict, arrival, rest, doubted = [] } = example;
    const limits = `${example.life ? `; from one of ${example.life}` : ""}${window ? `; window ${window}` : ""}${shared ? "; one occasion" : ""}`;
    it(`${hops.join(", ")}${limits}: ${verdict}`, () => {
      const answer = ask(example);
      const path = answer.paths[0];
      const days = path && `${formatDay(path.arrival.earliest)} ${formatDay(path.arrival.latest)}`;
      expect(answer.verdict).toBe(verdict);
      expect(days).toBe(arrival);
      expect(path?.hops.length ?? 0).toBe(verdict === "none" ? 0 : hops.length);
      if (rest) expect([path?.longestRest?.min, path?.longestRest?.max]).toEqual(rest);
      const named = answer.butForDoubt?.hops.flatMap((hop, i) => (hop.doubted ? [i] : [])) ?? [];
      expect(named).toEqual(doubted);
    });
  }
});
