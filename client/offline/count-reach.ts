import { measureCase } from "../../model/influence/measures/measure-case.ts";
import { QuestionError } from "../../model/influence/options.ts";
import { readOptions } from "../../model/influence/requested.ts";
import type { Interval } from "../../model/time/bounds.ts";
import type { Reaches } from "../network/reach/ask-reach.ts";
import { packCase } from "../store/answers/pack-case.ts";
import type { Case } from "../store/case.ts";
import { type Filters, toFilter } from "../store/slice.ts";
import { graphOf } from "./trace.ts";

/**
 * How many others each entity could have influenced within a window, counted as the program counts it; null where what is
 * left out is nothing that dates say anything of. Three searches an entity.
 */
export function countReach(loaded: Case, window: Interval, filters: Filters): Reaches | null {
  const { reading } = filters;
  const filter = toFilter(loaded, filters);
  const { types, without = [] } = filter;
  const graph = graphOf(loaded);
  try {
    const options = readOptions(graph, { window, reading, types, without, notThrough: [] });
    const asked = { ...options, window, reading, filter, of: [], part: "reach" } as const;
    const { entities, truncated } = measureCase(graph, packCase(loaded), asked);
    return { reach: new Map(entities.map(({ id, reachOut = 0 }) => [id, reachOut])), truncated };
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}
