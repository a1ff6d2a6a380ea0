import type { CaseColumns } from "../../model/graph/columns.ts";
import type { PackedCase } from "../../model/graph/pack/arrays.ts";
import { openCase } from "../../model/graph/pack/open.ts";
import type { LoadedDataset } from "../datasets/registry.ts";
import type { Log } from "../log.ts";
import { type SharedCase, share, unshare } from "./shared-case.ts";
import { Shelf } from "./shelf.ts";
import { type Streaming, streamCase } from "./stream-case.ts";

/** A dataset in memory, as it is loaded now. */
export interface HeldCase {
  readonly dataset: LoadedDataset;
  readonly columns: CaseColumns;
  /** The same as threads take it. */
  readonly shared: SharedCase;
  readonly origin: "disk" | "database";
  /** Milliseconds until it was there. */
  readonly tookMs: number;
}

/** What there is to know of a case that is held. */
export interface CaseSummary {
  readonly dataset: string;
  readonly contentHash: string;
  readonly relations: number;
  readonly bytes: number;
  readonly origin: HeldCase["origin"];
  readonly tookMs: number;
}

export interface CasesOptions extends Omit<Streaming, "signal"> {
  readonly log: Log;
  /** Where cases are kept on disk. */
  readonly folder: string;
  /** How many bytes of cases are held in memory; the one that was asked for last is held in any case. */
  readonly memory: number;
}

/** The cases that questions are asked of: each in memory while it is used, on disk while it is loaded. */
export class Cases {
  readonly #streaming: Omit<Streaming, "signal">;
  readonly #shelf: Shelf;
  readonly #memory: number;
  /** By dataset, the one that was used last at the end. */
  readonly #opening = new Map<string, { readonly contentHash: string; readonly held: Promise<HeldCase> }>();
  readonly #held = new Map<string, HeldCase>();
  readonly #listeners = new Set<(dataset: string) => void>();
  readonly #writing = new Set<Promise<void>>();

  constructor({ database, catalogue, log, folder, memory }: CasesOptions) {
    this.#streaming = { database, catalogue };
    this.#shelf = new Shelf(folder, log);
    this.#memory = memory;
  }

  /** What is held in memory. */
  get summaries(): readonly CaseSummary[] {
    return [...this.#held.values()].map(({ dataset, columns, shared, origin, tookMs }) => ({
      dataset: dataset.id,
      contentHash: dataset.contentHash,
      relations: columns.relations.from.length,
      bytes: shared.memory.byteLength,
      origin,
      tookMs,
    }));
  }

  /**
   * A dataset's case as it is loaded now: from memory, from disk or, the first time, streamed from the database.
   * @throws Problem as `read` does where it has to be streamed
   */
  of(dataset: LoadedDataset): Promise<HeldCase> {
    const known = this.#opening.get(dataset.id);
    if (known?.contentHash !== dataset.contentHash) return this.#open(dataset, () => this.#obtain(dataset));
    this.#opening.delete(dataset.id);
    this.#opening.set(dataset.id, known);
    return known.held.then((held) => ({ ...held, dataset }));
  }

  /** Keeps the case that a load has built on its way, so that it need not be read back. */
  keepLoaded(contentHash: string, packed: PackedCase): Promise<void> {
    return this.#shelf.put(contentHash, share(packed));
  }

  /** Told of each dataset that is no longer held. */
  onDrop(listener: (dataset: string) => void): void {
    this.#listeners.add(listener);
  }

  /** Forgets datasets that are no longer loaded, in memory and on disk. */
  async keepOnly(loaded: readonly Pick<LoadedDataset, "id" | "contentHash">[]): Promise<void> {
    const ids = new Set(loaded.map(({ id }) => id));
    const hashes = new Set(loaded.map(({ contentHash }) => contentHash));
    const gone = [...this.#opening].filter(([id]) => !ids.has(id));
    for (const [id] of gone) this.#forget(id);
    const unused = gone.map(([, { contentHash }]) => contentHash).filter((hash) => !hashes.has(hash));
    await Promise.all(unused.map((hash) => this.#shelf.drop(hash)));
  }

  /** Puts a dataset away that was removed; what is kept on disk serves again where it is brought back. */
  putAway(id: string): void {
    if (this.#opening.has(id)) this.#forget(id);
  }

  #forget(id: string): void {
    this.#opening.delete(id);
    this.#held.delete(id);
    for (const listener of this.#listeners) listener(id);
  }

  /** Waits for what is being written to disk. */
  async close(): Promise<void> {
    await Promise.all(this.#writing);
  }

  /** Nobody waits for the disk. */
  #keep({ contentHash }: LoadedDataset, shared: SharedCase): void {
    const writing = this.#shelf.put(contentHash, shared).finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
  }

  #open(
    dataset: LoadedDataset,
    obtain: () => Promise<Pick<HeldCase, "shared" | "origin">>,
  ): Promise<HeldCase> {
    const start = performance.now();
    const held = obtain().then(({ shared, origin }): HeldCase => {
      const columns = openCase(unshare(shared));
      return { dataset, columns, shared, origin, tookMs: Math.round(performance.now() - start) };
    });
    const opening = { contentHash: dataset.contentHash, held };
    this.#opening.set(dataset.id, opening);
    const isCurrent = () => this.#opening.get(dataset.id) === opening;
    held.then(
      (one) => {
        if (isCurrent()) this.#hold(one);
      },
      () => {
        if (isCurrent()) this.#opening.delete(dataset.id);
      },
    );
    return held;
  }

  async #obtain(dataset: LoadedDataset): Promise<Pick<HeldCase, "shared" | "origin">> {
    const kept = await this.#shelf.take(dataset.contentHash);
    if (kept !== undefined) return { shared: kept, origin: "disk" };
    // Others may wait for the same case, so that no single client's leaving ends its streaming.
    const { signal } = new AbortController();
    const shared = share(await streamCase({ ...this.#streaming, signal }, dataset.generation));
    this.#keep(dataset, shared);
    return { shared, origin: "database" };
  }

  /** Makes room for a case by forgetting those that were not used for longest. */
  #hold(held: HeldCase): void {
    this.#held.set(held.dataset.id, held);
    let bytes = [...this.#held.values()].reduce((sum, { shared }) => sum + shared.memory.byteLength, 0);
    for (const id of [...this.#opening.keys()]) {
      if (bytes <= this.#memory) return;
      const one = this.#held.get(id);
      if (one === undefined || id === held.dataset.id) continue;
      bytes -= one.shared.memory.byteLength;
      this.#forget(id);
    }
  }
}
