import * as z from "zod";
import { slice } from "../../model/graph/slice.ts";
import { FIRST_DAY, formatDay, LAST_DAY } from "../../model/time/day.ts";
import { integer } from "../http/parameters.ts";
import { defineRoute, none, type Route } from "../http/route.ts";
import { EXAMPLE, whenParameter } from "../http/when.ts";
import { KeptGraphs } from "../network/kept-graph.ts";
import { readSlice } from "../network/read-slice.ts";
import { filters } from "./filters.ts";
import { refuseUnknown } from "./known.ts";

/** The most relations that are drawn unless the request says otherwise. */
const DRAWN = 2_000;

const query = z
  .strictObject({
    at: whenParameter
      .optional()
      .meta({ description: `The date asked about, with all its days: ${EXAMPLE}.` }),
    start: whenParameter
      .optional()
      .meta({ description: "The window begins with the first day of this date." }),
    end: whenParameter.optional().meta({ description: "The window ends with the last day of this date." }),
    ...filters,
    limit: integer(1, 20_000).prefault(DRAWN).meta({ description: "The most relations that are drawn." }),
  })
  .refine(({ at, start, end }) => at === undefined || (start === undefined && end === undefined), {
    message: "Give either at, or start and end",
  })
  .refine((given) => windowOf(given).start <= windowOf(given).end, {
    path: ["end"],
    message: "The window ends before it starts; swap start and end",
  });

type Given = { [side in "at" | "start" | "end"]?: { first: string; last: string } | undefined };

/** The window that a request asks about; a side that is not given is open. */
function windowOf({ at, start, end }: Given) {
  return {
    start: (at ?? start)?.first ?? formatDay(FIRST_DAY),
    end: (at ?? end)?.last ?? formatDay(LAST_DAY),
  };
}

/** The route of the network, with a memory of what it has read. */
export function networkRoute(): Route {
  const kept = new KeptGraphs();
  return defineRoute({
    method: "get",
    path: "/api/network",
    summary: "The relations in force at a date or within a window, and the entities they join",
    description:
      "A date such as 1975 or 197X stands for all its days. Where there are more relations than `limit`, those certainly in force come first, then those between the better connected entities, then by id.",
    params: none,
    query,
    body: none,
    response: slice,
    async handle({ query: { at, start, end, dataset, ...rest } }, context) {
      const { generation } = await context.datasets.resolve(dataset, context.signal);
      const [found] = await Promise.all([
        readSlice(context, kept, dataset, { ...rest, ...windowOf({ at, start, end }) }),
        refuseUnknown(context, { ...rest, dataset: generation }),
      ]);
      return found;
    },
  });
}
