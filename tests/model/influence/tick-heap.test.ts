import fc from "fast-check";
import { expect, test } from "vitest";
import { TickHeap } from "../../../model/influence/search/tick-heap.ts";

const STATES = 6;
/** As far apart as the first and the last day that there is, to either side of zero. */
const tick = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const added = fc.record({ state: fc.nat(STATES - 1), tick });

test("gives the state of the earliest tick, each once, moved to an earlier one or not", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(added, fc.record({ upTo: tick })), { maxLength: 60 }), (calls) => {
      const heap = new TickHeap(STATES, -(2 ** 31));
      const waiting = new Map<number, number>();
      for (const call of calls) {
        if ("upTo" in call) {
          const [state = -1] = [...waiting].toSorted((a, b) => a[1] - b[1] || a[0] - b[0])[0] ?? [];
          const expected = (waiting.get(state) ?? 0) <= call.upTo ? state : -1;
          expect(heap.take(call.upTo)).toBe(expected);
          waiting.delete(expected);
        } else if (call.tick < (waiting.get(call.state) ?? Number.POSITIVE_INFINITY)) {
          heap.add(call.state, call.tick);
          waiting.set(call.state, call.tick);
        }
      }
      const left = [...waiting].toSorted((a, b) => a[1] - b[1] || a[0] - b[0]).map(([state]) => state);
      expect(Array.from({ length: left.length + 1 }, () => heap.take(2 ** 31 - 1))).toEqual([...left, -1]);
    }),
    { numRuns: 1_000 },
  );
});
