import { Problem } from "../errors.ts";
import { InfluenceThread } from "./thread.ts";

/** How many threads work at most: one may be at long work while the other answers. */
const MOST_THREADS = 2;
/** How many questions wait at most; who comes later is asked to come back. */
const MOST_WAITING = 32;
/** Seconds after which whoever was sent away may ask again. */
const RETRY_AFTER = 5;

/** The threads that work on questions of influence, started as they are needed. */
export class Threads {
  readonly #all = new Set<InfluenceThread>();
  readonly #free: InfluenceThread[] = [];
  readonly #waiting: ((thread: InfluenceThread) => void)[] = [];

  /**
   * Has some work done by the next thread that is free, in the order of asking.
   * @throws Problem `busy` when too many are waiting already
   */
  async run<T>(work: (thread: InfluenceThread) => Promise<T>, signal: AbortSignal): Promise<T> {
    const thread = await this.#take(signal);
    try {
      return await work(thread);
    } finally {
      this.#giveBack(thread);
    }
  }

  /** Has all threads forget a dataset that is no longer held. */
  drop(dataset: string): void {
    for (const thread of this.#all) thread.drop(dataset);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((thread) => thread.close()));
  }

  #take(signal: AbortSignal): InfluenceThread | Promise<InfluenceThread> {
    signal.throwIfAborted();
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.#all.size < MOST_THREADS) return this.#start();
    if (this.#waiting.length >= MOST_WAITING) {
      throw new Problem(
        "busy",
        `Too many questions of influence are waiting. Ask again in ${RETRY_AFTER} seconds.`,
        {
          retryAfter: RETRY_AFTER,
        },
      );
    }
    return new Promise((resolve, reject) => {
      const leave = () => {
        const place = this.#waiting.indexOf(served);
        if (place >= 0) this.#waiting.splice(place, 1);
        reject(signal.reason);
      };
      const served = (thread: InfluenceThread) => {
        signal.removeEventListener("abort", leave);
        resolve(thread);
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#waiting.push(served);
    });
  }

  #start(): InfluenceThread {
    const thread: InfluenceThread = new InfluenceThread(() => {
      this.#all.delete(thread);
      const place = this.#free.indexOf(thread);
      if (place >= 0) this.#free.splice(place, 1);
      // Whoever waits must not wait for a thread that is gone.
      if (this.#waiting.length > 0 && this.#all.size < MOST_THREADS) this.#giveBack(this.#start());
    });
    this.#all.add(thread);
    return thread;
  }

  #giveBack(thread: InfluenceThread): void {
    if (!this.#all.has(thread)) return;
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(thread);
    else next(thread);
  }
}
