import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Driver } from "neo4j-driver";
import { Problem } from "../../errors.ts";
import type { Report } from "../../progress.ts";
import type { Lease, Lender } from "../lease.ts";
import { Trouble } from "../trouble.ts";
import { copyStore } from "./copy-store.ts";
import { type Folders, layOut, makeFolders } from "./folders.ts";
import { watchPulse } from "./pulse.ts";
import type { RunningNeo4j } from "./start.ts";

/** What copies are made from. */
export interface Original {
  readonly driver: Driver;
  readonly folders: Folders;
  /** Where the copies go. */
  readonly folder: string;
  /** Starts a Neo4j on a copy. */
  readonly start: (folders: Folders) => Promise<RunningNeo4j>;
  readonly report: Report;
}

/** A Neo4j on a copy of the data. */
interface Copy {
  readonly running: RunningNeo4j;
  readonly folder: string;
  /** What the datasets were when it was made. */
  readonly state: string;
  leases: number;
  /** Whether it is lent no more, and ends with its last lease. */
  retired: boolean;
}

/** Milliseconds: how long queries beside one that cannot be stopped may go on, and how long an unused copy is kept. */
const GRACE = 15_000;
const IDLE = 600_000;

/**
 * A second embedded Neo4j on a copy of the data, for whatever anyone may ask. It is started when first needed, made anew
 * when a dataset has changed, and replaced when a query in it cannot be stopped: Community opens no store twice.
 */
export class Copies implements Lender {
  private current: Copy | undefined;
  private coming: Promise<Copy> | undefined;
  private readonly all = new Set<Copy>();
  private idle: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly original: Original) {}

  async take(): Promise<Lease> {
    clearTimeout(this.idle);
    const state = await this.state();
    const { current } = this;
    const isCurrent = current !== undefined && (state === undefined || current.state === state);
    return this.lend(isCurrent ? current : await this.renewed());
  }

  /** Ends all of them. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.idle);
    await this.coming?.catch(() => undefined);
    await Promise.all([...this.all].map((copy) => this.end(copy)));
    await rm(this.original.folder, { recursive: true, force: true });
  }

  /** What the datasets are now; undefined while the main one does not answer, when the copy serves on as it is. */
  private async state(): Promise<string | undefined> {
    const asked = this.original.driver.executeQuery(
      "MATCH (d:Dataset) RETURN d {.*} AS dataset ORDER BY d.id",
      {},
      { routing: "READ" },
    );
    const patience = sleep(1_000, undefined, { ref: false });
    const answer = await Promise.race([asked.catch(() => undefined), patience]);
    return answer && JSON.stringify(answer.records.map((record) => record.get("dataset")));
  }

  /** One at a time is made; whoever waits for one gets the same. */
  private renewed(): Promise<Copy> {
    this.coming ??= this.make().finally(() => {
      this.coming = undefined;
    });
    return this.coming;
  }

  private async make(): Promise<Copy> {
    const folder = join(this.original.folder, randomUUID());
    try {
      const state = (await this.state()) ?? "";
      const folders = layOut(folder);
      await makeFolders(folders);
      await copyStore(this.original.folders.home, folders.home);
      const running = await this.original.start(folders);
      return this.welcome({ running, folder, state, leases: 0, retired: false });
    } catch (cause) {
      await rm(folder, { recursive: true, force: true });
      const why = cause instanceof Trouble ? cause.message : String(cause);
      this.original.report(`The console's own Neo4j did not start: ${why}`);
      throw new Problem("unavailable", "The console's own database could not be started; the log says why.", {
        cause,
        retryAfter: 5,
      });
    }
  }

  private welcome(copy: Copy): Copy {
    this.all.add(copy);
    void copy.running.process.ended.then(() => this.end(copy));
    if (this.closed) throw new Problem("unavailable", "The program is stopping.");
    const { current } = this;
    this.current = copy;
    if (current) this.retire(current);
    return copy;
  }

  private lend(copy: Copy): Lease {
    if (copy.leases++ === 0) watchPulse(copy.running.driver, () => copy.leases > 0, this.pulseOf(copy));
    let lent = true;
    const { driver, name, version } = copy.running;
    return {
      database: { driver, name, version, how: "embedded", close: async () => {} },
      release: () => {
        if (lent) this.takeBack(copy);
        lent = false;
      },
      abandon: () => this.replace(copy),
    };
  }

  /** A copy that answers nothing is replaced before it is certain that it never will, and ended when it is. */
  private pulseOf(copy: Copy) {
    return {
      weak: () => this.replace(copy),
      gone: () => {
        this.original.report("The console's own Neo4j answers nothing any more; another takes its place");
        void this.end(copy);
      },
    };
  }

  private replace(copy: Copy): void {
    if (this.current !== copy || this.closed) return;
    this.renewed().catch(() => undefined);
  }

  private takeBack(copy: Copy): void {
    copy.leases--;
    if (copy.leases > 0) return;
    if (copy.retired) void this.end(copy);
    else this.idle = setTimeout(() => this.retire(copy), IDLE).unref();
  }

  private retire(copy: Copy): void {
    copy.retired = true;
    if (this.current === copy) this.current = undefined;
    if (copy.leases === 0) void this.end(copy);
    else setTimeout(() => void this.end(copy), GRACE).unref();
  }

  private async end(copy: Copy): Promise<void> {
    if (!this.all.delete(copy)) return;
    if (this.current === copy) this.current = undefined;
    // Nothing is written in a copy, so that there is nothing to close.
    copy.running.process.kill();
    await copy.running.process.ended;
    await copy.running.driver.close();
    await rm(copy.folder, { recursive: true, force: true });
  }
}
