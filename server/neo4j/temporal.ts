import neo4j from "neo4j-driver";
import type { TEMPORAL_TYPES } from "../../model/console/value.ts";

type Instant = Exclude<(typeof TEMPORAL_TYPES)[number], "Duration">;

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

/** Reads ISO 8601 text as a temporal value of the driver, to the nanosecond; undefined where it is none. */
export function parseTemporal(type: Instant, text: string): unknown {
  const match = FORMS[type].exec(text);
  if (match === null) return undefined;
  const parts = match.slice(1);
  try {
    return MAKE[type](parts);
  } catch (error) {
    // The driver checks that there is such a month, day, hour …
    if (error instanceof Error) return undefined;
    throw error;
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
  ZonedDateTime: (parts) =>
    new neo4j.types.DateTime(...day(parts), ...clock(parts.slice(3)), optionalOffset(parts[7]), parts[8]),
};

function whole(digits: string | undefined): number {
  return Number(digits ?? "0");
}

function day([year, month, date]: Parts): [number, number, number] {
  return [whole(year), whole(month), whole(date)];
}

function clock([hour, minute, second, fraction = ""]: Parts): [number, number, number, number] {
  return [whole(hour), whole(minute), whole(second), whole(fraction.padEnd(9, "0"))];
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
