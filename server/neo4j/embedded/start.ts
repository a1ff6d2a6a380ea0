import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { EmbeddedNeo4j } from "../../config.ts";
import { type Connection, connect } from "../connect.ts";
import { Trouble } from "../trouble.ts";
import { diskFull, isFull } from "./file-errors.ts";
import type { Folders } from "./folders.ts";
import { type Neo4jProcess, startProcess } from "./process.ts";
import { writeSettings } from "./settings.ts";
import { explainStart } from "./start-errors.ts";

/** Milliseconds: between two knocks, and before a start counts as failed. */
const knock = 40;
const startPatience = 120_000;

/** A Neo4j that answers. */
export interface RunningNeo4j extends Connection {
  process: Neo4jProcess;
  port: number;
}

/** Asks the system for a port of loopback that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The system gave no TCP port");
  return address.port;
}

export const boltAddress = (port: number, password: string) => ({
  uri: `bolt://127.0.0.1:${port}`,
  user: "neo4j",
  password,
  database: undefined,
});

async function readAccount(folders: Folders): Promise<string> {
  const read = (file: string) => readFile(file, "utf8").catch(() => "");
  return `${await read(folders.output)}\n${await read(folders.log)}`;
}

async function knockUntilAnswered(port: number, password: string, gone: AbortSignal): Promise<Connection> {
  const deadline = Date.now() + startPatience;
  for (;;) {
    try {
      return await connect(boltAddress(port, password));
    } catch (error) {
      const early =
        error instanceof Trouble && (error.kind === "unreachable" || error.kind === "database-missing");
      if (!early || gone.aborted) throw error;
      if (Date.now() > deadline) throw error;
    }
    await sleep(knock);
  }
}

/**
 * Starts Neo4j and waits until it answers a query.
 * @param options for Java
 * @throws Trouble that names why it did not start.
 */
export async function start(
  neo4j: EmbeddedNeo4j,
  options: string[],
  folders: Folders,
  password: string,
  givenPort?: number,
): Promise<RunningNeo4j> {
  const port = givenPort ?? (await findFreePort());
  await writeFile(join(folders.conf, "neo4j.conf"), writeSettings(folders, neo4j, port), { mode: 0o600 });
  await writeFile(folders.log, "", { mode: 0o600 });
  const process = await startProcess(neo4j, options, folders);
  const gone = new AbortController();
  void process.ended.then(() => gone.abort());
  try {
    return { ...(await knockUntilAnswered(port, password, gone.signal)), process, port };
  } catch (error) {
    const ended = gone.signal.aborted;
    await process.stop();
    // A full disk has no room for the words that would say so.
    if (await isFull(folders.home)) throw diskFull(folders.home, "ENTENTE_DATA", error);
    throw explainStart(error, ended, await readAccount(folders), folders);
  }
}
