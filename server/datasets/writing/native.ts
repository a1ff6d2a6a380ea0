import neo4j from "neo4j-driver";
import type { StoredRow } from "../checking/stored-row.ts";

const DAYS = ["startMin", "startMax", "endMin", "endMax"] as const;

// Events share their days.
const MOST_KEPT = 100_000;

/** Turns rows into what the driver sends: whole numbers as INTEGER, days as DATE. */
export class Native {
  readonly #days = new Map<string, unknown>();
  readonly #generation: string;

  constructor(generation: string) {
    this.#generation = generation;
  }

  /** The properties of a row, its dataset's key among them. */
  properties({ properties }: StoredRow): Record<string, unknown> {
    const native: Record<string, unknown> = { dataset: this.#generation };
    for (const key in properties) native[key] = toNative(properties[key]);
    for (const key of DAYS) {
      const day = properties[key];
      if (typeof day === "string") native[key] = this.#day(day);
    }
    return native;
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
