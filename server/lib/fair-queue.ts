import { Problem } from "../errors.ts";

/** Gives the turn back; a second call does nothing. */
export type Release = () => void;

interface Waiting {
  readonly client: string;
  readonly start: () => void;
}

export interface QueueLimits {
  /** How many go on at once, and of these how many of one client. */
  readonly running: number;
  readonly runningPerClient: number;
  /** How many wait, and of these how many of one client. */
  readonly waiting: number;
  readonly waitingPerClient: number;
  /** Milliseconds that one waits for its turn. */
  readonly patience: number;
}

/**
 * Lets a few things go on at once. Clients take turns (round robin), so that one with many of them delays the others by
 * one each, not by all of its own.
 */
export class FairQueue {
  private readonly running = new Map<string, number>();
  private readonly waiting: Waiting[] = [];
  /** Who started last stands last, so the first client with a query waiting is the one whose turn it is. */
  private readonly turns = new Map<string, number>();
  private turn = 0;

  /** @param what goes on, as messages name it */
  constructor(
    private readonly limits: QueueLimits,
    private readonly what = "queries",
  ) {}

  /** How many go on and how many wait. */
  get load(): { running: number; waiting: number } {
    return { running: this.countRunning(), waiting: this.waiting.length };
  }

  /**
   * Waits for a turn.
   * @param client who asks, such as a network address
   * @throws Problem `tooMany` when this client has too many queries waiting, `busy` when all have or when its turn does
   * not come in time; the signal's reason when it fires
   */
  async enter(client: string, signal: AbortSignal): Promise<Release> {
    signal.throwIfAborted();
    if (this.mayStart(client)) return this.start(client);
    this.refuseBeyond(client);
    return new Promise((resolve, reject) => this.wait(client, signal, resolve, reject));
  }

  private wait(
    client: string,
    signal: AbortSignal,
    resolve: (release: Release) => void,
    reject: (reason: unknown) => void,
  ): void {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", leave);
      this.waiting.splice(this.waiting.indexOf(waiting), 1);
    };
    const leave = () => {
      end();
      reject(signal.aborted ? signal.reason : busy(this.what, this.limits.patience));
    };
    const waiting: Waiting = {
      client,
      start: () => {
        end();
        resolve(this.start(client));
      },
    };
    const timer = setTimeout(leave, this.limits.patience);
    signal.addEventListener("abort", leave, { once: true });
    this.waiting.push(waiting);
  }

  private refuseBeyond(client: string): void {
    const own = this.waiting.filter((waiting) => waiting.client === client).length;
    if (own >= this.limits.waitingPerClient) {
      throw new Problem(
        "tooMany",
        `${own} of your ${this.what} are waiting already. Wait for one to end, or stop one.`,
        {
          retryAfter: RETRY_AFTER,
        },
      );
    }
    if (this.waiting.length >= this.limits.waiting) throw busy(this.what, 0);
  }

  private mayStart(client: string): boolean {
    return (
      this.countRunning() < this.limits.running &&
      (this.running.get(client) ?? 0) < this.limits.runningPerClient
    );
  }

  private start(client: string): Release {
    this.running.set(client, (this.running.get(client) ?? 0) + 1);
    this.turns.set(client, ++this.turn);
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.leave(client);
    };
  }

  private leave(client: string): void {
    const left = (this.running.get(client) ?? 1) - 1;
    if (left > 0) this.running.set(client, left);
    else this.running.delete(client);
    this.startNext();
    this.forget(client);
  }

  private startNext(): void {
    const [next] = this.waiting
      .filter(({ client }) => this.mayStart(client))
      .sort((a, b) => (this.turns.get(a.client) ?? 0) - (this.turns.get(b.client) ?? 0));
    next?.start();
  }

  private forget(client: string): void {
    if (this.running.has(client) || this.waiting.some((waiting) => waiting.client === client)) return;
    this.turns.delete(client);
  }

  private countRunning(): number {
    return [...this.running.values()].reduce((sum, count) => sum + count, 0);
  }
}

/** Seconds after which a client may try again. */
const RETRY_AFTER = 5;

function busy(what: string, waited: number): Problem {
  const since = waited > 0 ? ` for ${waited / 1000} seconds` : "";
  return new Problem(
    "busy",
    `The ${what} of others have kept the program busy${since}. Try again in a moment.`,
    {
      retryAfter: RETRY_AFTER,
    },
  );
}
