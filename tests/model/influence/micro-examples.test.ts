import { describe, expect, it } from "vitest";
import type { GraphEntity } from "../../../model/graph/columns.ts";
import { answerPaths } from "../../../model/influence/answer-paths.ts";
import { buildTemporalGraph } from "../../../model/influence/project.ts";
import type { InfluenceRelation } from "../../../model/influence/temporal-graph.ts";
import { formatDay, parseDay } from "../../../model/time/day.ts";
import { readWhen } from "../../../model/time/edtf.ts";

interface Example {
  hops: string[];
  /** Window, in EDTF. */
  window?: string;
  /** True where all hops are roles in one occasion. */
  shared?: boolean;
  verdict: string;
  arrival?: string;
  gap?: [number, number];
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
  { hops: ["2015-11", "2015-11"], verdict: "possible", arrival: "2015-11-01 2015-11-30", gap: [0, 29] },
  {
    hops: ["2015-11", "2015-11"],
    shared: true,
    verdict: "certain",
    arrival: "2015-11-01 2015-11-30",
    gap: [0, 0],
  },
  {
    hops: ["1959", "1959/1991", "197X"],
    verdict: "certain",
    arrival: "1970-01-01 1979-12-31",
    gap: [0, 364],
  },
  {
    hops: ["1968/1975", "1968/1975", "2000/2019"],
    verdict: "certain",
    arrival: "2000-01-01 2000-12-31",
    gap: [8767, 9496],
  },
  { hops: ["1960/", "1970"], verdict: "certain", arrival: "1970-01-01 1970-12-31", gap: [0, 4017] },
  { hops: ["1970", "1960/"], verdict: "possible", arrival: "1970-01-01 1970-12-31", gap: [0, 0] },
  { hops: ["1985", "1990", "1980/1987"], verdict: "none" },
  { hops: ["1995"], window: "1995-06", verdict: "possible", arrival: "1995-06-01 1995-06-30" },
  { hops: ["1985"], verdict: "certain", arrival: "1985-01-01 1985-12-31" },
];

const WRITTEN = parseDay("2019-12-31");
const boundsOf = (when: string) => readWhen(when, WRITTEN).bounds;

function graphOf({ hops, shared }: Example) {
  const entities = ["a", ...hops.map((_, i) => `b${i}`)].map((id): GraphEntity => ({ id, kind: "State" }));
  const relations = hops.map(
    (when, i): InfluenceRelation => ({
      id: `r${i}`,
      type: "HOP",
      from: entities[i]?.id ?? "",
      to: entities[i + 1]?.id ?? "",
      bounds: boundsOf(when),
      occasion: shared ? "b0" : undefined,
      certainty: "stated",
      sources: ["s#p1"],
      carries: true,
    }),
  );
  return buildTemporalGraph(entities, [{ type: "HOP", influence: "forward" }], relations);
}

function ask(example: Example) {
  const bounds = example.window === undefined ? undefined : boundsOf(example.window);
  const window = bounds && { start: bounds.startMin, end: bounds.endMax };
  const to = `b${example.hops.length - 1}`;
  return answerPaths(graphOf(example), { from: "a", to, criterion: "earliest", window });
}

describe("the examples that define a time-respecting path", () => {
  for (const example of EXAMPLES) {
    const { hops, window, shared, verdict, arrival, gap } = example;
    const limits = `${window ? `; window ${window}` : ""}${shared ? "; one occasion" : ""}`;
    it(`${hops.join(", ")}${limits}: ${verdict}`, () => {
      const answer = ask(example);
      const path = answer.paths[0];
      const days = path && `${formatDay(path.arrival.earliest)} ${formatDay(path.arrival.latest)}`;
      expect(answer.verdict).toBe(verdict);
      expect(days).toBe(arrival);
      expect(path?.hops.length ?? 0).toBe(verdict === "none" ? 0 : hops.length);
      if (gap) expect([path?.largestGap?.min, path?.largestGap?.max]).toEqual(gap);
    });
  }
});
