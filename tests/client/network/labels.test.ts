import fc from "fast-check";
import { expect, test } from "vitest";
import { breakLines, type LabelBox, LINE_LENGTH, placeLabels } from "../../../client/network/labels.ts";

const box = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 90 }))
  .map(([left, top, width]): Omit<LabelBox, "id"> => ({ left, right: left + width, top, bottom: top + 15 }));

const boxes = fc
  .array(box, { maxLength: 60 })
  .map((all) => all.map((one, index) => ({ ...one, id: `${index}` })));

const overlaps = (a: LabelBox, b: LabelBox) =>
  Math.min(a.right, b.right) > Math.max(a.left, b.left) &&
  Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top);

test("no two labels lie over each other, and one gives way only to a weightier one that stands", () => {
  fc.assert(
    fc.property(boxes, (all) => {
      const placed = placeLabels(all);
      all.forEach((one, index) => {
        const blocked = all.slice(0, index).some((other) => placed.has(other.id) && overlaps(one, other));
        expect(placed.has(one.id)).toBe(!blocked);
      });
    }),
  );
});

test("lines break between words and lose none", () => {
  expect(breakLines("Revolutionary Government of the Armed Forces")).toEqual([
    "Revolutionary",
    "Government of the",
    "Armed Forces",
  ]);
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,8}$/), (text) => {
      const lines = breakLines(text);
      expect(lines.join(" ")).toBe(text);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(LINE_LENGTH);
    }),
  );
});
