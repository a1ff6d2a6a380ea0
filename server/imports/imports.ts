import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Recipe } from "../../model/exchange/recipe/recipe.ts";
import { Problem } from "../errors.ts";
import type { Around } from "./around.ts";
import { ImportJob } from "./import-job.ts";
import { announce, discard } from "./keep-files.ts";
import { readShipped } from "./shipped-recipes.ts";
import { readyThread } from "./work/threads.ts";

export interface ImportsOptions extends Around {
  /** Where files are kept while their import lasts. */
  readonly folder: string;
}

/** How many imports there may be at once, and for how long one that nobody touches stays, in milliseconds. */
const MOST = 20;
const PATIENCE = 24 * 60 * 60_000;

/** The files that are being brought in. What is kept of them goes with their import, and with the program. */
export class Imports {
  readonly #options: ImportsOptions;
  readonly #jobs = new Map<string, ImportJob>();
  #cleared: Promise<void> | undefined;

  constructor(options: ImportsOptions) {
    this.#options = options;
  }

  /**
   * Begins an import of files that are announced.
   * @throws Problem `busy` where there are too many, and what `announce` throws
   */
  async begin(
    files: readonly { readonly name: string; readonly size: number }[],
    recipe: Recipe | undefined,
  ): Promise<ImportJob> {
    this.#cleared ??= this.#clear();
    await this.#cleared;
    await this.#forgetOld();
    if (this.#jobs.size >= MOST)
      throw new Problem("busy", `There are ${MOST} imports already: end one of them first.`);
    readyThread();
    const id = randomUUID();
    const job = new ImportJob(id, await announce(this.#folderOf(id), files), this.#options, recipe);
    this.#jobs.set(id, job);
    return job;
  }

  /** Makes ready for files that may come soon, as when somebody looks at what is there. */
  expect(): void {
    readyThread();
    // Whoever needs the recipes is told what is wrong with them.
    readShipped().catch(() => undefined);
  }

  /** Announces further files of an import. @throws Problem as `begin` and `ImportJob.add` do */
  async add(
    id: string,
    files: readonly { readonly name: string; readonly size: number }[],
  ): Promise<ImportJob> {
    const job = this.get(id);
    await job.add(() => announce(this.#folderOf(id), files, job.files));
    return job;
  }

  /** @throws Problem `notFound` where there is no such import */
  get(id: string): ImportJob {
    const job = this.#jobs.get(id);
    if (job) return job;
    throw new Problem("notFound", "There is no such import: it was ended, or the program was started anew.");
  }

  /** Those that are there, the newest last. */
  list(): readonly ImportJob[] {
    return [...this.#jobs.values()];
  }

  /** Stops an import and removes its files. @throws Problem `notFound` */
  async end(id: string): Promise<void> {
    const job = this.get(id);
    this.#jobs.delete(id);
    await job.stop();
    await discard(this.#folderOf(id));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#jobs.keys()].map((id) => this.end(id)));
  }

  #folderOf(id: string): string {
    return join(this.#options.folder, id);
  }

  /** What a program that was cut off left. */
  async #clear(): Promise<void> {
    const left = await readdir(this.#options.folder).catch(() => []);
    await Promise.all(left.map((name) => discard(this.#folderOf(name))));
  }

  async #forgetOld(): Promise<void> {
    const old = this.list().filter((job) => !job.isBusy && Date.now() - job.touched > PATIENCE);
    for (const { id } of old) await this.end(id);
  }
}
