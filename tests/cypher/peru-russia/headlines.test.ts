import { expect, test } from "vitest";
import { describeBasis } from "../../../client/trace/answer/sentences.ts";
import { reach } from "../../../model/influence/measures/reach.ts";
import { answerPaths } from "../../../model/influence/paths/answer-paths.ts";
import { smallCase } from "../../client/evidence/small-case.ts";
import { PATH } from "../../client/trace/answers.ts";
import { loadedGraph } from "./case-graph.ts";

const TEN_YEARS = 3652;

// What the page shows first is read first: that influence rested for decades must not stand only in the small print.
test("no pair of the case has a first answer that rests over ten years without its headline saying so", async () => {
  const { graph, entities } = await loadedGraph();
  const of = { ...smallCase(), entities: new Map(entities.map((one) => [one.id, { ...one, bounds: null }])) };
  const ids = entities.map(({ id }) => id);
  let long = 0;
  const silent: string[] = [];
  for (const from of ids) {
    for (const { entity: to } of reach(graph, { from }).entities) {
      // The page leads with the chain of claims where there is one.
      const { claims, paths } = answerPaths(graph, { from, to, criterion: "steadiest" });
      const first = claims.paths[0] ?? paths[0];
      const longestRest = first?.longestRest;
      if (longestRest === undefined || longestRest.max <= TEN_YEARS) continue;
      long++;
      const { basis, entities: along, sign } = first ?? PATH;
      const headline = describeBasis(of, {
        ...PATH,
        basis,
        entities: [...along],
        longestRest,
        ...(sign && { sign }),
      });
      if (!headline.includes(", after a rest of ")) silent.push(`${from} → ${to}`);
    }
  }
  expect(silent).toEqual([]);
  expect(long).toBeGreaterThan(0);
}, 600_000);
