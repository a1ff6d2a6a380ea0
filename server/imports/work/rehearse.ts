import { stat } from "node:fs/promises";
import { join } from "node:path";
import { shippedFolder } from "../shipped-recipes.ts";
import { lookThrough } from "./look-through.ts";

/** A few rows with codes of states and dates in parts: most of what tables of the field are read by. */
const NAME = "alliance_v4.1_by_dyad.csv";
const TABLE = join(shippedFolder, "cow-alliances", NAME);

/**
 * Looks a small table through while nobody waits for it, so that what reads tables is at hand by the time that one comes:
 * that takes longer than a thousand rows do. What it comes to is nobody's.
 */
export async function rehearse(): Promise<void> {
  try {
    const { size } = await stat(TABLE);
    const order = { files: [{ name: NAME, path: TABLE, size }], recipe: undefined, completes: false };
    await lookThrough(
      { ...order, today: new Date().toISOString().slice(0, 10) },
      { onProgress: () => {}, onUnderstood: () => {}, baseline: async () => undefined },
    );
  } catch {
    // Where that file is gone or changed, the first table waits for its code as it did before.
  }
}
