import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ANCHORS,
  type Box,
  boxAt,
  breakLines,
  type Label,
  LINE_LENGTH,
  placeLabels,
} from "../../../client/network/labels.ts";

const node = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))
  .map(([left, top]): Box => ({ left, right: left + 20, top, bottom: top + 20 }));

const labels = fc
  .array(fc.tuple(node, fc.integer({ min: 1, max: 90 })), { maxLength: 40 })
  .map((all) =>
    all.map(
      ([box, width], index): Label => ({ id: `${index}`, node: box, width, height: 15, anchors: ANCHORS }),
    ),
  );

const overlaps = (a: Box, b: Box) =>
  Math.min(a.right, b.right) > Math.max(a.left, b.left) &&
  Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top);

const SEEN: Box = { left: 0, right: 300, top: 0, bottom: 300 };

const isSeen = (box: Box) =>
  Math.min(box.left, box.top) >= 0 && Math.max(box.right, box.bottom) <= SEEN.right;

test("no label lies over another, over a node or beyond the edge, and one is left out only when it fits nowhere", () => {
  fc.assert(
    fc.property(labels, (all) => {
      const nodes = all.map((label) => label.node);
      const places = placeLabels(all, nodes, SEEN);
      const before = [...nodes];
      for (const label of all) {
        const anchor = places.get(label.id);
        const free = ANCHORS.filter((one) => {
          const box = boxAt(label, one);
          return isSeen(box) && !before.some((other) => overlaps(box, other));
        });
        expect(anchor).toBe(free[0]);
        if (anchor) before.push(boxAt(label, anchor));
      }
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

test("a label never gives way to its own node, whatever rounding does to where they meet", () => {
  const fraction = fc.double({ min: -1e4, max: 1e4, noNaN: true });
  const size = fc.double({ min: 1, max: 1e3, noNaN: true });
  fc.assert(
    fc.property(
      fraction,
      fraction,
      size,
      size,
      size,
      fc.constantFrom(...ANCHORS),
      (x, y, radius, width, height, anchor) => {
        const box = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
        const label: Label = { id: "a", node: box, width, height, anchors: [anchor] };
        const everywhere = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 };
        expect(placeLabels([label], [box], everywhere).get("a")).toBe(anchor);
      },
    ),
  );
});
