import { type PointerEvent as ReactPointerEvent, useCallback } from "react";
import type { Interval } from "../../../model/time/bounds.ts";
import { useSession } from "../../store/hooks.ts";
import type { TimeScale } from "../scale.ts";
import { brushWindow, centreOn, dragWindow, type Grip } from "./drag.ts";
import { isSame } from "./window.ts";

/** A pointer that moved less than this (pixels) has clicked. */
const CLICK = 4;

/**
 * Starts a drag on the plot: of a grip, or, on empty ground, of a new window; a click there centres the window.
 * The whole drag is one step of undo, and Escape gives it up.
 */
export function useDrag(scale: TimeScale): (event: ReactPointerEvent<HTMLElement>) => void {
  const { view, actions } = useSession();
  return useCallback(
    (event) => {
      if (event.button !== 0 || !event.isPrimary) return;
      const from = view.getState().window;
      const stroke = readStroke(event, from, scale);
      follow(event, {
        move(pixels) {
          const window = stroke(pixels);
          if (!isSame(window, view.getState().window)) actions.setWindow(window, { commit: false });
        },
        end: () => actions.setWindow(view.getState().window),
        giveUp: () => actions.setWindow(from),
      });
    },
    [view, actions, scale],
  );
}

/** What the window is after the pointer has moved some pixels. */
function readStroke(event: ReactPointerEvent<HTMLElement>, from: Interval, scale: TimeScale) {
  const grip = gripOf(event.target);
  if (grip) return (pixels: number) => (pixels === 0 ? from : dragWindow(from, grip, pixels, scale));
  const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
  const day = scale.dayAt(x);
  return (pixels: number) =>
    Math.abs(pixels) < CLICK ? centreOn(from, day, scale) : brushWindow(day, scale.dayAt(x + pixels), scale);
}

function gripOf(target: EventTarget): Grip | null {
  const grip =
    target instanceof Element ? target.closest<HTMLElement>("[data-grip]")?.dataset.grip : undefined;
  return grip === "start" || grip === "end" || grip === "body" ? grip : null;
}

interface Steps {
  move(pixels: number): void;
  end(): void;
  giveUp(): void;
}

/** Follows one pointer until it is lifted, taken away by the browser, or Escape is pressed. */
function follow(event: ReactPointerEvent<HTMLElement>, steps: Steps): void {
  const plot: HTMLElement = event.currentTarget;
  const [origin, id] = [event.clientX, event.pointerId];
  const listening = new AbortController();
  const { signal } = listening;
  const finish = (step: () => void) => {
    listening.abort();
    step();
  };
  plot.setPointerCapture(id);
  plot.addEventListener("pointermove", (next) => next.pointerId === id && steps.move(next.clientX - origin), {
    signal,
  });
  plot.addEventListener(
    "pointerup",
    (last) => {
      if (last.pointerId !== id) return;
      steps.move(last.clientX - origin);
      finish(steps.end);
    },
    { signal },
  );
  plot.addEventListener("pointercancel", () => finish(steps.giveUp), { signal });
  // Before whatever else Escape closes: while one drags it gives up the drag and nothing more.
  const leave = (key: KeyboardEvent) => {
    if (key.key !== "Escape") return;
    key.preventDefault();
    finish(steps.giveUp);
  };
  document.addEventListener("keydown", leave, { signal, capture: true });
}
