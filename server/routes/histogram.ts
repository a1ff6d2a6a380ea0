import * as z from "zod";
import { histogramAnswer, writeHistogram } from "../../model/graph/histogram-answer.ts";
import { BIN_UNITS } from "../../model/graph/within/bins.ts";
import { dropBy } from "../../model/graph/within/case-filter.ts";
import { binsOf } from "../../model/graph/within/histogram.ts";
import { defineRoute, none } from "../http/route.ts";
import { filters } from "./filters.ts";
import { refuseUnknown } from "./known.ts";
import { checkWindow, filterOf, windowOf, windowParameters } from "./window.ts";

const { dataset, types, kinds, sectors, sources, without, beginnings } = filters;

const query = checkWindow(
  z.strictObject({
    ...windowParameters,
    dataset,
    types,
    kinds,
    sectors,
    sources,
    without,
    beginnings,
    unit: z.enum(BIN_UNITS).optional().meta({
      description: "How long the bins are; by default as short as there is room for in some 800.",
    }),
  }),
);

export const histogram = defineRoute({
  method: "get",
  path: "/api/histogram",
  summary: "How many relations were in force in each day, month or year of a span, and of which sector",
  description: "A side that is not given is the first or the last day on which some relation starts or ends.",
  params: none,
  query,
  body: none,
  response: histogramAnswer.extend({ dataset: z.string() }),
  async handle({ query: { at, start, end, dataset: id, unit, ...rest } }, context) {
    const { columns, dataset: loaded } = await context.cases.of(
      await context.datasets.resolve(id, context.signal),
    );
    const filter = filterOf(rest);
    refuseUnknown(columns, filter);
    const bins = binsOf(columns, windowOf({ at, start, end }), dropBy(columns, filter), unit);
    return { dataset: loaded.id, ...writeHistogram(bins) };
  },
});
