import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { EmbeddedNeo4j } from "../../config.ts";
import type { Report } from "../../progress.ts";
import { type Connection, connect } from "../connect.ts";
import type { Lender } from "../lease.ts";
import { Trouble } from "../trouble.ts";
import { archiveFor, writeArchive } from "./archive.ts";
import { dropBallast, takeBallast } from "./ballast.ts";
import { Copies } from "./copies.ts";
import { explainFileError, requireSpace } from "./file-errors.ts";
import { type Folders, layOut, makeFolders } from "./folders.ts";
import { setInitialPassword } from "./initial-password.ts";
import { type Installation, install } from "./install.ts";
import { type Claim, claimFolder, folderInUse, readInstance } from "./instance.ts";
import { findJava, type Java } from "./java.ts";
import { generatePassword, readPassword } from "./password.ts";
import { javaOptions } from "./process.ts";
import { boltAddress, type RunningNeo4j, start } from "./start.ts";
import { Locked } from "./start-errors.ts";
import { supervise } from "./supervise.ts";

/** Where an embedded Neo4j lives. */
export interface Home {
  dataFolder: string;
  cacheFolder: string;
}

/** A connection and what ends it. */
export interface Opened extends Connection {
  /** Bolt port on loopback. */
  port: number;
  password: string;
  close(): Promise<void>;
  /** Lends a Neo4j on a copy of the data; absent where another program owns this one. */
  readonly lender?: Lender;
}

/** MiB that a start must find free: stores and logs of a case, with room to grow. */
const spaceForData = 64;
/** Milliseconds that a Neo4j whose program was killed gets to close its store. */
const closingPatience = 40_000;

interface Parts {
  neo4j: EmbeddedNeo4j;
  java: Java;
  installation: Installation;
  folders: Folders;
  password: string;
}

async function findPassword(
  neo4j: EmbeddedNeo4j,
  installation: Installation,
  folders: Folders,
): Promise<string> {
  const known = await readPassword(folders.password);
  if (existsSync(join(folders.home, "data", "databases"))) {
    if (known !== undefined) return known;
    const mend = `Restore it, or move ${folders.home} away: the datasets are then loaded anew from their scripts.`;
    throw new Trouble("unauthorized", `The database's password, ${folders.password}, is gone.`, mend);
  }
  const password = known ?? (await generatePassword(folders.password));
  // A first start that was cut off may have left one.
  await rm(join(folders.home, "data", "dbms", "auth.ini"), { force: true });
  await setInitialPassword(neo4j, installation, folders, password);
  return password;
}

