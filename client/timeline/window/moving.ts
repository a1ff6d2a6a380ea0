import type { StoreApi } from "zustand/vanilla";
import { onceAtRest, REST } from "../../controls/pace.ts";
import type { View } from "../../store/view.ts";
import { isSame } from "./window.ts";

/** Whether the window is on its way, by hand, by keys or by itself. */
interface Moving {
  isMoving(): boolean;
  stop(): void;
}

/**
 * Keeps in mind whether the window of a view is on its way: what must not jump under the hand waits until it rests.
 * @param onRest called each time that it has come to rest
 */
export function watchMoving(
  view: Pick<StoreApi<Pick<View, "window">>, "subscribe">,
  onRest: () => void,
): Moving {
  let isMoving = false;
  const resting = onceAtRest(() => {
    isMoving = false;
    onRest();
  }, REST);
  const leave = view.subscribe((now, before) => {
    if (isSame(now.window, before.window)) return;
    isMoving = true;
    resting.request();
  });
  return {
    isMoving: () => isMoving,
    stop() {
      leave();
      resting.cancel();
    },
  };
}
