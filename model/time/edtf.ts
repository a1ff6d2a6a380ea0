import { type Bounds, type Interval, tighten } from "./bounds.ts";
import { type Day, FIRST_DAY, formatDay, LAST_DAY } from "./day.ts";
import { extentOf } from "./extent.ts";
import { isDoubted, isMoment, parseWhen, type Side } from "./when.ts";
import { WhenError } from "./when-error.ts";

/** What a date of a source means: its four bounds, and whether it is marked as doubted (`?` or `%`). */
export interface DateMeaning {
  readonly bounds: Bounds;
  readonly doubted: boolean;
}

/**
 * The bounds of a date as a source gives it, in EDTF (ISO 8601-2).
 *
 * A single date is one occasion somewhere within it; `a/b` starts within a and ends within b. An open end `..` holds
 * still on the day the source was written, an open start holds since always; a blank side is not known, which is not
 * unbounded. `~` widens a date by one unit of its precision on each side; `?` doubts it and leaves its days.
 * @param writtenAt the day of the source
 * @throws WhenError when the text is no date, names a day that the calendar does not have, or ends before it starts
 */
export function readWhen(when: string, writtenAt: Day): DateMeaning {
  const parsed = parseWhen(when);
  const doubted = isDoubted(parsed);
  if (parsed.kind === "interval") {
    return { bounds: intervalBounds(parsed.start, parsed.end, when, writtenAt), doubted };
  }
  const { start, end } = extentOf(parsed.date, when);
  return { bounds: { startMin: start, startMax: end, endMin: start, endMax: end }, doubted };
}

function intervalBounds(startSide: Side, endSide: Side, when: string, writtenAt: Day): Bounds {
  const end = endExtent(endSide, when, writtenAt);
  // What is still so began no later than the day on which its source says so.
  const start = startExtent(startSide, when, endSide === "open" ? writtenAt : end.end);
  if (start.start > end.end) throw new WhenError(when, "ends before it starts; swap its two sides");
  if (endSide === "open" && start.start > writtenAt) {
    throw new WhenError(
      when,
      `starts after its source was written (${formatDay(writtenAt)}), which cannot know it as still so; ` +
        "leave the end blank (start/) or correct the source's date",
    );
  }
  return tighten({ startMin: start.start, startMax: start.end, endMin: end.start, endMax: end.end });
}

function startExtent(side: Side, when: string, latest: Day): Interval {
  if (isMoment(side)) return extentOf(side, when);
  return { start: FIRST_DAY, end: side === "open" ? FIRST_DAY : latest };
}

// An unknown end may be as early as the start, to which the first of all days is raised.
function endExtent(side: Side, when: string, writtenAt: Day): Interval {
  if (isMoment(side)) return extentOf(side, when);
  return { start: side === "open" ? writtenAt : FIRST_DAY, end: LAST_DAY };
}
