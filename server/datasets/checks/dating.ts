import * as z from "zod";
import type { Dates } from "../../../model/graph/dates.ts";
import type { Bounds } from "../../../model/time/bounds.ts";
import { type Day, formatDay, LAST_DAY, parseDay } from "../../../model/time/day.ts";
import { readWhen } from "../../../model/time/edtf.ts";
import { WhenError } from "../../../model/time/when-error.ts";
import { place, type SourceRow } from "../row-schemas.ts";
import type { Fault } from "./findings.ts";

/** A date with its bounds, and whether it is marked as doubted. */
export interface Dated {
  readonly dates: Dates;
  readonly doubted: boolean;
}

// What is asked here is asked of rows with other defects too, so that all defects are told at once.
const citing = z.object({
  when: z.string().optional().catch(undefined),
  sources: z.array(place).catch([]),
});

/**
 * The date of a row with its bounds derived; undefined where it has none that can be read. What "still so" means is
 * taken from the earliest source that the row cites.
 */
export function readDate(
  row: Record<string, unknown>,
  sources: ReadonlyMap<string, SourceRow>,
  fault: Fault,
): Dated | undefined {
  const { when, sources: places } = citing.parse(row);
  const cited = new Set(places.map((text) => text.slice(0, text.indexOf("#"))));
  for (const id of cited) {
    if (!sources.has(id)) fault(`cites a source "${id}" that no script declares`, true);
  }
  if (when === undefined) return undefined;
  try {
    const { bounds, doubted } = readWhen(when, earliest(cited, sources));
    return { dates: { when, ...toDates(bounds) }, doubted };
  } catch (error) {
    if (!(error instanceof WhenError)) throw error;
    fault(error.message);
    return undefined;
  }
}

// Without a source that is known, nothing is held against "still so": the source is the defect.
function earliest(cited: ReadonlySet<string>, sources: ReadonlyMap<string, SourceRow>): Day {
  const known = [...cited].flatMap((id) => sources.get(id)?.writtenAt ?? []);
  return Math.min(LAST_DAY, ...known.map(parseDay));
}

/** The four bounds as ISO days. */
export function toDates({ startMin, startMax, endMin, endMax }: Bounds): Omit<Dates, "when"> {
  return {
    startMin: formatDay(startMin),
    startMax: formatDay(startMax),
    endMin: formatDay(endMin),
    endMax: formatDay(endMax),
  };
}
