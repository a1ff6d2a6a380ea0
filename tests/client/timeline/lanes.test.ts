import fc from "fast-check";
import { expect, test } from "vitest";
import { packLanes } from "../../../client/timeline/lanes/lanes.ts";

const whole = <T>(stretch: T) => stretch;

test("one who takes over on the day the other leaves stays in the lane", () => {
  expect(
    packLanes(
      [
        { start: 0, end: 10 },
        { start: 10, end: 20 },
      ],
      whole,
    ),
  ).toHaveLength(1);
});

test("two at once need two lanes", () => {
  const [first, second] = [
    { start: 0, end: 10 },
    { start: 5, end: 20 },
  ];
  expect(packLanes([second, first], whole)).toEqual([[first], [second]]);
});

test("only the part that counts keeps others out", () => {
  const [first, second] = [
    { start: 0, end: 10, sure: 8 },
    { start: 9, end: 20, sure: 20 },
  ];
  expect(packLanes([first, second], ({ start, sure }) => ({ start, end: sure }))).toEqual([[first, second]]);
});

test("lanes hold all, overlap nowhere, and are as many as are at once at the busiest moment", () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(stretch), (stretches) => {
      const lanes = packLanes(stretches, whole);
      expect(lanes.flat()).toHaveLength(stretches.length);
      for (const lane of lanes) {
        lane.reduce((before, next) => {
          expect(next.start).toBeGreaterThanOrEqual(before.end);
          return next;
        });
      }
      const atOnce = stretches.map(
        ({ start }) => stretches.filter((s) => s.start <= start && start < s.end).length,
      );
      expect(lanes).toHaveLength(Math.max(0, ...atOnce));
    }),
  );
});
