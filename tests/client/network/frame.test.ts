import fc from "fast-check";
import { expect, test } from "vitest";
import { boxOfLayout, frame, stretchBox, stretchFor } from "../../../client/network/frame.ts";

const margins = { left: 60, right: 120, top: 30, bottom: 40 };
const size = fc.record({
  width: fc.integer({ min: 300, max: 2000 }),
  height: fc.integer({ min: 300, max: 1500 }),
});
const layout = fc.dictionary(
  fc.string({ minLength: 1 }),
  fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -600, max: 600 })),
  { minKeys: 1 },
);

test("everything lies within the room that the margins leave", () => {
  fc.assert(
    fc.property(size, layout, (screen, places) => {
      const flat = boxOfLayout(places);
      const stretch = stretchFor(screen, flat, margins);
      const { zoom, pan } = frame(screen, stretchBox(flat, stretch), margins);
      for (const [x, y] of Object.values(places)) {
        const [sx, sy] = [x * stretch.x * zoom + pan.x, y * stretch.y * zoom + pan.y];
        expect(sx).toBeGreaterThanOrEqual(margins.left - 1e-6);
        expect(sx).toBeLessThanOrEqual(screen.width - margins.right + 1e-6);
        expect(sy).toBeGreaterThanOrEqual(margins.top - 1e-6);
        expect(sy).toBeLessThanOrEqual(screen.height - margins.bottom + 1e-6);
      }
    }),
  );
});

test("a layout stretches along one side only, and never shrinks", () => {
  fc.assert(
    fc.property(size, layout, (screen, places) => {
      const { x, y } = stretchFor(screen, boxOfLayout(places), margins);
      expect(Math.min(x, y)).toBe(1);
    }),
  );
});

test("a case without places has a camera too", () => {
  const { zoom, pan } = frame({ width: 800, height: 600 }, boxOfLayout({}), margins);
  expect([zoom, pan.x, pan.y].every(Number.isFinite)).toBe(true);
});