function startOnce(
  { neo4j, java, installation, folders, password }: Parts,
  port?: number,
  more: readonly string[] = [],
): Promise<RunningNeo4j> {
  const archive = archiveFor(installation, java);
  const quick = existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`, "-Xlog:cds=off"] : [];
  return start(neo4j, [...javaOptions(installation, neo4j), ...quick, ...more], folders, password, port);
}

/** Waits while a Neo4j whose program is gone still closes its store. */
async function startWhenFree(parts: Parts, report: Report, port?: number): Promise<RunningNeo4j> {
  const deadline = Date.now() + closingPatience;
  for (;;) {
    try {
      return await startOnce(parts, port);
    } catch (error) {
      if (!(error instanceof Locked)) throw error;
      if (Date.now() > deadline) throw folderInUse(parts.folders.home, undefined);
      report("Waiting for the Neo4j of an earlier run to stop");
      await sleep(1_000);
    }
  }
}

/** Gives a failed start a second chance with jars that were checked, and without an archive. */
async function startOrMend(parts: Parts, { cacheFolder }: Home, report: Report): Promise<RunningNeo4j> {
  try {
    return await startWhenFree(parts, report);
  } catch (error) {
    if (!(error instanceof Trouble) || !["jars-damaged", "start-failed"].includes(error.kind)) throw error;
    report("Neo4j did not start; checking its jars and trying once more");
    await rm(archiveFor(parts.installation, parts.java), { force: true });
    const installation = await install(cacheFolder, parts.neo4j.maven, report, true);
    return startWhenFree({ ...parts, installation }, report);
  }
}

async function assemble(neo4j: EmbeddedNeo4j, home: Home, folders: Folders, report: Report): Promise<Parts> {
  const java = await findJava(neo4j.java);
  if (java.caveat !== null) report(java.caveat);
  const installation = await install(home.cacheFolder, neo4j.maven, report);
  await writeArchive(neo4j, installation, java, report);
  const password = await findPassword(neo4j, installation, folders);
  return { neo4j, java, installation, folders, password };
}

/**
 * Starts a Neo4j of the program's own, and starts it again should it ever end unasked.
 * @throws Trouble
 */
export async function openEmbedded(neo4j: EmbeddedNeo4j, home: Home, report: Report): Promise<Opened> {
  const folders = layOut(home.dataFolder);
  try {
    await makeFolders(folders);
    const claim = await claimFolder(folders.instance, home.dataFolder);
    return await openClaimed(neo4j, home, folders, claim, report).catch(async (error: unknown) => {
      await claim.release();
      throw error;
    });
  } catch (error) {
    throw explainFileError(error, home.dataFolder, "ENTENTE_DATA");
  }
}

async function openClaimed(
  neo4j: EmbeddedNeo4j,
  home: Home,
  folders: Folders,
  claim: Claim,
  report: Report,
): Promise<Opened> {
  if (await dropBallast(home.dataFolder, spaceForData))
    report("The disk is nearly full; starting on its reserve");
  else await requireSpace(home.dataFolder, spaceForData, "ENTENTE_DATA");
  const parts = await assemble(neo4j, home, folders, report);
  report(`Starting Neo4j ${parts.installation.version}`);
  const running = await startOrMend(parts, home, report);
  await claim.publish(running.port);
  await takeBallast(home.dataFolder);
  const { stop } = supervise(running, (port) => startWhenFree(parts, report, port), report);
  const lender = new Copies(await originalOf(parts, running, home, report));
  const close = async () => {
    await lender.close();
    await running.driver.close();
    await stop();
    await claim.release();
  };
  const { driver, name, version, port } = running;
  return { driver, name, version, port, password: parts.password, close, lender };
}

/** How much later than anything else the console's own Neo4j gets a processor (POSIX nice). */
const AFTER_OTHERS = 5;

/** What the console's own Neo4j is made from; copies of a program that was killed are cleared away. */
async function originalOf(parts: Parts, { driver }: RunningNeo4j, home: Home, report: Report) {
  const folder = join(home.dataFolder, "console");
  await rm(folder, { recursive: true, force: true });
  const neo4j = { ...parts.neo4j, heap: parts.neo4j.consoleHeap, niceness: AFTER_OTHERS };
  const start = (folders: Folders) =>
    startOnce({ ...parts, neo4j, folders }, undefined, ["-XX:+ExitOnOutOfMemoryError"]);
  return { driver, folders: parts.folders, folder, start, report };
}

/** Milliseconds that a program which is just starting gets until its Neo4j answers. */
const joiningPatience = 60_000;

async function findPort(file: string): Promise<number | undefined> {
  const deadline = Date.now() + joiningPatience;
  for (;;) {
    const holder = await readInstance(file);
    if (holder === undefined || holder.port !== undefined || Date.now() > deadline) return holder?.port;
    await sleep(200);
  }
}

/** Connects to the Neo4j that another program started on this data folder; undefined when none runs. */
export async function joinEmbedded(dataFolder: string): Promise<Opened | undefined> {
  const folders = layOut(dataFolder);
  const port = await findPort(folders.instance);
  const password = await readPassword(folders.password);
  if (port === undefined || password === undefined) return undefined;
  const connection = await connect(boltAddress(port, password));
  return { ...connection, port, password, close: () => connection.driver.close() };
}
