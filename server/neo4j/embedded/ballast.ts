import { randomBytes } from "node:crypto";
import { open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { freeSpace } from "./file-errors.ts";

const MiB = 1024 * 1024;

/** MiB that a store needs to recover in when everything else is full: its log is replayed, its pages are written. */
const BALLAST = 64;

/** How many times its size must be free before room is taken for it: a small disk has better uses. */
const PLENTY = 4;

const pathOf = (dataFolder: string) => join(dataFolder, "ballast");

/** Takes room on the disk that can be given back to a store which finds none. What hinders that is no reason to stop. */
export async function takeBallast(dataFolder: string): Promise<void> {
  const path = pathOf(dataFolder);
  const size = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  if (size >= BALLAST * MiB || (await freeSpace(dataFolder)) < PLENTY * BALLAST * MiB) return;
  // Chance cannot be stored in less room than it has, as zeros can.
  const piece = randomBytes(MiB);
  const file = await open(path, "w", 0o600).catch(() => undefined);
  try {
    for (let written = 0; file && written < BALLAST; written++) await file.write(piece);
  } catch {
    await rm(path, { force: true });
  } finally {
    await file?.close();
  }
}

/**
 * Gives the room back where less than some MiB are free.
 * @returns whether it did
 */
export async function dropBallast(dataFolder: string, needed: number): Promise<boolean> {
  const path = pathOf(dataFolder);
  if ((await freeSpace(dataFolder)) >= needed * MiB) return false;
  const there = await stat(path).then(
    () => true,
    () => false,
  );
  await rm(path, { force: true });
  return there;
}
