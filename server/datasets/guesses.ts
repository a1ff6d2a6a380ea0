import { setImmediate as nextTurn } from "node:timers/promises";
import type { Datasets, LoadedDataset } from "./registry.ts";

/** Datasets as they were known last, for an answer that is made while the database is asked whether they still are. */
export class Guesses implements Datasets {
  readonly #datasets: Datasets;
  readonly #isAtHand: (dataset: LoadedDataset) => boolean;
  readonly #proofs: Promise<boolean>[] = [];

  /** @param isAtHand whether a dataset's case is held: nothing is read for a guess, as what is no longer current may be half removed */
  constructor(datasets: Datasets, isAtHand: (dataset: LoadedDataset) => boolean) {
    this.#datasets = datasets;
    this.#isAtHand = isAtHand;
  }

  /**
   * The dataset that was meant by it when it was last asked for; else as the registry says now.
   * @throws Problem as `Registry.resolve` does
   */
  async resolve(asked: string | undefined, signal: AbortSignal): Promise<LoadedDataset> {
    const known = this.#datasets.lastResolved(asked);
    const current = this.#datasets.resolve(asked, signal);
    if (known === undefined) return current;
    const proof = current.then(
      (now) => now === known,
      () => false,
    );
    // The question is on its way before the answer keeps the thread.
    await nextTurn();
    if (!this.#isAtHand(known)) return current;
    this.#proofs.push(proof);
    return known;
  }

  /** Whether all that was given has been, when the database was asked, what it is now. */
  async hold(): Promise<boolean> {
    return (await Promise.all(this.#proofs)).every(Boolean);
  }

  readonly find: Datasets["find"] = (...asked) => this.#datasets.find(...asked);
  readonly list: Datasets["list"] = (...asked) => this.#datasets.list(...asked);
  readonly summaries: Datasets["summaries"] = (...asked) => this.#datasets.summaries(...asked);
  readonly describe: Datasets["describe"] = (...asked) => this.#datasets.describe(...asked);
  readonly resolveIfAny: Datasets["resolveIfAny"] = (...asked) => this.#datasets.resolveIfAny(...asked);
  readonly lastResolved: Datasets["lastResolved"] = (asked) => this.#datasets.lastResolved(asked);
}
