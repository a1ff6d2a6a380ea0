import { expect, test } from "vitest";
import { createPager, PAGE, type RowPages } from "../../../client/table/row-pages.ts";

const ROWS = 1000;

/** A table whose rows are their own numbers, and what was read of it. */
function openTable() {
  let state: RowPages<number> = { total: null, error: null, pages: new Map() };
  const asked: string[] = [];
  const isAway = { now: false };
  const ask = (order: string) =>
    createPager<number>(
      async (page) => {
        asked.push(`${order} ${page}`);
        if (isAway.now) throw new Error("away");
        const rows = Array.from({ length: PAGE }, (_, at) => page * PAGE + at);
        return { total: ROWS, rows: order === "down" ? rows.map((row) => ROWS - 1 - row) : rows };
      },
      (change) => {
        state = change(state);
      },
    );
  return { ask, asked, isAway, state: () => state };
}

/** All that was asked has been answered. */
const answered = () => new Promise((resolve) => setTimeout(resolve));

test("a new order asks for the rows in view, not for the first alone", async () => {
  const { ask, asked, state } = openTable();
  const before = ask("up");
  before.look([250, 320]);
  await answered();
  expect(state().pages.get(2)?.[50]).toBe(250);
  before.leave();
  ask("down").look([250, 320]);
  await answered();
  expect(asked.slice(3)).toEqual(["down 0", "down 2", "down 3"]);
  expect(state().pages.get(2)?.[50]).toBe(749);
});

test("the old rows stay until the first new ones come, and are asked for once", async () => {
  const { ask, asked, state } = openTable();
  const before = ask("up");
  before.look([0, 120]);
  before.look([0, 130]);
  await answered();
  expect(asked).toEqual(["up 0", "up 1"]);
  before.leave();
  ask("down").look([0, 20]);
  expect([...state().pages.keys()]).toEqual([0, 1]);
  await answered();
  expect([...state().pages.keys()]).toEqual([0]);
});

test("what was not answered is asked again on the next look", async () => {
  const { ask, isAway, state } = openTable();
  const pager = ask("up");
  isAway.now = true;
  pager.look([0, 120]);
  await answered();
  expect(state().error).toEqual(new Error("away"));
  isAway.now = false;
  pager.look([0, 120]);
  await answered();
  expect(state()).toMatchObject({ error: null, total: ROWS });
  expect([...state().pages.keys()]).toEqual([0, 1]);
});
