import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What is asked of every engine. */
export interface Answers {
  /** Per entity that is reached the first day on which influence can be there; the source itself is left out. */
  readonly arrivals: ReadonlyMap<string, string>;
  /** Per year in which a claim may begin, how many may be in force. */
  readonly byYear: ReadonlyMap<number, number>;
}

/** The files that are asked, and the entity that influence starts from. */
export interface Question {
  /** With `claims.parquet`, `entities.parquet` and `types.csv`. */
  readonly folder: string;
  readonly from: string;
}

/** A question as its file says it, the same for every engine. */
export function readQuery(name: "arcs" | "arrivals" | "by-year"): string {
  return readFileSync(fileURLToPath(new URL(`${name}.sql`, import.meta.url)), "utf8");
}

/** In what two answers differ, the first few of each kind; nothing where they are one. */
export function differences(expected: Answers, found: Answers): string[] {
  return [
    ...differing("arrival at", expected.arrivals, found.arrivals),
    ...differing("claims in", expected.byYear, found.byYear),
  ];
}

const SHOWN = 5;

function differing<K, V>(what: string, expected: ReadonlyMap<K, V>, found: ReadonlyMap<K, V>): string[] {
  const keys = [...new Set([...expected.keys(), ...found.keys()])];
  const wrong = keys.filter((key) => expected.get(key) !== found.get(key));
  const told = wrong
    .slice(0, SHOWN)
    .map((key) => `${what} ${key}: ${expected.get(key)}, but ${found.get(key)}`);
  return wrong.length > SHOWN ? [...told, `${what}: ${wrong.length} differ in all`] : told;
}
