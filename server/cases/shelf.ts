import { mkdir, readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import type { Log } from "../log.ts";
import { readCaseFile, writeCaseFile } from "./case-file.ts";
import { type SharedCase, unshare } from "./shared-case.ts";

/** How much room the kept cases may take on disk, in bytes; those unused longest go first. */
const MOST_BYTES = 4 * 2 ** 30;

/** Cases on disk by the hash of their content: built once, read at the next start. All of it can be thrown away. */
export class Shelf {
  readonly #folder: string;
  readonly #log: Log;

  /** @param folder made when it is needed first */
  constructor(folder: string, log: Log) {
    this.#folder = folder;
    this.#log = log;
  }

  /** A case that is kept; one that cannot be trusted is thrown away. */
  async take(contentHash: string): Promise<SharedCase | undefined> {
    const path = this.#path(contentHash);
    try {
      const found = await readCaseFile(path);
      unshare(found);
      await utimes(path, new Date(), new Date());
      return found;
    } catch (error) {
      if (isMissing(error)) return undefined;
      this.#log.warn({ err: error, path }, "a kept case was thrown away and is built anew");
      await rm(path, { force: true }).catch(() => undefined);
      return undefined;
    }
  }

  /** Keeps a case; where that fails (the disk is full), it is built anew at the next start. */
  async put(contentHash: string, shared: SharedCase): Promise<void> {
    const path = this.#path(contentHash);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeCaseFile(path, shared);
      await this.#prune(path);
    } catch (error) {
      this.#log.warn({ err: error, path }, "a case could not be kept on disk");
    }
  }

  async drop(contentHash: string): Promise<void> {
    await rm(this.#path(contentHash), { force: true });
  }

  /** Hashes are letters and digits, whatever a database says they are. */
  #path(contentHash: string): string {
    return join(this.#folder, encodeURIComponent(contentHash).replaceAll(".", "%2E"));
  }

  /** Removes what was left half written, and the oldest files until the rest has room. */
  async #prune(justWritten: string): Promise<void> {
    const paths = (await readdir(this.#folder)).map((name) => join(this.#folder, name));
    const files = await Promise.all(paths.map(async (path) => ({ path, ...(await describe(path)) })));
    files.sort((one, other) => other.usedMs - one.usedMs);
    let bytes = 0;
    for (const { path, size, usedMs } of files) {
      bytes += size;
      const isLeft = path.endsWith(".part") && Date.now() - usedMs > LEFT_FOR;
      if (path !== justWritten && (isLeft || bytes > MOST_BYTES)) await rm(path, { force: true });
    }
  }
}

/** Milliseconds after which a file that is still being written is no longer. */
const LEFT_FOR = 600_000;

async function describe(path: string): Promise<{ size: number; usedMs: number }> {
  const found = await stat(path).catch(() => undefined);
  return { size: found?.size ?? 0, usedMs: found?.mtimeMs ?? 0 };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
