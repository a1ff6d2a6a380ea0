import * as z from "zod";
import { toCell } from "../../../model/graph/lines.ts";
import { measuresAnswer } from "../../../model/graph/measures/measures-answer.ts";
import { formatDay } from "../../../model/time/day.ts";
import { inLanguage } from "../../cases/in-language.ts";
import { idParameter, repeatable } from "../../http/parameters.ts";
import { defineRoute, none } from "../../http/route.ts";
import { filters } from "../filters.ts";
import { refuseUnknown } from "../known.ts";
import { indexesOf } from "../named-entities.ts";
import { checkWindow, filterOf, windowOf, windowParameters } from "../window.ts";

const query = checkWindow(
  z.strictObject({
    ...windowParameters,
    ...filters,
    of: repeatable(idParameter).meta({ description: "Entities whose place is told for each year." }),
    part: z.enum(["all", "years", "reach"]).default("all").meta({
      description:
        "`years` leaves out the entities of the whole window, which take most of the time; `reach` leaves out the years and betweenness: reach of the entities of `of` alone, or of all where none is named.",
    }),
  }),
);

export const measuresRoute = defineRoute({
  method: "get",
  path: "/api/measures",
  summary: "Where each entity stands in the network of a window, and how that changed over the years",
  description:
    "Relations by sector, degree, betweenness and communities of the network in force; reach and temporal closeness along time-respecting paths, narrowed by `types` and `without` alone; beside each how much is said of it.",
  params: none,
  query,
  body: none,
  response: measuresAnswer,
  problems: ["busy"],
  async handle({ query: { at, start, end, dataset: id, language, reading, of, part, ...rest } }, context) {
    const dataset = await context.datasets.resolve(id, context.signal);
    const { columns } = inLanguage(await context.cases.of(dataset), language);
    const filter = filterOf(rest);
    refuseUnknown(columns, filter);
    indexesOf(columns, "of", of);
    const { types } = filter;
    const window = windowOf({ at, start, end });
    const options = { window, reading, types, without: rest.without, notThrough: [] };
    const question = { options, rest: { window, reading, filter, of, part } };
    const found = await context.influence.ask("measures", question, { ...context, dataset });
    return {
      dataset: dataset.id,
      start: formatDay(found.window.start),
      end: formatDay(found.window.end),
      reading,
      sectors: found.sectors,
      edges: found.edges,
      communities: found.communities,
      entities: found.entities.map(({ entity, id: _, ...one }) => ({ ...toCell(columns, entity), ...one })),
      correlations: found.correlations,
      years: found.years.map(({ start: first, places, ...year }) => ({
        start: formatDay(first),
        ...year,
        places: places.map((place) => place ?? null),
      })),
      truncated: found.truncated,
    };
  },
});
