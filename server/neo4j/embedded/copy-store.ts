import { constants } from "node:fs";
import { cp, readdir } from "node:fs/promises";
import { basename, join } from "node:path";

/**
 * Copies the store of a Neo4j that runs, as its own online backup does: first what says up to where the store has been
 * flushed, then the store, page by page as it happens to be, then the log of transactions. A Neo4j that starts on the
 * copy finds it like one whose power failed: it works what the log holds into the store (write-ahead logging).
 * @param from the home of the one that runs
 * @param to the home of the copy
 * @throws the error of the system when the disk is full or a file went away meanwhile
 */
export async function copyStore(from: string, to: string): Promise<void> {
  const data = { from: join(from, "data"), to: join(to, "data") };
  await copyFiles(data, (file) => file.startsWith("checkpoint"));
  await cp(join(data.from, "databases"), join(data.to, "databases"), { ...options, filter: isNoLock });
  await copyFiles(data, (file) => !file.startsWith("checkpoint"));
  await cp(join(data.from, "dbms"), join(data.to, "dbms"), options);
  await cp(join(data.from, "server_id"), join(data.to, "server_id"), options);
}

/** Where the file system can, a copy shares its blocks with what it was copied from. */
const options = { recursive: true, mode: constants.COPYFILE_FICLONE };

const isNoLock = (file: string) => !/^(store|database)_lock$/.test(basename(file));

async function copyFiles(
  data: { from: string; to: string },
  wanted: (file: string) => boolean,
): Promise<void> {
  const folder = join(data.from, "transactions");
  for (const database of await readdir(folder)) {
    const files = (await readdir(join(folder, database))).filter(wanted);
    for (const file of files) {
      await cp(join(folder, database, file), join(data.to, "transactions", database, file), options);
    }
  }
}
