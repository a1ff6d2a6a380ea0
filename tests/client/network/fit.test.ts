import { expect, test } from "vitest";
import { bendsOf, boxOfBow } from "../../../client/network/bends.ts";
import { fitCase } from "../../../client/network/fit.ts";
import { marginsFor } from "../../../client/network/margins.ts";
import { nodeSize } from "../../../client/network/sizes.ts";
import type { Case, DatedRelation } from "../../../client/store/case.ts";
import { countTotals, type WindowSlice } from "../../../client/store/slice.ts";
import { smallCase } from "../evidence/small-case.ts";

const SIZES = [
  { width: 1640, height: 700 },
  { width: 760, height: 420 },
  { width: 390, height: 300 },
];

/** A case whose poles stand together, with a state between them and many relations of one pair. */
function crowded(): Case {
  const small = smallCase();
  const [relation] = small.relations;
  if (relation === undefined) throw new Error("the small case has relations");
  const parallel = Array.from(
    { length: 14 },
    (_, index): DatedRelation => ({
      ...relation,
      id: `parallel-${index}`,
      from: "leader/velasco",
      to: "leader/morales",
    }),
  );
  return {
    ...small,
    relations: [...small.relations, ...parallel],
    poles: new Set(["state/peru", "leader/velasco", "leader/morales"]),
    dataset: {
      ...small.dataset,
      poles: { left: ["state/peru"], right: ["leader/velasco", "leader/morales"] },
      layout: Object.fromEntries(
        [...small.entities.keys()].map((id): [string, [number, number]] => [
          id,
          id === "state/peru" ? [-400, 0] : [400, id.startsWith("leader/") ? 0 : 10],
        ]),
      ),
    },
  };
}

function sliceOfAll(loaded: Case): WindowSlice {
  const relations = loaded.relations.map((relation) => ({ relation, standing: "certain" as const }));
  const entities = [...loaded.entities.values()];
  const totals = countTotals(relations, entities);
  const window = { start: 0, end: 0 };
  return { window, relations, drawn: relations, pairs: [], entities, hidden: 0, totals, counts: null };
}

test.each(SIZES)("nothing covers a pole or another node in a room of $width × $height", (size) => {
  const loaded = crowded();
  const { toElements, camera } = fitCase(loaded, size);
  const { nodes } = toElements(sliceOfAll(loaded));
  const discs = [...nodes.values()].map(({ id, x, y, degree, pole }) => ({
    id,
    x: x * camera.zoom,
    y: y * camera.zoom,
    radius: (nodeSize(degree, pole !== null, camera.zoom) * camera.zoom) / 2,
  }));
  discs.forEach((a, index) => {
    for (const b of discs.slice(index + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y), `${a.id} and ${b.id}`).toBeGreaterThan(
        (a.radius + b.radius) * 0.95,
      );
  });
});

test("a bow takes the room of every point of its curve, also where its chord slants", () => {
  const [a, b, bend] = [{ x: 0, y: 0 }, { x: 300, y: 200 }, 260];
  const { left, right, top, bottom } = boxOfBow(a, b, bend);
  const length = Math.hypot(300, 200);
  for (const side of [1, -1]) {
    const control = { x: 150 + (side * bend * 200) / length, y: 100 - (side * bend * 300) / length };
    for (let t = 0; t <= 1; t += 0.01) {
      const x = 2 * t * (1 - t) * control.x + t ** 2 * b.x;
      const y = 2 * t * (1 - t) * control.y + t ** 2 * b.y;
      expect(x >= left - 1e-9 && x <= right + 1e-9 && y >= top - 1e-9 && y <= bottom + 1e-9).toBe(true);
    }
  }
  expect(bottom).toBeLessThan(100 + bend);
});

test.each(SIZES)("lines bow out within the room of $width × $height", (size) => {
  const loaded = crowded();
  const { toElements, camera } = fitCase(loaded, size);
  const { nodes } = toElements(sliceOfAll(loaded));
  const [a, b] = [nodes.get("leader/velasco"), nodes.get("leader/morales")];
  const widest = Math.max(...[...bendsOf(loaded).values()].map(Math.abs));
  expect(widest).toBeGreaterThan(100);
  const bow = (((a?.x ?? 0) + (b?.x ?? 0)) / 2 + widest / 2) * camera.zoom + camera.pan.x;
  expect(bow).toBeLessThanOrEqual(size.width - marginsFor(loaded, size.width).right + 1);
});
