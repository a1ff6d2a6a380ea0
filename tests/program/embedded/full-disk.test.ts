import { execFileSync } from "node:child_process";
import { mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { loadDataset } from "../../../server/datasets/load.ts";
import { findStored } from "../../../server/datasets/stored.ts";
import { hashStored } from "../../../server/datasets/verify.ts";
import { RESERVE } from "../../../server/datasets/writing/disk-space.ts";
import { type Database, openDatabase } from "../../../server/neo4j/database.ts";
import { writeEventCase } from "../../bench/event-case.ts";

const MiB = 1024 * 1024;
const DISK = 700;

const folder = await mkdtemp(join(tmpdir(), "entente-small-disk-"));
const mounted = mount();
const config = readConfig({ ...process.env, NEO4J_URI: "", ENTENTE_DATA: join(folder, "data") });
const options = { allowForeign: false, report: () => {} };
const open = () => openDatabase(config, () => {});

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
  large = await writeEventCase(40_000);
});
afterAll(async () => {
  if (mounted) execFileSync("umount", ["-l", folder]);
  for (const each of [folder, small, large]) await rm(each, { recursive: true, force: true });
});

/** Fills the disk until only so many bytes are free. */
async function fillUpTo(free: number, name: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const piece = Buffer.alloc(Math.max(0, bavail * bsize - free), 1);
  await writeFile(join(folder, name), piece).catch((error: unknown) => {
    // The last bytes of a disk cannot all be had.
    if (!String(error).includes("ENOSPC")) throw error;
  });
}

async function expectSmall(database: Database): Promise<void> {
  const [stored] = await findStored(database);
  expect(stored?.counts.relations).toBe(300);
  expect(stored && (await hashStored(database, stored))).toBe(stored?.contentHash);
}

test.runIf(mounted)(
  "a disk that fills ends a load in time, and the store starts again",
  async () => {
    let database = await open();
    await loadDataset(database, small, options);
    await fillUpTo(RESERVE + 12 * MiB, "others");
    const loading = loadDataset(database, large, options);
    await expect(loading).rejects.toMatchObject({ kind: "disk-full" });
    await expectSmall(database);
    // Others take all the rest.
    await fillUpTo(0, "more");
    await database.close().catch(() => {});
    database = await open();
    await expectSmall(database);
    await database.close();
    // Once there is room, all is as ever.
    await rm(join(folder, "others"));
    await rm(join(folder, "more"));
    database = await open();
    await expectSmall(database);
    await loadDataset(database, large, options);
    expect((await findStored(database))[0]?.counts.relations).toBe(40_000);
    await database.close();
  },
  600_000,
);
