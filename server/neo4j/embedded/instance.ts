import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import * as z from "zod";
import { Trouble } from "../trouble.ts";
import { codeOf } from "./file-errors.ts";

const instance = z.object({
  /** The program that holds the folder. */
  pid: z.int(),
  claim: z.string(),
  /** The Bolt port, once Neo4j answers there. */
  port: z.int().optional(),
});

/** The program that uses a data folder. */
export type Instance = z.infer<typeof instance>;

/** Milliseconds between two signs of life, and without one until the holder counts as gone. */
const beat = 5_000;
const silence = 30_000;
/** Milliseconds until it is looked again whether another has cleared what was left behind. */
const patience = 5;

/** The hold of this program on a data folder. */
export interface Claim {
  /** Lets others join the running Neo4j. */
  publish(port: number): Promise<void>;
  release(): Promise<void>;
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** What the file says: who holds the folder, that nobody does, or that somebody did who is there no more. */
async function look(file: string): Promise<Instance | "nobody" | "left behind"> {
  try {
    const holder = instance.parse(JSON.parse(await readFile(file, "utf8")));
    const fresh = Date.now() - (await stat(file)).mtimeMs < silence;
    return fresh && runs(holder.pid) ? holder : "left behind";
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "nobody";
    if (error instanceof SyntaxError || error instanceof z.ZodError) return "left behind";
    throw error;
  }
}

/** Who holds the folder now; a holder that ended, or whose number another process has by now, is none. */
export async function readInstance(file: string): Promise<Instance | undefined> {
  const found = await look(file);
  return typeof found === "string" ? undefined : found;
}

/** @param pid of the program that holds the folder, where it is known */
export function folderInUse(folder: string, pid: number | undefined): Trouble {
  const [who, how] = pid === undefined ? ["program", ""] : [`Entente (process ${pid})`, ` (kill ${pid})`];
  const problem = `Another ${who} is using ${folder}.`;
  const mend = `Stop it${how}, or give this one a folder of its own: ENTENTE_DATA=<folder>.`;
  return new Trouble("folder-in-use", problem, mend);
}

/** Takes the file if nobody has it; a link appears whole or not at all. */
async function take(file: string, mine: Instance): Promise<boolean> {
  const draft = `${file}.${mine.claim}`;
  try {
    await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

function hold(file: string, mine: Instance): Claim {
  const alive = () => void utimes(file, new Date(), new Date()).catch(() => {});
  const pulse = setInterval(alive, beat).unref();
  return {
    async publish(port) {
      const draft = `${file}.${mine.claim}`;
      await writeFile(draft, JSON.stringify({ ...mine, port }), { mode: 0o600 });
      await rename(draft, file);
    },
    async release() {
      clearInterval(pulse);
      if ((await readInstance(file))?.claim === mine.claim) await rm(file, { force: true });
    },
  };
}

/**
 * Removes a claim that was left behind. Only who holds the claim to do so looks and removes: else one that looked earlier
 * would remove what another has taken since.
 */
async function clear(file: string): Promise<void> {
  const clearing = `${file}.clearing`;
  if (!(await take(clearing, { pid: process.pid, claim: randomUUID() }))) {
    if ((await look(clearing)) === "left behind") await clear(clearing);
    else await setTimeout(patience);
    return;
  }
  try {
    if ((await look(file)) === "left behind") await rm(file, { force: true });
  } finally {
    await rm(clearing, { force: true });
  }
}

/**
 * Claims a data folder for this program; what a program that ended without a word left behind is cleared. Of any number
 * that claim at the same instant one is granted.
 * @throws Trouble `folder-in-use`, naming the process.
 */
export async function claimFolder(file: string, dataFolder: string): Promise<Claim> {
  const mine = { pid: process.pid, claim: randomUUID() };
  for (;;) {
    if (await take(file, mine)) return hold(file, mine);
    const found = await look(file);
    if (typeof found !== "string") throw folderInUse(dataFolder, found.pid);
    if (found === "left behind") await clear(file);
  }
}
