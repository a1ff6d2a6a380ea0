import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSpeaker, STILL } from "../../../client/shell/speaker.ts";

let said: string[];
let speaker: ReturnType<typeof createSpeaker>;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  speaker = createSpeaker(({ text }) => said.push(text));
});

afterEach(() => {
  vi.useRealTimers();
});

test("what changes again and again is said once, when it is still", () => {
  for (const text of ["1970", "1971", "1972"]) {
    speaker.later({ text });
    vi.advanceTimersByTime(STILL - 1);
  }
  expect(said).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(["1972"]);
});

test("what is announced is said at once, and can be heard before what waits is said", () => {
  speaker.later({ text: "1970" });
  vi.advanceTimersByTime(STILL - 1);
  speaker.now({ text: "Peru is held." });
  vi.advanceTimersByTime(STILL / 2);
  speaker.now({ text: "Peru is back." });
  vi.advanceTimersByTime(STILL - 1);
  expect(said).toEqual(["Peru is held.", "Peru is back."]);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(["Peru is held.", "Peru is back.", "1970"]);
  speaker.now({ text: "Peru stands here now." });
  vi.advanceTimersByTime(10 * STILL);
  expect(said).toHaveLength(4);
});

test("nothing is said any more once it is stopped", () => {
  speaker.later({ text: "1970" });
  speaker.stop();
  vi.advanceTimersByTime(STILL);
  expect(said).toEqual([]);
});
