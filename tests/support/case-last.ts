import { readFileSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What a test file calls that asks of the shipped case. */
const ASKS = /\b(provideCase|serveCase|serveFor|loadedCase|loadedGraph)\(/;

const asks = ({ moduleId }: TestSpecification) => ASKS.test(readFileSync(moduleId, "utf8"));

/** Files that ask of the shipped case come after those that put others in its place: it is loaded once for each Neo4j. */
export default class CaseLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const last = new Set(sorted.filter(asks));
    return [...sorted.filter((file) => !last.has(file)), ...last];
  }
}
