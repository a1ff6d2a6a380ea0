import type { ColumnarNetwork } from "../../model/graph/columns.ts";
import { relationsInForce } from "../../model/influence/graph/in-force-relations.ts";
import { projectColumns } from "../../model/influence/graph/project.ts";
import { reach } from "../../model/influence/measures/reach.ts";
import { formatDay, parseDay } from "../../model/time/day.ts";
import type { Answers } from "./answers.ts";

/** What the program itself answers. */
export function askEngine(network: ColumnarNetwork, from: string): Answers {
  const graph = projectColumns(network);
  const { entities } = reach(graph, { from, reading: "possible" });
  const years = new Set(Array.from(network.columns.startMin, (day) => Number(formatDay(day).slice(0, 4))));
  const window = (year: number) => ({ start: parseDay(`${year}-01-01`), end: parseDay(`${year}-12-31`) });
  return {
    arrivals: new Map(entities.map(({ entity, moment }) => [entity, formatDay(moment.earliest)])),
    byYear: new Map(
      [...years].map((year) => [year, relationsInForce(graph, window(year), "possible").length]),
    ),
  };
}
