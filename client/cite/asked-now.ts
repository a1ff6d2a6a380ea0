import type { Held, LoadExports } from "../store/take-away.ts";

/** An answer that is still being sought is looked for again after this long, and so often (ms). */
const AGAIN = { pause: 400, most: 150 };

/** What the page asks, as soon as it has its answer; null where none has come in a minute. */
export async function askedNow(
  load: LoadExports,
  held: Held,
  signal: AbortSignal,
  { pause, most } = AGAIN,
): Promise<URLSearchParams | null> {
  const { takeAway } = await load();
  for (let looks = 1; ; looks++) {
    signal.throwIfAborted();
    const { asked } = takeAway(held);
    if (asked !== null || looks >= most) return asked;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
