import { type PartialDate, parseDate } from "./partial-date.ts";
import { WhenError } from "./when-error.ts";

/** Dates from one to another, both included; a side that is absent has no end. */
export interface Stretch {
  readonly first: PartialDate | undefined;
  readonly last: PartialDate | undefined;
}

/** A set of dates of which one is meant, as in `[1985,1987]` or `[..1816-01-01]`; a single date is its own stretch. */
export interface DaySet {
  readonly members: readonly Stretch[];
}

/** Whether what was parsed is a set of dates. */
export function isSet(value: PartialDate | DaySet): value is DaySet {
  return "members" in value;
}

/**
 * Reads a set of EDTF, level 2.
 * @throws WhenError for a set of which all members are meant, or a member that is no date
 */
export function parseSet(text: string, when: string): DaySet {
  if (text.startsWith("{")) {
    throw new WhenError(
      when,
      "means all of its dates, which one statement cannot have; write one relation for each",
    );
  }
  if (!text.endsWith("]") || text.length < 3)
    throw new WhenError(when, 'is no set of dates; write it as "[1985,1987]" or "[1985..1987]"');
  return {
    members: text
      .slice(1, -1)
      .split(",")
      .map((member) => parseMember(member.trim(), when)),
  };
}

function parseMember(text: string, when: string): Stretch {
  const [first = "", last, ...more] = text.split("..");
  if (more.length > 0) throw new WhenError(when, 'has a member with more than one ".."; write first..last');
  const date = (side: string) => (side === "" ? undefined : parseDate(side, when));
  if (last !== undefined && first + last !== "") return { first: date(first), last: date(last) };
  const only = parseDate(first, when);
  return { first: only, last: only };
}
