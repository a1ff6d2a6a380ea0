import { expect, test } from "vitest";
import { stepFrom } from "../../../client/offline/step-from.ts";

test.each([
  [-1, 1, 5, 0],
  [-1, -1, 5, 4],
  [0, -1, 5, 4],
  [4, 1, 5, 0],
  [2, -1, 5, 1],
  [-1, -1, 1, 0],
  [-1, 1, 0, -1],
] as const)("from place %i, %i step of %i places leads to %i", (at, by, length, next) => {
  expect(stepFrom(at, by, length)).toBe(next);
});
