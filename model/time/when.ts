/** The stretch of the calendar that a date names; `season` stands for all divisions of a year of ISO 8601-2. */
export type Unit = "day" | "month" | "season" | "year" | "decade" | "century";

/** One date of a source as it is written: its unit, its place in the calendar, and how sure the source is of it. */
export interface PartialDate {
  readonly unit: Unit;
  /** For a decade or a century its first year. */
  readonly year: number;
  /** 1 to 12; with the unit `season` a division of the year, 21 to 41. */
  readonly month?: number;
  readonly day?: number;
  /** Marked `~` or `%`: about then. */
  readonly approximate: boolean;
  /** Marked `?` or `%`: the source or its reader doubts it. */
  readonly uncertain: boolean;
}

/** A side of an interval: a date, `..` (since always, still so), or blank (not known). */
export type Side = PartialDate | "open" | "unknown";

/** A date of a source: one occasion somewhere within a date, or a stretch of time with two sides. */
export type When =
  | { readonly kind: "occasion"; readonly date: PartialDate }
  | { readonly kind: "interval"; readonly start: Side; readonly end: Side };

/** A date that cannot be read; the message says what is wrong with it and how to mend it. */
export class WhenError extends Error {
  override readonly name = "WhenError";

  constructor(
    readonly when: string,
    reason: string,
  ) {
    super(`"${when}" ${reason}`);
  }
}

const FORM = /^(?:(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?|(\d{3})X|(\d{2})XX)([~?%]?)$/;

const FORMS =
  "write a year (1985), month (1985-02), day (1985-02-28), part of a year (1985-37), decade (197X) or century (19XX), " +
  "with ~ (about), ? (doubtful) or % (both) at its end, or two of them as start/end, " +
  'with ".." for an open and nothing for an unknown side';

/**
 * The structure of a date written in EDTF (ISO 8601-2): what it says, before the calendar is asked what it means.
 * @param when years 0001 to 9999, levels 0 and 1 of EDTF without clock times, and the divisions of a year of level 2
 * @throws WhenError when the text is in no form that is known here
 */
export function parseWhen(when: string): When {
  const [first = "", second, ...more] = when.split("/");
  if (more.length > 0) throw new WhenError(when, `has more than two sides; ${FORMS}`);
  if (second === undefined) return { kind: "occasion", date: parseDate(first, when) };
  return { kind: "interval", start: parseSide(first, when), end: parseSide(second, when) };
}

function parseSide(text: string, when: string): Side {
  if (text === "..") return "open";
  return text === "" ? "unknown" : parseDate(text, when);
}

function parseDate(text: string, when: string): PartialDate {
  const match = FORM.exec(text);
  if (!match) throw new WhenError(when, `is not a date in a form known here; ${FORMS}`);
  const [, year, month, day, decade, century, mark = ""] = match;
  const certainty = {
    approximate: "~%".includes(mark) && mark !== "",
    uncertain: "?%".includes(mark) && mark !== "",
  };
  if (decade) return { unit: "decade", year: Number(decade) * 10, ...certainty };
  if (century) return { unit: "century", year: Number(century) * 100, ...certainty };
  const dayless = month === "XX" || Number(month) > 20;
  if (dayless && day && day !== "XX")
    throw new WhenError(when, "has a day but no month for it; leave the day out");
  return { ...place(Number(year), month, day), ...certainty };
}

// A part written XX says no more than its absence: 1985-XX is a day of 1985, as 1985 is.
function place(year: number, month = "XX", day = "XX"): Pick<PartialDate, "unit" | "year" | "month" | "day"> {
  if (month === "XX") return { unit: "year", year };
  if (Number(month) > 20) return { unit: "season", year, month: Number(month) };
  if (day === "XX") return { unit: "month", year, month: Number(month) };
  return { unit: "day", year, month: Number(month), day: Number(day) };
}
