import { readFileSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What a test file calls that asks of the shipped case. */
const ASKS = /\b(provideCase|serveCase|serveFor|loadedCase|loadedGraph)\(/;

/** What a file holds that gives one of its tests ten minutes or more, in milliseconds. */
const LONG = /\b(?:[6-9]00|[1-9]_\d00)_000\b/;

/**
 * Files that ask of the shipped case come after those that put others in its place: it is loaded once for each Neo4j. Of both,
 * those come first that give a test many minutes: begun last, they would end while nothing else is left to run beside them.
 */
export default class CaseLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const places = new Map(files.map((file) => [file, placeOf(file)]));
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const text = readFileSync(moduleId, "utf8");
  return (ASKS.test(text) ? 2 : 0) + (LONG.test(text) ? 0 : 1);
}
