import { statfs } from "node:fs/promises";
import type { Database } from "../../neo4j/database.ts";
import { diskFull } from "../../neo4j/embedded/file-errors.ts";

/**
 * Bytes that stay free while a load writes: what Neo4j needs to put what it has in memory on the disk, and to recover
 * after a fall.
 */
export const RESERVE = 192 * 1024 * 1024;

/**
 * Watches the disk of a database of our own: to be asked before each batch.
 * @returns a function that throws Trouble `disk-full` where writing on would leave too little
 */
export function watchSpace({ dataFolder }: Pick<Database, "dataFolder">): () => Promise<void> {
  if (dataFolder === undefined) return async () => {};
  return async () => {
    const { bavail, bsize } = await statfs(dataFolder);
    if (bavail * bsize < RESERVE) throw diskFull(dataFolder, "ENTENTE_DATA");
  };
}
