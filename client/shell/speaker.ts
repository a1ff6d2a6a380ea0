import type { Announcement } from "../store/transient.ts";

/** How long what changes must be still before it is said (ms): a drag is said once, at its end. */
export const STILL = 600;

/**
 * Says what is announced at once, and what else has changed once it is still: what waits leaves time to hear what is said
 * meanwhile, and of what waits only the last is said.
 */
export function createSpeaker(say: (announced: Announcement) => void) {
  let waiting: { readonly announced: Announcement; readonly timer: ReturnType<typeof setTimeout> } | null =
    null;
  const later = (announced: Announcement, delay = STILL) => {
    clearTimeout(waiting?.timer);
    const timer = setTimeout(() => {
      waiting = null;
      say(announced);
    }, delay);
    waiting = { announced, timer };
  };
  return {
    now(announced: Announcement) {
      say(announced);
      if (waiting !== null) later(waiting.announced);
    },
    later,
    stop() {
      clearTimeout(waiting?.timer);
      waiting = null;
    },
  };
}
