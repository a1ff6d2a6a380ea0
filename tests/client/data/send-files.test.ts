import { expect, test } from "vitest";
import { countIdle } from "../../../client/data/bring/send-files.ts";

test("answers without progress end after a few, and what arrives begins the count anew", () => {
  expect(countIdle(0, 0, 8, 8)).toBe(0);
  expect(countIdle(2, 8, 16, 8)).toBe(0);
  expect(countIdle(0, 8, 8, 8)).toBe(1);
  expect(countIdle(2, 8, 8, 8)).toBe(3);
  expect(() => countIdle(3, 8, 8, 8)).toThrow("The file does not arrive");
});

test("a file without a byte makes no progress, and needs none", () => {
  expect(countIdle(3, 0, 0, 0)).toBe(0);
});
