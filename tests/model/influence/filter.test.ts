import { expect, test } from "vitest";
import { toNetwork } from "../../../model/graph/pack/open.ts";
import { projectColumns } from "../../../model/influence/graph/project.ts";
import { readOptions } from "../../../model/influence/requested.ts";
import { maskRelations } from "../../../model/influence/search/removal.ts";
import { FILTER_TABLE, filterCase } from "../../support/filter-table.ts";
import { smallRows } from "../../support/small-columns.ts";
import { columnsOf } from "../graph/cases.ts";

const graph = projectColumns(toNetwork(columnsOf(smallRows(filterCase()))));

/** Questions of influence take types and what is to be left out; their windows and readings are of paths. */
const asked = FILTER_TABLE.filter(
  ({ filter, window }) => window === undefined && !filter.kinds && !filter.sectors && !filter.sources,
);

test.each(asked)("questions of influence keep what they should: $name", ({ filter, keeps }) => {
  const options = readOptions(graph, {
    notThrough: [],
    without: filter.without ?? [],
    ...(filter.types && { types: filter.types }),
  });
  const masked = maskRelations(graph, options);
  const kept = Array.from({ length: graph.relationCount }, (_, at) => at).filter((at) => masked?.[at] !== 1);
  expect(kept.map((at) => graph.ids.at(at)).sort()).toEqual(keeps);
});
