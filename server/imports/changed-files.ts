import type { Finding } from "../../model/exchange/read/finding.ts";
import type { FileInput } from "../../model/exchange/read/input.ts";
import type { Recipe } from "../../model/exchange/recipe/recipe.ts";
import { hashInput } from "./hash-inputs.ts";

/** Files with what tells one state of them from another. */
export type Hashed = Recipe["files"];

/** The SHA-256 of each file. */
export function hashEach(inputs: readonly FileInput[], signal?: AbortSignal): Promise<Hashed> {
  return Promise.all(
    inputs.map(async (input) => ({ name: input.name, sha256: await hashInput(input, signal) })),
  );
}

/** What is to be told of files that are not those that the recipe was used on last. */
export function findChanged({ files: known }: Recipe, files: Hashed): Finding[] {
  if (known.length === 0) return [];
  const hashes = new Set(known.map(({ sha256 }) => sha256));
  return files
    .filter(({ sha256 }) => !hashes.has(sha256))
    .map(({ name, sha256 }) => ({
      ...{ file: name, kind: "changed", weight: "notice" },
      reason: `is not the file that the recipe was used on last (SHA-256 ${sha256.slice(0, 12)}…)`,
      remedy: "look at the first rows and the counts before you load it",
    }));
}
