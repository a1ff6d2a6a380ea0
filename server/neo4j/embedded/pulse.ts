import { setTimeout as sleep } from "node:timers/promises";
import type { Driver } from "neo4j-driver";

/** Milliseconds: between two questions, and until an answer is late, or no longer awaited. */
const BEAT = 1_000;
const LATE = 1_500;
const LOST = 5_000;

/** What is to be done when answers are late, and when there are none. */
export interface Pulse {
  readonly weak: () => void;
  readonly gone: () => void;
}

/**
 * Asks a database the least there is to ask, as long as it is watched: one whose memory is used up still lives and does
 * nothing but look for more.
 */
export async function watchPulse(
  driver: Driver,
  isWatched: () => boolean,
  { weak, gone }: Pulse,
): Promise<void> {
  while (isWatched()) {
    const beat = driver.executeQuery("RETURN 1").then(
      () => true,
      () => true,
    );
    const prompt = await Promise.race([beat, sleep(LATE, false, { ref: false })]);
    if (!prompt) weak();
    const answered = prompt || (await Promise.race([beat, sleep(LOST - LATE, false, { ref: false })]));
    if (!answered) return gone();
    await sleep(BEAT, undefined, { ref: false });
  }
}
