import type { TEMPORAL_TYPES } from "./value.ts";

type Temporal = (typeof TEMPORAL_TYPES)[number];

const DATE = /^([+-]?\d{4,9})-(\d\d)-(\d\d)/;
const CLOCK = /(?:^|T)(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?/;
const OFFSET = /([+-])(\d\d):?(\d\d)(?::?(\d\d))?(?:\[|$)/;
const DURATION =
  /^(-?)P(?:(-?[\d.]+)Y)?(?:(-?[\d.]+)M)?(?:(-?[\d.]+)W)?(?:(-?[\d.]+)D)?(?:T(?:(-?[\d.]+)H)?(?:(-?[\d.]+)M)?(?:(-?[\d.]+)S)?)?$/;

const SECOND = 1_000_000_000n;
const DAY = 86_400n * SECOND;

/** Seconds of an average month (30.436875 days), by which Neo4j orders durations. */
const MONTH = 2_629_746;

/**
 * What temporal values of a type are ordered by, as the database orders them: days of any year, instants whatever their
 * offset, durations by their average length. In nanoseconds.
 * @returns null for a text that is no such value
 */
export function temporalKey(type: Temporal, text: string): bigint | null {
  if (type === "Duration") return durationKey(text);
  const [date, clock] = [dateKey(text), clockKey(text)];
  switch (type) {
    case "Date":
      return date;
    case "Time":
    case "LocalTime":
      return clock === null ? null : clock - offsetOf(text);
    default:
      return date === null ? null : date + (clock ?? 0n) - offsetOf(text);
  }
}

function dateKey(text: string): bigint | null {
  const [, year, month, day] = DATE.exec(text) ?? [];
  return year === undefined ? null : BigInt(daysOf(Number(year), Number(month), Number(day))) * DAY;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, for years that no `Date` can hold. */
function daysOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

function clockKey(text: string): bigint | null {
  const [, hours, minutes, seconds = "0", fraction = ""] = CLOCK.exec(text) ?? [];
  if (hours === undefined) return null;
  const whole = BigInt(hours) * 3_600n + BigInt(minutes ?? 0) * 60n + BigInt(seconds);
  return whole * SECOND + BigInt(fraction.padEnd(9, "0"));
}

function offsetOf(text: string): bigint {
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = OFFSET.exec(text.replace(DATE, "")) ?? [];
  const size = (BigInt(hours) * 3_600n + BigInt(minutes) * 60n + BigInt(seconds)) * SECOND;
  return sign === "-" ? -size : size;
}

function durationKey(text: string): bigint | null {
  const found = DURATION.exec(text);
  if (found === null) return null;
  const [, sign, ...parts] = found;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const whole = (years * 12 + months) * MONTH + (weeks * 7 + days) * 86_400 + hours * 3_600 + minutes * 60;
  const key = BigInt(Math.round(whole)) * SECOND + secondsKey(parts[6] ?? "0");
  return sign === "-" ? -key : key;
}

/** Seconds with a fraction, without the rounding of a number. */
function secondsKey(text: string): bigint {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const key = BigInt(whole || "0") * SECOND + BigInt(fraction.padEnd(9, "0").slice(0, 9));
  return text.startsWith("-") ? -key : key;
}
