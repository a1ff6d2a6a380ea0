import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Problem } from "../errors.ts";

/** What one client may take of a program that is open to others; whoever needs more comes back a little later. */
export const RATES = {
  requests: { points: 600, duration: 60 },
  /** Seconds of the console's database. */
  console: { points: 120, duration: 300 },
  /** Wrong tokens. */
  attempts: { points: 10, duration: 900 },
} as const;

export type Rate = keyof typeof RATES;

const WHAT: Record<Rate, string> = {
  requests: "requests",
  console: "seconds of the console",
  attempts: "attempts to sign in",
};

/** Counts what clients take, each for itself. */
export class Rates {
  private readonly limiters = {
    requests: new RateLimiterMemory(RATES.requests),
    console: new RateLimiterMemory(RATES.console),
    attempts: new RateLimiterMemory(RATES.attempts),
  };

  /**
   * Takes some of what a client may have.
   * @throws Problem `tooMany`, with the seconds to wait, when there is no more
   */
  async take(rate: Rate, client: string, points = 1): Promise<void> {
    await this.limiters[rate].consume(client, points).catch((error: unknown) => {
      throw error instanceof RateLimiterRes ? tooMany(rate, error) : error;
    });
  }

  /** Takes what has been used already, however much there is. */
  async charge(rate: Rate, client: string, points: number): Promise<void> {
    await this.limiters[rate].penalty(client, points);
  }

  /** @throws Problem `tooMany` when a client has had all that it may have */
  async check(rate: Rate, client: string): Promise<void> {
    const state = await this.limiters[rate].get(client);
    if (state !== null && state.consumedPoints >= RATES[rate].points) throw tooMany(rate, state);
  }
}

function tooMany(rate: Rate, { msBeforeNext }: RateLimiterRes): Problem {
  const { points, duration } = RATES[rate];
  return new Problem("tooMany", `One client may have ${points} ${WHAT[rate]} in ${duration / 60} min.`, {
    retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
  });
}
