import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPictures } from "../../../client/store/answers/ask-ahead.ts";
import type { NetworkAsked } from "../../../client/store/answers/case-answers.ts";
import { answerLocally } from "../../../client/store/answers/local.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";

const whole = answerLocally(smallCase());

function year(of: number): NetworkAsked {
  const window = { start: parseDay(`${of}-01-01`), end: parseDay(`${of}-12-31`) };
  return { window, reading: "possible", filter: {}, draw: "pairs", limit: 240, texts: false };
}

/** The pictures of the small case, as a server gives them: when `arrive` is called, unless they are given up. */
function watched() {
  const asked: string[] = [];
  const given: string[] = [];
  const arriving: (() => void)[] = [];
  const pictures = createPictures({
    network(question, signal) {
      const at = String(question.window.start);
      asked.push(at);
      return new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => {
          given.push(at);
          reject(signal.reason);
        });
        arriving.push(() => resolve(whole.network(question, signal)));
      });
    },
  });
  const at = (of: number) => String(year(of).window.start);
  return { pictures, asked, given, at, arrive: () => arriving.shift()?.() };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a picture that was asked for ahead is not asked for again, whether it is there or under way", async () => {
  const { pictures, asked, at, arrive } = watched();
  pictures.askAhead(year(1971));
  arrive();
  expect(await pictures.ask(year(1971))).toEqual(
    await whole.network(year(1971), new AbortController().signal),
  );
  pictures.askAhead(year(1972));
  const waiting = pictures.ask(year(1972));
  arrive();
  expect((await waiting).total).toBeGreaterThan(0);
  expect(asked).toEqual([at(1971), at(1972)]);
});

test("it is given up as soon as anything else is asked, and only one is under way", async () => {
  const { pictures, asked, given, at, arrive } = watched();
  pictures.askAhead(year(1971));
  pictures.askAhead(year(1972));
  expect(given).toEqual([at(1971)]);
  const waiting = pictures.ask({ ...year(1972), reading: "certain" });
  expect(given).toEqual([at(1971), at(1972)]);
  for (let left = 0; left < 3; left++) arrive();
  await waiting;
  const again = pictures.ask(year(1972));
  arrive();
  await again;
  expect(asked).toEqual([at(1971), at(1972), at(1972), at(1972)]);
});

test("where it fails nobody is told, and it is asked for anew", async () => {
  const answers = [() => Promise.reject(new Error("The program is away")), () => whole.network];
  const told: NetworkAsked[] = [];
  const pictures = createPictures({
    async network(question, signal) {
      told.push(question);
      await answers[told.length - 1]?.();
      return whole.network(question, signal);
    },
  });
  pictures.askAhead(year(1971));
  expect((await pictures.ask(year(1971))).total).toBeGreaterThan(0);
  expect(told).toHaveLength(2);
});

test("after a minute it counts no more", async () => {
  const { pictures, asked, arrive } = watched();
  pictures.askAhead(year(1971));
  arrive();
  vi.advanceTimersByTime(60_000);
  const waiting = pictures.ask(year(1971));
  arrive();
  await waiting;
  expect(asked).toHaveLength(2);
});

test("nothing is asked ahead by a browser that saves data", () => {
  vi.stubGlobal("navigator", { connection: { saveData: true } });
  const { pictures, asked } = watched();
  pictures.askAhead(year(1971));
  expect(asked).toEqual([]);
});
