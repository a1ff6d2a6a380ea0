import neo4j from "neo4j-driver";
import type { TEMPORAL_TYPES } from "../../model/console/value.ts";

type Instant = Exclude<(typeof TEMPORAL_TYPES)[number], "Duration">;

/** A time that is written as one, but that no calendar or zone has; the message says why. */
export class NoSuchTime extends Error {
  override readonly name = "NoSuchTime";
}

const DAY = "([+-]?\\d{4,9})-(\\d{2})-(\\d{2})";
const CLOCK = "(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?";
const OFFSET = "(Z|[+-]\\d{2}:?\\d{2}(?::?\\d{2})?)";

const FORMS: Record<Instant, RegExp> = {
  Date: new RegExp(`^${DAY}$`),
  LocalTime: new RegExp(`^${CLOCK}$`),
  Time: new RegExp(`^${CLOCK}${OFFSET}$`),
  LocalDateTime: new RegExp(`^${DAY}T${CLOCK}$`),
  OffsetDateTime: new RegExp(`^${DAY}T${CLOCK}${OFFSET}$`),
  ZonedDateTime: new RegExp(`^${DAY}T${CLOCK}${OFFSET}?\\[([^\\]]+)\\]$`),
};

/**
 * Reads ISO 8601 text as a temporal value of the driver, to the nanosecond; undefined where it is none.
 * @throws NoSuchTime for a day that its month lacks, and for a local time that its zone skips or sees at another offset
 */
export function parseTemporal(type: Instant, text: string): unknown {
  const match = FORMS[type].exec(text);
  if (match === null) return undefined;
  const parts = match.slice(1);
  try {
    return MAKE[type](parts);
  } catch (error) {
    if (error instanceof NoSuchTime || !(error instanceof Error)) throw error;
    // The driver checks that there is such a month, hour, minute …
    return undefined;
  }
}

type Parts = readonly (string | undefined)[];

const MAKE: Record<Instant, (parts: Parts) => unknown> = {
  Date: (parts) => new neo4j.types.Date(...day(parts)),
  LocalTime: (parts) => new neo4j.types.LocalTime(...clock(parts)),
  Time: (parts) => new neo4j.types.Time(...clock(parts), offset(parts[4])),
  LocalDateTime: (parts) => new neo4j.types.LocalDateTime(...day(parts), ...clock(parts.slice(3))),
  OffsetDateTime: (parts) =>
    new neo4j.types.DateTime(...day(parts), ...clock(parts.slice(3)), offset(parts[7]), undefined),
  ZonedDateTime: (parts) => {
    const [date, time] = [day(parts), clock(parts.slice(3))];
    const zone = parts[8] ?? "UTC";
    return new neo4j.types.DateTime(
      ...date,
      ...time,
      offsetIn(zone, date, time, optionalOffset(parts[7])),
      zone,
    );
  },
};

/** The driver would read the 29th of a February that has 28 days as the 1st of March. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

type Day = [year: number, month: number, day: number];
type Clock = [hour: number, minute: number, second: number, nanosecond: number];

function whole(digits: string | undefined): number {
  return Number(digits ?? "0");
}

function day(parts: Parts): Day {
  const [year, month, date] = [whole(parts[0]), whole(parts[1]), whole(parts[2])];
  if (month >= 1 && month <= 12 && date > daysIn(year, month))
    throw new NoSuchTime(`month ${month} of the year ${year} has no day ${date}`);
  return [year, month, date];
}

function clock([hour, minute, second, fraction = ""]: Parts): Clock {
  return [whole(hour), whole(minute), whole(second), whole(fraction.padEnd(9, "0"))];
}

/**
 * Seconds east of Greenwich that a zone's clocks show at a local time; where they show it twice, the earlier of both
 * unless the other is asked for.
 * @throws NoSuchTime where they never show it, or not at the offset asked for
 */
function offsetIn(
  zone: string,
  [year, month, date]: Day,
  [hour, minute, second]: Clock,
  asked?: number,
): number {
  // Date.UTC takes the years 0 to 99 for those of the 20th century.
  const local =
    new Date(0).setUTCFullYear(year, month - 1, date) + ((hour * 60 + minute) * 60 + second) * 1_000;
  const near = [local - DAY_MS, local + DAY_MS].map((instant) => offsetAt(zone, instant));
  const offsets = near.filter((seconds) => offsetAt(zone, local - seconds * 1_000) === seconds);
  const found = asked === undefined ? offsets[0] : offsets.find((seconds) => seconds === asked);
  if (found === undefined) throw new NoSuchTime(`the clocks of ${zone} do not show this time`);
  return found;
}

const DAY_MS = 86_400_000;

function offsetAt(timeZone: string, instant: number): number {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
  return offset(name.replace("GMT", "") || undefined);
}

function optionalOffset(text: string | undefined): number | undefined {
  return text === undefined ? undefined : offset(text);
}

/** Seconds east of Greenwich. */
function offset(text: string | undefined): number {
  if (text === undefined || text === "Z") return 0;
  const [hours, minutes, seconds] = text.slice(1).replaceAll(":", "").match(/\d{2}/g) ?? [];
  return (text.startsWith("-") ? -1 : 1) * (whole(hours) * 3600 + whole(minutes) * 60 + whole(seconds));
}

/** An instant as Neo4j writes it: years before 0 and after 9999 with a sign, none padded beyond four digits. */
export function formatInstant(value: { toString(): string }): string {
  return value.toString().replace(/^([+-])0*(\d{4,})-/, "$1$2-");
}
