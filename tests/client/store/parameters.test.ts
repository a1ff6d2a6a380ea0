import fc from "fast-check";
import { expect, test } from "vitest";
import { readList, writeList } from "../../../client/store/parameters.ts";

test("any ids come back from a link as they were written, those with commas and percent signs among them", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1, unit: "grapheme" })), (ids) => {
      const params = new URLSearchParams();
      writeList("without", ids, params);
      const read = readList("without", new URLSearchParams(params.toString()));
      expect(read).toEqual([...ids].sort());
    }),
    { examples: [[["a,b", "a%2Cb", "%", ",", "c"]]] },
  );
});

test("ids that need no care are written plainly", () => {
  const params = new URLSearchParams();
  writeList("without", new Set(["state/peru", "GOVERNS"]), params);
  expect(params.get("without")).toBe("GOVERNS,state/peru");
});
