import { expect, test } from "vitest";
import { MOST_READ } from "../../../../client/network/canvas.ts";
import { isForMany } from "../../../../client/network/drawing-canvas.ts";

test.each([
  { lines: MOST_READ + 1, isMany: false, isMoving: false, is: true },
  { lines: MOST_READ + 1, isMany: false, isMoving: true, is: true },
  { lines: MOST_READ, isMany: true, isMoving: true, is: true },
  { lines: 0, isMany: true, isMoving: true, is: true },
  { lines: MOST_READ, isMany: true, isMoving: false, is: false },
  { lines: MOST_READ, isMany: false, isMoving: true, is: false },
])(
  "of $lines lines WebGL draws: $is (it draws: $isMany, they move: $isMoving)",
  ({ lines, isMany, isMoving, is }) => {
    expect(isForMany(lines, isMany, { isMoving })).toBe(is);
  },
);
