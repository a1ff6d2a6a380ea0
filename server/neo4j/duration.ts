import type { Duration } from "neo4j-driver";

const NANOSECONDS = 1_000_000_000n;

/** A duration as ISO 8601 text, exact to the nanosecond; each part carries its own sign, as Neo4j writes it. */
export function formatDuration({ months, days, seconds, nanoseconds }: Duration): string {
  const total = BigInt(String(seconds)) * NANOSECONDS + BigInt(String(nanoseconds));
  const date =
    part(BigInt(String(months)) / 12n, "Y") +
    part(BigInt(String(months)) % 12n, "M") +
    part(BigInt(String(days)), "D");
  const time =
    part(total / (3600n * NANOSECONDS), "H") +
    part((total / (60n * NANOSECONDS)) % 60n, "M") +
    formatSeconds(total % (60n * NANOSECONDS));
  if (date === "" && time === "") return "PT0S";
  return `P${date}${time === "" ? "" : `T${time}`}`;
}

function part(count: bigint, unit: string): string {
  return count === 0n ? "" : `${count}${unit}`;
}

function formatSeconds(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return "";
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const fraction = String(size % NANOSECONDS)
    .padStart(9, "0")
    .replace(/0+$/, "");
  const whole = `${nanoseconds < 0n ? "-" : ""}${size / NANOSECONDS}`;
  return `${whole}${fraction === "" ? "" : `.${fraction}`}S`;
}

const DURATION =
  /^(-?)P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?)(\d+)(?:\.(\d{1,9}))?S)?)?$/;

/** The parts of a duration: whole months, days, seconds and nanoseconds, each with its sign. */
export interface DurationParts {
  readonly months: bigint;
  readonly days: bigint;
  readonly seconds: bigint;
  readonly nanoseconds: bigint;
}

/** Reads an ISO 8601 duration; undefined where the text is none. */
export function parseDuration(text: string): DurationParts | undefined {
  const match = DURATION.exec(text);
  if (match === null || /[PT]$/.test(text)) return undefined;
  const [, sign, years, months, weeks, days, hours, minutes, secondSign, seconds, fraction = ""] = match;
  const of = (digits: string | undefined) => BigInt(digits ?? "0") * (sign === "-" ? -1n : 1n);
  const direction = secondSign === "-" ? -1n : 1n;
  return {
    months: of(years) * 12n + of(months),
    days: of(weeks) * 7n + of(days),
    seconds: of(hours) * 3600n + of(minutes) * 60n + of(seconds) * direction,
    nanoseconds: of(fraction.padEnd(9, "0")) * direction,
  };
}
