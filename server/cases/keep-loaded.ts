import { join } from "node:path";
import type { PackedCase } from "../../model/graph/pack/arrays.ts";
import type { Log } from "../log.ts";
import { share } from "./shared-case.ts";
import { Shelf } from "./shelf.ts";

/** Where the program keeps cases on disk. */
export function casesFolder(dataFolder: string): string {
  return join(dataFolder, "cases");
}

/** For loads beside the program or before it serves: puts the case where the first question finds it. */
export function keepLoaded(dataFolder: string, log: Log) {
  const shelf = new Shelf(casesFolder(dataFolder), log);
  return (contentHash: string, packed: PackedCase) => shelf.put(contentHash, share(packed));
}
