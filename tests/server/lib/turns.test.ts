import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { Turns } from "../../../server/lib/turns.ts";

test("clients take turns, one piece of work at each turn of the event loop", async () => {
  const turns = new Turns();
  const done: string[] = [];
  const work = async (client: string, pieces: number) => {
    for (let piece = 0; piece < pieces; piece++) {
      await turns.next(client);
      done.push(client);
    }
  };
  const all = [work("many", 3), work("many", 3), work("many", 3), work("few", 2), work("one", 1)];
  await nextTurn();
  expect(done.length).toBeLessThanOrEqual(2);
  await Promise.all(all);
  expect(done).toHaveLength(12);
  // With two more clients about, each has one of every three turns.
  expect(done.slice(0, 3).sort()).toEqual(["few", "many", "one"]);
  expect(done.indexOf("few", done.indexOf("few") + 1)).toBeLessThan(5);
});

test("what else waits for the event loop goes on between two pieces", async () => {
  const turns = new Turns();
  let others = 0;
  let isOver = false;
  const other = (async () => {
    while (!isOver) {
      await nextTurn();
      others++;
    }
  })();
  for (let piece = 0; piece < 50; piece++) await turns.next("a");
  isOver = true;
  await other;
  expect(others).toBeGreaterThanOrEqual(49);
});
