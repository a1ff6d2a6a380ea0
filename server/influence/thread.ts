import type { Worker } from "node:worker_threads";
import type { SharedCase } from "../cases/shared-case.ts";
import { Problem } from "../errors.ts";
import { startWorker } from "../lib/start-worker.ts";
import type { FromWorker, Held, ToWorker } from "./messages.ts";

/** What one conversation with a worker waits for. */
interface Conversation {
  readonly settle: (message: FromWorker) => void;
  readonly fail: (error: unknown) => void;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

/** A question on its way to a worker. */
export interface Job {
  readonly dataset: string;
  readonly contentHash: string;
  readonly shared: SharedCase;
  readonly message: Extract<ToWorker, { kind: "ask" }>;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

/** One worker thread, which holds projections and answers one question after the other. */
export class InfluenceThread {
  readonly #worker: Worker;
  readonly #holds = new Map<string, string>();
  /** What is to be forgotten once the question under way is answered. */
  readonly #dropped = new Set<string>();
  #conversation: Conversation | undefined;
  #isBusy = false;

  /** @param onEnd called once when the thread is gone, for whatever reason */
  constructor(onEnd: () => void) {
    this.#worker = startWorker(import.meta.url, "influence-worker.js");
    // Waiting for questions must not keep the program alive.
    this.#worker.unref();
    this.#worker.on("message", (message: FromWorker) => this.#receive(message));
    this.#worker.on("error", (error) => this.#conversation?.fail(error));
    this.#worker.on("exit", () => {
      this.#conversation?.fail(
        new Problem("unavailable", "The work was ended. Ask again.", { retryAfter: 1 }),
      );
      onEnd();
    });
  }

  /**
   * Answers one question; it must not be called again before the answer is there.
   * @param onHeld told how large the projection is whenever one is built for the question
   * @throws Problem `unfit` for a question that cannot be answered as it stands
   */
  async answer(job: Job, onHeld: (held: Held) => void): Promise<unknown> {
    this.#isBusy = true;
    try {
      return await this.#answer(job, onHeld);
    } finally {
      this.#isBusy = false;
      for (const dataset of this.#dropped) this.drop(dataset);
    }
  }

  /** Forgets a dataset, at once or when the question under way is answered. */
  drop(dataset: string): void {
    if (this.#isBusy) {
      this.#dropped.add(dataset);
      return;
    }
    this.#dropped.delete(dataset);
    if (!this.#holds.delete(dataset)) return;
    const message: ToWorker = { kind: "drop", dataset };
    this.#worker.postMessage(message);
  }

  async #answer(job: Job, onHeld: (held: Held) => void): Promise<unknown> {
    if (this.#holds.get(job.dataset) !== job.contentHash) {
      const { dataset, contentHash, shared } = job;
      const built = await this.#say({ kind: "hold", dataset, contentHash, shared });
      if (built.kind !== "held") throw toError(built);
      this.#holds.set(dataset, contentHash);
      onHeld(built.held);
    }
    const said = await this.#say(job.message, job.onProgress);
    if (said.kind !== "answer") throw toError(said);
    return said.answer;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #say(message: ToWorker, onProgress?: Conversation["onProgress"]): Promise<FromWorker> {
    return new Promise((settle, fail) => {
      this.#conversation = { settle, fail, onProgress };
      this.#worker.postMessage(message);
    });
  }

  #receive(message: FromWorker): void {
    if (message.kind === "progress") this.#conversation?.onProgress?.(message.done, message.total);
    else this.#conversation?.settle(message);
  }
}

function toError(message: FromWorker): Error {
  if (message.kind !== "refused")
    return new Error(message.kind === "failed" ? message.message : "out of turn");
  const detail = `${message.field}: ${message.message}.`;
  return new Problem("unfit", detail, { errors: [{ parameter: message.field, detail: message.message }] });
}
