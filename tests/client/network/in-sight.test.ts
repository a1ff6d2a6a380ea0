import { expect, test } from "vitest";
import { areSeen, keepInSight } from "../../../client/network/arrange/in-sight.ts";

const SIZE = { width: 900, height: 600 };

test.each([
  ["within the picture", { x: 300, y: 200 }, { x: 300, y: 200 }],
  ["beyond the left and the upper edge", { x: -500, y: -20 }, { x: 28, y: 28 }],
  ["far to the right", { x: 4000, y: 300 }, { x: 872, y: 300 }],
  ["under the key to the shapes", { x: 200, y: 900 }, { x: 200, y: 564 }],
  ["between the key and the buttons", { x: 600, y: 900 }, { x: 600, y: 572 }],
  ["under the buttons, from their side", { x: 850, y: 560 }, { x: 838, y: 560 }],
  ["under the buttons, from above", { x: 2000, y: 450 }, { x: 872, y: 436 }],
])("what is put %s stands where it is seen", (_, point, there) => {
  expect(keepInSight(point, SIZE)).toEqual(there);
  expect(areSeen([keepInSight(point, SIZE)], { zoom: 1, pan: { x: 0, y: 0 } }, SIZE)).toBe(true);
});

test("one of several out of sight is missed", () => {
  const camera = { zoom: 2, pan: { x: 10, y: 10 } };
  expect(areSeen([{ x: 100, y: 100 }], camera, SIZE)).toBe(true);
  expect(
    areSeen(
      [
        { x: 100, y: 100 },
        { x: 450, y: 100 },
      ],
      camera,
      SIZE,
    ),
  ).toBe(false);
});
