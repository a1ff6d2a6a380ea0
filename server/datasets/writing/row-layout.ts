import type { StoredRow } from "../checking/stored-row.ts";
import type { Native } from "./native.ts";

/** A row as a list: its label, the two ends of a relation, properties that have no place of their own, then value by value. */
export type LaidOut = [label: string, from: string, to: string, rest: object, ...values: unknown[]];

const REST = 3;
const FIRST = REST + 1;

/** Names that can stand in a query as they are. */
const PLAIN = /^[a-z]\w{0,99}$/i;

/** Names that get a place: a query that names very many is planned slowly. */
const MOST = 100;

/**
 * Lays rows out as lists in which a query finds a value by its place: a row that repeats the name of each costs the
 * database a third more. A name gets its place with the first row that has it; rows before it have nothing there.
 */
export class RowLayout {
  readonly #generation: string;
  readonly #native: Native;
  readonly #places = new Map<string, number>();
  #hasRest = false;

  /** @param generation the key that every row gets as its dataset */
  constructor(generation: string, native: Native) {
    this.#generation = generation;
    this.#native = native;
  }

  lay({ label, from, to, properties }: StoredRow): LaidOut {
    const rest: Record<string, unknown> = {};
    const laid: LaidOut = [label, from, to, rest];
    const put = (name: string, value: unknown) => {
      const place = this.#placeOf(name);
      if (place === undefined) rest[name] = value;
      else {
        while (laid.length < place) laid.push(null);
        laid[place] = value;
      }
    };
    put("dataset", this.#generation);
    for (const name in properties) put(name, this.#native.value(name, properties[name]));
    return laid;
  }

  /** The properties of `row` that have a place, as Cypher. */
  get properties(): string {
    return `{${[...this.#places].map(([name, place]) => `\`${name}\`: row[${place}]`).join(", ")}}`;
  }

  /** Cypher that gives `made` what has no place; nothing where all has. */
  get rest(): string {
    return this.#hasRest ? `SET made += row[${REST}]` : "";
  }

  #placeOf(name: string): number | undefined {
    const place = this.#places.get(name);
    if (place !== undefined) return place;
    if (this.#places.size >= MOST || !PLAIN.test(name)) {
      this.#hasRest = true;
      return undefined;
    }
    const next = FIRST + this.#places.size;
    this.#places.set(name, next);
    return next;
  }
}
