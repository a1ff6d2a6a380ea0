import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import { watchMoving } from "../../../client/timeline/window/moving.ts";

beforeEach(() => void vi.useFakeTimers());

afterEach(() => void vi.useRealTimers());

function watched() {
  const view = createStore(() => ({ window: { start: 0, end: 9 }, others: 0 }));
  const onRest = vi.fn();
  return { view, onRest, moving: watchMoving(view, onRest) };
}

test("a window that is dragged is on its way until it stands still, however long that takes", () => {
  const { view, onRest, moving } = watched();
  for (let day = 1; day <= 20; day++) {
    view.setState({ window: { start: day, end: day + 9 } });
    vi.advanceTimersByTime(100);
    expect(moving.isMoving()).toBe(true);
  }
  expect(onRest).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(moving.isMoving()).toBe(false);
  expect(onRest).toHaveBeenCalledTimes(1);
});

test.each([
  ["another choice", { others: 1 }],
  ["the same days said anew", { window: { start: 0, end: 9 } }],
])("%s moves no window", (_, change) => {
  const { view, onRest, moving } = watched();
  view.setState(change);
  expect(moving.isMoving()).toBe(false);
  vi.runAllTimers();
  expect(onRest).not.toHaveBeenCalled();
});

test("what is stopped on its way says nothing any more", () => {
  const { view, onRest, moving } = watched();
  view.setState({ window: { start: 1, end: 10 } });
  moving.stop();
  view.setState({ window: { start: 2, end: 11 } });
  vi.runAllTimers();
  expect(onRest).not.toHaveBeenCalled();
});
