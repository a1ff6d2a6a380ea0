import neo4j from "neo4j-driver";

const DAYS: ReadonlySet<string> = new Set(["startMin", "startMax", "endMin", "endMax"]);

// Events share their days.
const MOST_KEPT = 100_000;

/** Turns values into what the driver sends: whole numbers as INTEGER, days as DATE. */
export class Native {
  readonly #days = new Map<string, unknown>();

  /** @param name of the property */
  value(name: string, value: unknown): unknown {
    return typeof value === "string" && DAYS.has(name) ? this.#day(value) : toNative(value);
  }

  #day(iso: string): unknown {
    let day = this.#days.get(iso);
    if (day === undefined) {
      if (this.#days.size >= MOST_KEPT) this.#days.clear();
      day = neo4j.types.Date.fromStandardDateUTC(new Date(iso));
      this.#days.set(iso, day);
    }
    return day;
  }
}

/** A value as the driver is to send it: without being told, it would send every number as FLOAT. */
export function toNative(value: unknown): unknown {
  return typeof value === "number" && Number.isInteger(value) ? neo4j.int(value) : value;
}
