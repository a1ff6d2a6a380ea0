import type { Cases } from "../cases/cases.ts";
import type { LoadedDataset } from "../datasets/registry.ts";
import type { Held } from "./messages.ts";
import type { AnswerOf, QuestionOf, TaskName } from "./tasks.ts";
import { Threads } from "./threads.ts";

/** Milliseconds that the work on one question may take; then the answer is what was found so far. */
export const WORK_BUDGET = 10_000;

/** What the program holds in memory of a dataset, once a question of influence was asked of it. */
export interface Projection extends Held {
  readonly dataset: string;
  readonly contentHash: string;
}

/** For whom a question is asked, and who wants to hear of the work on it. */
export interface Asking {
  readonly dataset: LoadedDataset;
  readonly signal: AbortSignal;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Answers questions of influence over the datasets of a database, off the main thread. */
export class InfluenceEngine {
  readonly #cases: Cases;
  readonly #threads = new Threads();
  readonly #projections = new Map<string, Projection>();

  constructor(cases: Cases) {
    this.#cases = cases;
    cases.onDrop((dataset) => {
      this.#projections.delete(dataset);
      this.#threads.drop(dataset);
    });
  }

  /** The projections that are in memory, by dataset. */
  get projections(): readonly Projection[] {
    return [...this.#projections.values()];
  }

  /**
   * Answers a question from the dataset as it is now. Ends
   * early, marked as truncated, when the budget is used up, and altogether when the signal fires.
   * @throws Problem `unfit` naming what in the question cannot be answered; `busy`, `unavailable` or `cancelled`
   */
  async ask<Name extends TaskName>(
    task: Name,
    question: QuestionOf<Name>,
    { dataset: loaded, signal, onProgress }: Asking,
  ): Promise<AnswerOf<Name>> {
    const { shared } = await this.#cases.of(loaded);
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const halt = () => void Atomics.store(stop, 0, 1);
    signal.addEventListener("abort", halt, { once: true });
    const { id: dataset, contentHash } = loaded;
    const version = { dataset, contentHash };
    const message = { kind: "ask", dataset, task, question, stop, budget: WORK_BUDGET } as const;
    const job = { ...version, shared, message, onProgress };
    const note = (held: Held) => this.#projections.set(dataset, { ...version, ...held });
    const answer = await this.#threads
      .run((thread) => thread.answer(job, note), signal)
      .finally(() => signal.removeEventListener("abort", halt));
    signal.throwIfAborted();
    // The thread answers a task with that task's answer.
    return answer as AnswerOf<Name>;
  }

  close(): Promise<void> {
    return this.#threads.close();
  }
}
