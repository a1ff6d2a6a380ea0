import type { Dates } from "../../model/graph/dates.ts";
import type { Bounds } from "../../model/time/bounds.ts";
import { type Day, formatDay, parseDay } from "../../model/time/day.ts";
import { type Reading, readWhen } from "../../model/time/edtf.ts";
import { WhenError } from "../../model/time/when.ts";
import type { SourceRow } from "./row-schemas.ts";

/** What a date of the dataset means, or why it means nothing. */
export type Dating = { readonly reading: Reading; readonly dates: Dates } | { readonly reason: string };

/** A date as its bounds are stored; what "still so" means is taken from the earliest source that is cited. */
export function date(
  when: string,
  places: readonly string[],
  sources: ReadonlyMap<string, SourceRow>,
): Dating {
  const writtenAt = earliestSource(places, sources);
  if (writtenAt === undefined) return { reason: `has the date "${when}" but no source that says so` };
  try {
    const reading = readWhen(when, writtenAt);
    return { reading, dates: { when, ...toDates(reading.bounds) } };
  } catch (error) {
    if (!(error instanceof WhenError)) throw error;
    return { reason: error.message };
  }
}

/** The source of a place, as in `treaty-1969#article-2`. */
export function sourceOf(place: string): string {
  return place.slice(0, place.indexOf("#"));
}

function earliestSource(places: readonly string[], sources: ReadonlyMap<string, SourceRow>): Day | undefined {
  const days = places.flatMap((place) => {
    const source = sources.get(sourceOf(place));
    return source ? [parseDay(source.writtenAt)] : [];
  });
  return days.length === 0 ? undefined : Math.min(...days);
}

function toDates({ startMin, startMax, endMin, endMax }: Bounds): Omit<Dates, "when"> {
  return {
    startMin: formatDay(startMin),
    startMax: formatDay(startMax),
    endMin: formatDay(endMin),
    endMax: formatDay(endMax),
  };
}
