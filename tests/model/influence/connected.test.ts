import fc from "fast-check";
import { expect, test } from "vitest";
import { countConnected } from "../../../model/influence/measures/connected.ts";
import { prepare, searchBackwards, searchForwards } from "../../../model/influence/search/search.ts";
import { statesReached } from "../../../model/influence/search/tick-ranges.ts";
import { simplePaths } from "./brute-force.ts";
import { FROM, TO } from "./drawn-cases.ts";
import { build, networks, options } from "./networks.ts";

test("chains without dates lead to whom some path leads to, whether or not time allows it", () => {
  fc.assert(
    fc.property(networks, options, (network, { maxHops: _, ...question }) => {
      const graph = build(network);
      const prepared = prepare(graph, question);
      const search = searchForwards(prepared, "possible");
      const count = (id: string, direction: "forwards" | "backwards") => {
        const origin = graph.entityIndex.get(id) ?? -1;
        const found = countConnected(search, origin, direction);
        // What is reached by dates is reached without, so that starting from it comes to the same.
        const dated = (direction === "forwards" ? searchForwards : searchBackwards)(prepared, "possible");
        expect(countConnected(search, origin, direction, statesReached(dated, origin))).toBe(found);
        return found;
      };
      const endsOf = (id: string) =>
        simplePaths(network, question, id).map(({ entities }) => entities.at(-1));
      expect(count(FROM, "forwards")).toBe(new Set(endsOf(FROM)).size);
      const leading = network.entities.filter(({ id }) => id !== TO && endsOf(id).includes(TO));
      expect(count(TO, "backwards")).toBe(leading.length);
    }),
    { numRuns: 1000 },
  );
});
