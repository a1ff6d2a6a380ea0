import * as z from "zod";
import { SECTORS } from "../../model/graph/kinds.ts";
import { dropBy } from "../../model/graph/within/case-filter.ts";
import { BIN_UNITS, binsOf } from "../../model/graph/within/histogram.ts";
import { formatDay } from "../../model/time/day.ts";
import { defineRoute, none } from "../http/route.ts";
import { filters } from "./filters.ts";
import { refuseUnknown } from "./known.ts";
import { checkWindow, filterOf, windowOf, windowParameters } from "./window.ts";

const { dataset, types, kinds, sectors, sources, without } = filters;

const query = checkWindow(
  z.strictObject({
    ...windowParameters,
    dataset,
    types,
    kinds,
    sectors,
    sources,
    without,
    unit: z.enum(BIN_UNITS).optional().meta({
      description: "How long the bins are; by default as short as there is room for in some 800.",
    }),
  }),
);

const counts = z.array(z.int());

const answer = z.object({
  dataset: z.string(),
  unit: z.enum(BIN_UNITS),
  starts: z.array(z.iso.date()).meta({ description: "The first day of each bin." }),
  certain: counts.meta({ description: "Per bin the relations certainly in force in it." }),
  possible: counts.meta({ description: "Per bin those possibly in force, the certain ones among them." }),
  sectors: z.record(z.enum(SECTORS), z.object({ certain: counts, possible: counts })),
});

/** Years of the widest span that is told in bins; open sides are cut to what relations say. */
export const histogram = defineRoute({
  method: "get",
  path: "/api/histogram",
  summary: "How many relations were in force in each day, month or year of a span, and of which sector",
  description: "A side that is not given is the first or the last day on which some relation starts or ends.",
  params: none,
  query,
  body: none,
  response: answer,
  async handle({ query: { at, start, end, dataset: id, unit, ...rest } }, context) {
    const { columns, dataset: loaded } = await context.cases.of(
      await context.datasets.resolve(id, context.signal),
    );
    const filter = filterOf(rest);
    refuseUnknown(columns, filter);
    const bins = binsOf(columns, windowOf({ at, start, end }), dropBy(columns, filter), unit);
    return {
      dataset: loaded.id,
      unit: bins.unit,
      starts: Array.from(bins.starts, formatDay),
      certain: [...bins.certain],
      possible: [...bins.possible],
      sectors: Object.fromEntries(
        SECTORS.map((sector, index) => [
          sector,
          {
            certain: [...(bins.bySector[index]?.certain ?? [])],
            possible: [...(bins.bySector[index]?.possible ?? [])],
          },
        ]),
      ),
    };
  },
});
