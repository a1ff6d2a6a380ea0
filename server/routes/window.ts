import type * as z from "zod";
import type { Filter } from "../../model/graph/filter.ts";
import type { Interval } from "../../model/time/bounds.ts";
import { FIRST_DAY, LAST_DAY, parseDay } from "../../model/time/day.ts";
import { EXAMPLE, whenParameter } from "../http/when.ts";
import type { filters } from "./filters.ts";

/** How a request says what window it asks about. */
export const windowParameters = {
  at: whenParameter.optional().meta({ description: `The date asked about, with all its days: ${EXAMPLE}.` }),
  start: whenParameter.optional().meta({ description: "The window begins with the first day of this date." }),
  end: whenParameter.optional().meta({ description: "The window ends with the last day of this date." }),
};

type Side = { first: string; last: string } | undefined;

type Given = { [side in "at" | "start" | "end"]?: Side };

/** Refuses a window that is said twice or ends before it starts. */
export function checkWindow<Fields extends z.core.$ZodLooseShape>(
  query: z.ZodObject<Fields, z.core.$strict>,
) {
  return query.superRefine((given, context) => {
    const window: Given = given;
    if (window.at !== undefined && (window.start !== undefined || window.end !== undefined)) {
      context.addIssue("Give either at, or start and end");
      return;
    }
    const { start, end } = windowOf(window);
    if (start <= end) return;
    const message = "The window ends before it starts; swap start and end";
    context.addIssue({ code: "custom", path: ["end"], message });
  });
}

/** The window that a request asks about, in days; a side that is not given is open. */
export function windowOf({ at, start, end }: Given): Interval {
  const [from, to] = [at ?? start, at ?? end];
  return {
    start: from === undefined ? FIRST_DAY : parseDay(from.first),
    end: to === undefined ? LAST_DAY : parseDay(to.last),
  };
}

type Filters = { readonly [Name in keyof typeof filters]: z.output<(typeof filters)[Name]> };

/** The filter that a request asks for: a list that is not given keeps all. */
export function filterOf({
  types,
  kinds,
  sectors,
  sources,
  without,
  beginnings,
}: Omit<Filters, "dataset" | "language" | "reading">): Filter {
  const given = <T>(list: readonly T[]) => (list.length === 0 ? undefined : list);
  return {
    types: given(types),
    kinds: given(kinds),
    sectors: given(sectors),
    sources: given(sources),
    without,
    beginnings,
  };
}
