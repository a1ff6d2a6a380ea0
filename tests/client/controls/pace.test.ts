import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onceAtRest, oncePerFrame, onceWithin } from "../../../client/controls/pace.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("work at rest waits until nobody asks for it any more, and is done once", () => {
  const work = vi.fn();
  const paced = onceAtRest(work, 200);
  for (let asked = 0; asked < 5; asked++) {
    paced.request();
    vi.advanceTimersByTime(150);
  }
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(50);
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(1);
});

test("work within a time goes on while it is asked for, and nothing asked for is left undone", () => {
  const work = vi.fn();
  const paced = onceWithin(work, 100);
  for (let asked = 0; asked < 5; asked++) {
    paced.request();
    vi.advanceTimersByTime(60);
  }
  expect(work).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledTimes(3);
});

test("what is asked for after a frame was cancelled is done in the next", () => {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal("requestAnimationFrame", (work: FrameRequestCallback) => frames.push(work));
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => delete frames[frame - 1]);
  const work = vi.fn();
  const paced = oncePerFrame(work);
  paced.request();
  paced.cancel();
  paced.request();
  for (const frame of frames) frame?.(0);
  expect(work).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});

test.each([onceAtRest, onceWithin])("what is cancelled is not done: %o", (pace) => {
  const work = vi.fn();
  const paced = pace(work, 100);
  paced.request();
  paced.cancel();
  vi.advanceTimersByTime(1000);
  expect(work).not.toHaveBeenCalled();
});
