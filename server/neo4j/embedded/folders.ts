import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { explainFileError } from "./file-errors.ts";

/** Where the embedded Neo4j keeps what belongs to one data folder. */
export interface Folders {
  /** Neo4j's home. */
  home: string;
  conf: string;
  /** Empty, so that there is nothing to import and nothing to plug in. */
  imports: string;
  plugins: string;
  /** What Java printed since the last start. */
  output: string;
  /** Neo4j's account of itself. */
  log: string;
  password: string;
  /** Who is using the folder, and at which port. */
  instance: string;
}

export function layOut(dataFolder: string): Folders {
  const home = join(dataFolder, "neo4j");
  return {
    home,
    conf: join(home, "conf"),
    imports: join(home, "import"),
    plugins: join(home, "plugins"),
    output: join(home, "logs", "output.log"),
    log: join(home, "logs", "neo4j.log"),
    password: join(dataFolder, "password"),
    instance: join(dataFolder, "instance.json"),
  };
}

/**
 * Makes the folders, open to their owner alone.
 * @throws Trouble `not-writable` or `disk-full`.
 */
export async function makeFolders(folders: Folders): Promise<void> {
  try {
    for (const folder of [folders.conf, folders.imports, folders.plugins, join(folders.home, "logs")]) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
    }
  } catch (error) {
    throw explainFileError(error, folders.home, "ENTENTE_DATA");
  }
}
