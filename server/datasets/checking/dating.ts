import type { Bounds } from "../../../model/time/bounds.ts";
import { type Day, formatDay, LAST_DAY } from "../../../model/time/day.ts";
import { readWhen } from "../../../model/time/edtf.ts";
import { WhenError } from "../../../model/time/when-error.ts";
import type { RowFaults } from "./fault.ts";
import { type Dated, type Known, ownText } from "./known.ts";

// Events share their days: a case of half a million has a few ten thousand different dates.
const MOST_KEPT = 100_000;

/** Reads dates and keeps what it has read, as most dates come again. */
export class Dating {
  readonly #read = new Map<string, Dated | WhenError>();

  /**
   * A date with its bounds; undefined, and a fault, where it cannot be read.
   * @param writtenAt the day of the earliest source that the row cites, which "still so" is taken from
   */
  read(when: string, writtenAt: Day, faults: RowFaults): Dated | undefined {
    const key = `${when}\n${writtenAt}`;
    let dated = this.#read.get(key);
    if (!dated) {
      if (this.#read.size >= MOST_KEPT) this.#read.clear();
      dated = readOnce(ownText(when), writtenAt);
      this.#read.set(key, dated);
    }
    if (!(dated instanceof WhenError)) return dated;
    const [reason = "", ...remedy] = dated.message.split("; ");
    faults.add("date", reason, remedy.join("; "), "when");
    return undefined;
  }
}

function readOnce(when: string, writtenAt: Day): Dated | WhenError {
  try {
    const { bounds, doubted } = readWhen(when, writtenAt);
    return withBounds({ when, doubted }, bounds);
  } catch (error) {
    if (error instanceof WhenError) return error;
    throw error;
  }
}

/** The sources that a row cites, as far as it can be read. */
export function citedBy(places: unknown): string[] {
  const cited: string[] = [];
  if (!Array.isArray(places)) return cited;
  for (const place of places) {
    const mark = typeof place === "string" ? place.indexOf("#") : -1;
    if (mark > 0) cited.push(place.slice(0, mark));
  }
  return cited;
}

/** The day of the earliest of some sources; of none the last of all days, which holds nothing against "still so". */
export function earliest(cited: readonly string[], { sources }: Known): Day {
  let day = LAST_DAY;
  for (const id of cited) day = Math.min(day, sources.get(id) ?? LAST_DAY);
  return day;
}

/** The same date with other bounds. */
export function withBounds({ when, doubted }: Pick<Dated, "when" | "doubted">, bounds: Bounds): Dated {
  const properties = {
    when,
    doubted,
    startMin: formatDay(bounds.startMin),
    startMax: formatDay(bounds.startMax),
    endMin: formatDay(bounds.endMin),
    endMax: formatDay(bounds.endMax),
  };
  return { when, doubted, bounds, properties };
}
