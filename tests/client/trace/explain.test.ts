import { describe, expect, test } from "vitest";
import { explainBreak, explainNone } from "../../../client/trace/answer/explain.ts";
import { smallCase } from "../evidence/small-case.ts";
import { PATH } from "./answers.ts";

const loaded = smallCase();
const trace = { from: "leader/morales", to: "transfer/tanks", window: null };
const chain = {
  entities: ["leader/morales", "government/grfa", "state/peru"],
  relations: ["morales", "governs"],
  hop: 1,
  relation: "governs",
  conflictsWith: "morales",
  days: 1342,
};

describe("why there is no path", () => {
  test("names the hop that breaks, what it precedes and by how much", () => {
    expect(explainBreak(loaded, chain, "possible")).toEqual([
      "The chain breaks at hop 2 of 2.",
      "“Revolutionary Government governs Perú” (1968–80) precedes “Francisco Morales holds office in Revolutionary Government” (1975–?) by at least 1,342 days (about 4 years).",
    ]);
  });
  test("says that it only may be so where the dates merely do not guarantee it", () => {
    expect(explainBreak(loaded, chain, "certain")[1]).toMatch(/may precede .* by as much as 1,342 days/);
  });
  test("says when it is the window that is missed, and how to mend that", () => {
    const { conflictsWith: _, ...missed } = chain;
    const window = { start: 0, end: 1 };
    const { sentences, mend } = explainNone(
      loaded,
      { ...trace, window },
      { reason: "against-time", chain: missed },
      "possible",
    );
    expect(sentences[1]).toContain("misses the window by at least 1,342 days");
    expect(mend?.limit).toBe("window");
  });
  test("says when nothing leads there at all", () => {
    const { sentences, mend } = explainNone(loaded, trace, { reason: "no-chain" }, "possible");
    expect(sentences[0]).toContain("lead from Francisco Morales to Tanks");
    expect(mend).toBeNull();
  });
  test.each([
    ["too-long", "maxHops"],
    ["barred", "notThrough"],
    ["left-out", "without"],
    ["outside-window", "window"],
  ] as const)(
    "says what the path would be but for the question's own limit, and mends it: %s",
    (reason, limit) => {
      const { sentences, mend } = explainNone(loaded, trace, { reason, path: PATH }, "possible");
      expect(sentences[0]).toContain("Juan Velasco → Revolutionary Government → Perú");
      expect(mend?.limit).toBe(limit);
    },
  );
});
