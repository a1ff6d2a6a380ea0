import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Problem } from "../errors.ts";

/** What one client may take of a program that is open to others; whoever needs more comes back a little later. */
export const RATES = {
  requests: { points: 600, duration: 60 },
  /** Milliseconds of the console's database. */
  console: { points: 120_000, duration: 300 },
  /** Wrong tokens. */
  attempts: { points: 10, duration: 900 },
} as const;

export type Rate = keyof typeof RATES;

/** How much of each a client may have, and in how many seconds. */
export type Shares = Readonly<Record<Rate, { readonly points: number; readonly duration: number }>>;

const WHAT: Readonly<Record<Rate, (points: number) => string>> = {
  requests: (points) => `${points} requests`,
  console: (points) => `${points / 1_000} seconds of the console`,
  attempts: (points) => `${points} attempts to sign in`,
};

/** Counts what clients take, each for itself. */
export class Rates {
  private readonly limiters: Readonly<Record<Rate, RateLimiterMemory>>;

  constructor(private readonly shares: Shares) {
    this.limiters = {
      requests: new RateLimiterMemory(shares.requests),
      console: new RateLimiterMemory(shares.console),
      attempts: new RateLimiterMemory(shares.attempts),
    };
  }

  /**
   * Takes some of what a client may have.
   * @throws Problem `tooMany`, with the seconds to wait, when there is no more
   */
  async take(rate: Rate, client: string, points = 1): Promise<void> {
    await this.limiters[rate].consume(client, points).catch((error: unknown) => {
      throw error instanceof RateLimiterRes ? this.tooMany(rate, error) : error;
    });
  }

  /** Takes what has been used already, however much there is. */
  async charge(rate: Rate, client: string, points: number): Promise<void> {
    await this.limiters[rate].penalty(client, points);
  }

  /** @throws Problem `tooMany` when a client has had all that it may have */
  async check(rate: Rate, client: string): Promise<void> {
    const state = await this.limiters[rate].get(client);
    if (state !== null && state.consumedPoints >= this.shares[rate].points) throw this.tooMany(rate, state);
  }

  private tooMany(rate: Rate, { msBeforeNext }: RateLimiterRes): Problem {
    const { points, duration } = this.shares[rate];
    return new Problem("tooMany", `One client may have ${WHAT[rate](points)} in ${duration / 60} min.`, {
      retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
    });
  }
}
