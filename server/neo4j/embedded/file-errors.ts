import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { Trouble } from "../trouble.ts";

const MiB = 1024 * 1024;

function hasCode(error: unknown): error is Error & { code: unknown } {
  return error instanceof Error && "code" in error;
}

/** The system's code of a failed file operation, `""` where there is none. */
export const codeOf = (error: unknown): string => (hasCode(error) ? String(error.code) : "");

export function diskFull(folder: string, variable: string, cause?: unknown): Trouble {
  const mend = `Free some space, or set ${variable} to a folder on another disk. No data was lost.`;
  return new Trouble("disk-full", `The disk that holds ${folder} is full, or nearly so.`, mend, cause);
}

/** Names what kept a folder from being written; anything unforeseen stays what it was. */
export function explainFileError(error: unknown, folder: string, variable: string): unknown {
  const code = codeOf(error);
  if (code === "ENOSPC" || code === "EDQUOT") return diskFull(folder, variable, error);
  if (code !== "EACCES" && code !== "EPERM" && code !== "EROFS" && code !== "ENOTDIR") return error;
  const mend = `Make it a folder that you can write to, or set ${variable} to another one.`;
  return new Trouble("not-writable", `${folder} can't be written (${code}).`, mend, error);
}

/** Bytes that are free where a folder is, or will be. */
export async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT" && dirname(folder) !== folder) return { bavail: -1, bsize: 0 };
    throw error;
  });
  return bavail === -1 ? freeSpace(dirname(folder)) : bavail * bsize;
}

/** Bytes: with less than that free, Neo4j can write hardly anything any more. */
const LEAST = 16 * MiB;

/** Whether the disk that holds a folder is full, or nearly so. */
export async function isFull(folder: string): Promise<boolean> {
  return (await freeSpace(folder)) < LEAST;
}

/**
 * Refuses before anything is half written. The folder need not exist yet.
 * @param needed MiB
 * @throws Trouble `disk-full`.
 */
export async function requireSpace(folder: string, needed: number, variable: string): Promise<void> {
  const free = await freeSpace(folder);
  if (free < needed * MiB) throw diskFull(folder, variable);
}
