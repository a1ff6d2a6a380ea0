import { Trouble } from "../trouble.ts";
import { diskFull } from "./file-errors.ts";
import type { Folders } from "./folders.ts";

/** Why a start failed, where trying again can help. */
export class Locked extends Error {
  override readonly name = "Locked";
}

const damagedJars =
  /ZipException|zip END header|NoClassDefFoundError|ClassNotFoundException|Could not find or load main class|ClassFormatError|Invalid or corrupt jarfile|NoSuchMethodError/;
const heapRefused =
  /Could not reserve enough space|Invalid maximum heap size|Initial heap size set to a larger value/;
const outOfMemory = /OutOfMemoryError/;
const taken = /Address already in use|BindException/;
const locked = /FileLockException|Lock file has been locked by another process|unable to obtain lock/i;

function lastWords(account: string): string {
  const lines = account.split("\n").filter((line) => /ERROR|Exception|Caused by|Error/.test(line));
  const words = lines.length > 0 ? lines : account.trim().split("\n");
  return words.slice(-3).join("\n").slice(0, 600);
}

/**
 * Names the reason from what Java printed and Neo4j logged.
 * @param error what the wait for an answer ended with
 * @param ended whether the process ended by itself
 */
export function explainStart(error: unknown, ended: boolean, account: string, folders: Folders): unknown {
  if (/No space left on device/.test(account)) return diskFull(folders.home, "ENTENTE_DATA", error);
  if (locked.test(account)) return new Locked(lastWords(account));
  if (damagedJars.test(account)) {
    const mend = "Delete the cache folder (ENTENTE_CACHE) and ~/.m2/repository/org/neo4j, then start again.";
    return new Trouble("jars-damaged", `The jars of Neo4j are damaged:\n${lastWords(account)}`, mend, error);
  }
  if (heapRefused.test(account) || outOfMemory.test(account)) {
    const mend =
      "Set ENTENTE_NEO4J_HEAP (default 512m) and ENTENTE_NEO4J_PAGE_CACHE (default 192m) to what this machine has.";
    return new Trouble("start-failed", `Neo4j's memory did not suffice:\n${lastWords(account)}`, mend, error);
  }
  if (taken.test(account)) {
    const problem = "Another program took Neo4j's Bolt port while it was starting.";
    return new Trouble("start-failed", problem, "Start again: another port will be chosen.", error);
  }
  if (error instanceof Trouble && error.kind === "unauthorized") {
    const mend = `Put the right password back into ${folders.password}. If it is lost, move ${folders.home} away and start again: the datasets are then loaded anew from their scripts.`;
    return new Trouble(
      "unauthorized",
      `The password in ${folders.password} is not this database's.`,
      mend,
      error,
    );
  }
  if (!ended && !(error instanceof Trouble && error.kind === "unreachable")) return error;
  const problem = ended ? "Neo4j ended while it was starting" : "Neo4j did not answer within two minutes";
  const mend = `Its logs are ${folders.log} and ${folders.output}. Or set NEO4J_URI to another Neo4j.`;
  return new Trouble(
    ended ? "start-failed" : "start-too-slow",
    `${problem}:\n${lastWords(account)}`,
    mend,
    error,
  );
}
