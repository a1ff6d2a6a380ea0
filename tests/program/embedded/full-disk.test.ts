import { execFileSync } from "node:child_process";
import { mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { loadDataset } from "../../../server/datasets/load.ts";
import { findStored } from "../../../server/datasets/stored.ts";
import { hashStored } from "../../../server/datasets/verify.ts";
import { RESERVE } from "../../../server/datasets/writing/disk-space.ts";
import { type Database, openDatabase } from "../../../server/neo4j/database.ts";
import { writeEventCase } from "../../bench/event-case.ts";
import { startBuilt } from "../../support/built-program.ts";
import { drawChance } from "../../support/chance.ts";

const MiB = 1024 * 1024;
const DISK = 700;
const LARGE = 12_000;

const folder = await mkdtemp(join(tmpdir(), "entente-small-disk-"));
const mounted = mount();
const environment = { NEO4J_URI: "", ENTENTE_DATA: join(folder, "data") };
const config = readConfig({ ...process.env, ...environment });
const options = { allowForeign: false, report: () => {} };
const open = (join = false) => openDatabase(config, () => {}, { join });
const chance = drawChance("full-disk.test.ts");

let small: string;
let large: string;

/** A disk of its own, as small as it needs to be to fill it; not everybody may mount one. */
function mount(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK}m`, "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch (error) {
    if (process.env.CI) throw error;
    console.log("full-disk.test.ts is left out: this user may not mount a tmpfs");
    return false;
  }
}

beforeAll(async () => {
  small = await writeEventCase(300);
  large = await writeEventCase(LARGE);
});
afterAll(async () => {
  if (mounted) execFileSync("umount", ["-l", folder]);
  for (const each of [folder, small, large]) await rm(each, { recursive: true, force: true });
});

/** Fills the disk until only so many bytes are free. */
async function fillUpTo(free: number, name: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const piece = Buffer.alloc(Math.max(0, bavail * bsize - free), 1);
  await writeFile(join(folder, name), piece, { flag: "a" }).catch((error: unknown) => {
    // The last bytes of a disk cannot all be had.
    if (!String(error).includes("ENOSPC")) throw error;
  });
}

async function expectSmall(database: Database): Promise<void> {
  const [stored] = await findStored(database);
  expect(stored?.counts.relations).toBe(300);
  expect(stored && (await hashStored(database, stored))).toBe(stored?.contentHash);
}

/**
 * Starts the program, and from some words of its start on takes all that is free, until it is ready or has given up.
 * @returns what it ended with; nothing where it was ready all the same
 */
async function startWhileFilling(words: RegExp): Promise<unknown> {
  const start = { isHeard: false, isOver: false };
  const program = startBuilt(environment, (line) => {
    start.isHeard ||= words.test(line);
  });
  const ended = program
    .then(
      ({ stop }) => stop(),
      (error: unknown) => error,
    )
    .finally(() => {
      start.isOver = true;
    });
  while (!start.isHeard && !start.isOver) await sleep(10);
  await sleep(chance.below(500));
  // What is given back in a start is taken too.
  for (; !start.isOver; await sleep(20)) await fillUpTo(0, "others");
  expect(start.isHeard).toBe(true);
  return ended;
}

test.runIf(mounted)(
  "a disk that fills while the program starts costs that start alone",
  async () => {
    const first = await open();
    await loadDataset(first, small, options);
    await first.close();
    for (const words of [/Starting Neo4j/, /Neo4j \S+ answers/]) {
      const ended = await startWhileFilling(words);
      // Who started it is told what is missing, unless it had all it needed.
      if (ended !== undefined) expect(String(ended)).toContain(`The disk that holds ${folder}`);
      await rm(join(folder, "others"), { force: true });
      const program = await startBuilt(environment);
      const database = await open(true);
      await expectSmall(database);
      await database.close();
      await program.stop();
    }
  },
  600_000,
);

test.runIf(mounted)(
  "a disk that fills ends a load in time, and the store starts again",
  async () => {
    let database = await open();
    await loadDataset(database, small, options);
    await fillUpTo(RESERVE + 4 * MiB, "others");
    const loading = loadDataset(database, large, options);
    await expect(loading).rejects.toMatchObject({ kind: "disk-full" });
    await expectSmall(database);
    // Others take all the rest.
    await fillUpTo(0, "more");
    await database.close().catch(() => {});
    database = await open();
    await expectSmall(database);
    // Once there is room, all is as ever.
    await rm(join(folder, "others"));
    await rm(join(folder, "more"));
    await loadDataset(database, large, options);
    expect((await findStored(database))[0]?.counts.relations).toBe(LARGE);
    await database.close();
  },
  600_000,
);
