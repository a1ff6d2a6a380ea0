import fc from "fast-check";
import { expect, test } from "vitest";
import { countConnected } from "../../../model/influence/measures/connected.ts";
import { prepare, searchForwards } from "../../../model/influence/search/search.ts";
import { simplePaths } from "./brute-force.ts";
import { FROM, TO } from "./drawn-cases.ts";
import { build, networks, options } from "./networks.ts";

test("chains without dates lead to whom some path leads to, whether or not time allows it", () => {
  fc.assert(
    fc.property(networks, options, (network, { maxHops: _, ...question }) => {
      const graph = build(network);
      const search = searchForwards(prepare(graph, question), "possible");
      const count = (id: string, direction: "forwards" | "backwards") =>
        countConnected(search, graph.entityIndex.get(id) ?? -1, direction);
      const endsOf = (id: string) =>
        simplePaths(network, question, id).map(({ entities }) => entities.at(-1));
      expect(count(FROM, "forwards")).toBe(new Set(endsOf(FROM)).size);
      const leading = network.entities.filter(({ id }) => id !== TO && endsOf(id).includes(TO));
      expect(count(TO, "backwards")).toBe(leading.length);
    }),
    { numRuns: 2000 },
  );
});
