import { type DaySet, isSet, parseSet } from "./day-set.ts";
import { type PartialDate, parseDate } from "./partial-date.ts";
import { UnknownForm } from "./unknown-form.ts";

/** One day somewhere within a date, or one of a set of dates. */
export type Moment = PartialDate | DaySet;

/** A side of an interval: a date, `..` (since always, still so), or blank (not known). */
export type Side = Moment | "open" | "unknown";

/** A date of a source: one occasion somewhere within a date, or a stretch of time with two sides. */
export type When =
  | { readonly kind: "occasion"; readonly date: Moment }
  | { readonly kind: "interval"; readonly start: Side; readonly end: Side; readonly doubted?: true };

/**
 * What is undated, and doubted: in any years at all, perhaps. It has the days of `/`, but nothing certain rests on it even
 * where the lifespans of both ends narrow them.
 */
export const DOUBTED_UNDATED = "XXXX?/XXXX?";

/**
 * The structure of a date written in EDTF (ISO 8601-2), levels 0 to 2: what it says, before the calendar is asked what it
 * means. Of a clock time only the day is kept.
 * @param when years 0001 to 9999; of the sets of level 2 those of which one member is meant
 * @throws WhenError when the text is in no form that is known here, or in one that four days cannot hold
 */
export function parseWhen(when: string): When {
  if (when === DOUBTED_UNDATED) return { kind: "interval", start: "unknown", end: "unknown", doubted: true };
  const [first = "", second, ...more] = when.split("/");
  if (more.length > 0) throw new UnknownForm(when, "has more than two sides; write start/end");
  if (second === undefined) return { kind: "occasion", date: parseMoment(first, when) };
  return { kind: "interval", start: parseSide(first, when), end: parseSide(second, when) };
}

function parseSide(text: string, when: string): Side {
  if (text === "..") return "open";
  return text === "" ? "unknown" : parseMoment(text, when);
}

function parseMoment(text: string, when: string): Moment {
  return /^[[{]/.test(text) ? parseSet(text, when) : parseDate(text, when);
}

/** Whether a side says when: a date or a set of dates. */
export function isMoment(side: Side): side is Moment {
  return typeof side === "object";
}

/** Whether a date is marked as doubted, `?` or `%`, in any of its parts. */
export function isDoubted(when: When): boolean {
  if (when.kind === "interval" && when.doubted === true) return true;
  const sides: readonly Side[] = when.kind === "occasion" ? [when.date] : [when.start, when.end];
  return sides.some((side) => isMoment(side) && membersOf(side).some((date) => date.uncertain));
}

function membersOf(moment: Moment): PartialDate[] {
  if (!isSet(moment)) return [moment];
  return moment.members.flatMap(({ first, last }) => [first, last]).filter((date) => date !== undefined);
}
