import { createHash } from "node:crypto";
import { chunksOf, type FileInput } from "../../model/exchange/read/input.ts";
import type { Recipe } from "../../model/exchange/recipe/recipe.ts";

// Part of the hash: raise it when what a recipe makes of the same files changes.
const READER = 1;

/**
 * SHA-256 over a recipe and the files that it reads: while it stays, there is nothing to load.
 * @param recipe undefined for files that are read without one
 */
export async function hashInputs(
  recipe: Recipe | undefined,
  inputs: readonly FileInput[],
  signal?: AbortSignal,
): Promise<string> {
  // Which files it was used on before makes nothing else of these.
  const { files: _, ...rules } = recipe ?? {};
  const hash = createHash("sha256").update(`${READER}\0${JSON.stringify(rules)}`);
  for (const input of inputs) {
    hash.update(`\0${input.name}\0`);
    for await (const chunk of chunksOf(input.stream())) {
      signal?.throwIfAborted();
      hash.update(chunk);
    }
  }
  return hash.digest("hex");
}

/** SHA-256 of one file, in hexadecimal. */
export async function hashInput(input: FileInput, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of chunksOf(input.stream())) {
    signal?.throwIfAborted();
    hash.update(chunk);
  }
  return hash.digest("hex");
}
