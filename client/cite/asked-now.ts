import type { Held, LoadExports } from "../store/take-away.ts";

/** After a change of the page its answer is looked for once the change has been drawn (ms). */
const PAUSE = 400;

/**
 * What the page asks, as soon as it has its answer, whenever that is.
 * @throws whatever the signal is aborted with, or what the exports cannot be made for
 */
export async function askedNow(
  load: LoadExports,
  held: Held,
  signal: AbortSignal,
  pause = PAUSE,
): Promise<URLSearchParams> {
  const { takeAway } = await load();
  for (;;) {
    signal.throwIfAborted();
    const { asked } = takeAway(held);
    if (asked !== null) return asked;
    await nextChange(held, signal);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Each answer is announced, so that nobody has to ask again and again whether it is there. */
function nextChange({ transient, view, slice }: Held, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const leave = [transient, view, slice].map((store) => store.subscribe(end));
    signal.addEventListener("abort", end);
    function end() {
      signal.removeEventListener("abort", end);
      for (const stop of leave) stop();
      resolve();
    }
  });
}
