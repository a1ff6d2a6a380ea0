import * as z from "zod";
import { formatDay } from "../../../model/time/day.ts";
import { request } from "../../http/request.ts";
import { toLists, toPairs } from "../../store/answers/remote.ts";
import type { Case } from "../../store/case.ts";
import { type Filters, toFilter, type WindowSlice } from "../../store/slice.ts";
import type { View } from "../../store/view.ts";

/** The most entities of a case that is too large for the page whose reach is asked: each takes a search of its own. */
const MOST_ASKED = 100;

/** How many others entities could have influenced, and whether the time allowed ended before all were counted. */
export interface Reaches {
  readonly reach: ReadonlyMap<string, number>;
  readonly truncated: boolean;
}

const answer = z.object({
  entities: z.array(z.object({ id: z.string(), reachOut: z.int().optional() })),
  truncated: z.boolean(),
});

/** What is asked of the reach of what is drawn, as the text of a query; equal texts are one question. */
export function reachQuery(loaded: Case, view: Filters & Pick<View, "window">, slice: WindowSlice): string {
  const { id: dataset, vocabulary } = loaded.dataset;
  const { start, end } = view.window;
  return String(
    new URLSearchParams(
      toPairs({
        ...{ dataset, part: "reach", start: formatDay(start), end: formatDay(end), reading: view.reading },
        ...toLists(toFilter(loaded, view), vocabulary),
        of: loaded.isWhole ? [] : bestJoined(loaded, slice),
      }),
    ),
  );
}

/** In a fixed order, so that the same picture asks the same. */
function bestJoined(loaded: Case, { entities }: WindowSlice): string[] {
  return entities
    .map(({ id }) => ({ id, degree: loaded.degreeOf(id) }))
    .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_ASKED)
    .map(({ id }) => id);
}

/** @throws ApiError, or whatever the signal was aborted with */
export async function fetchReach(query: string, signal: AbortSignal): Promise<Reaches> {
  const pairs = [...new URLSearchParams(query)] satisfies [string, string][];
  const { entities, truncated } = await request(answer, "/api/measures", pairs, signal);
  const counted = entities.flatMap(({ id, reachOut }) =>
    reachOut === undefined ? [] : [[id, reachOut] as const],
  );
  return { reach: new Map(counted), truncated };
}
