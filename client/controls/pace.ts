/** Work that is asked for more often than it has to be done. */
export interface Paced {
  request(): void;
  cancel(): void;
}

/** Does the work in the next frame, however often it is asked for before. */
export function oncePerFrame(work: () => void): Paced {
  let frame = 0;
  return {
    request() {
      if (frame === 0) {
        frame = requestAnimationFrame(() => {
          frame = 0;
          work();
        });
      }
    },
    cancel() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}

/** How long what is dragged or typed must stand still before it counts as at rest (ms). */
export const REST = 150;

/** Does the work once nobody has asked for it for some time (ms). */
export function onceAtRest(work: () => void, rest: number): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  return {
    request() {
      cancel();
      timer = setTimeout(work, rest);
    },
    cancel,
  };
}

/** Does the work some time (ms) after it is first asked for, however often it is asked for meanwhile. */
export function onceWithin(work: () => void, time: number): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    request() {
      timer ??= setTimeout(() => {
        timer = undefined;
        work();
      }, time);
    },
    cancel: () => clearTimeout(timer),
  };
}
