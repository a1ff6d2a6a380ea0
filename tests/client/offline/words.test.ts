import { expect, test } from "vitest";
import { createTracer } from "../../../client/offline/trace.ts";
import { describeAnswer } from "../../../client/offline/words.ts";
import { smallCase } from "../evidence/small-case.ts";

const small = smallCase();
/** Influence passes along every relation of it. */
const of = {
  ...small,
  types: new Map([...small.types].map(([name, type]) => [name, { ...type, influence: "forward" as const }])),
};
const trace = createTracer(of);
const ask = (from: string, to: string) => describeAnswer(trace({ from, to, criterion: "earliest" }));

test("the figure says of an arrival what the page says of it", () => {
  expect(ask("leader/velasco", "state/peru")).toBe(
    "The dates leave room for it, however the uncertain ones fall. Arrives on 3 October 1968, in 2 hops.",
  );
});

test("no chain is told apart from dates that rule one out", () => {
  expect(ask("transfer/tanks", "leader/velasco")).toMatch(/^There is no chain/);
});

test("what only the doubt about a date bars is no verdict of the dates", () => {
  const answer = trace({ from: "transfer/tanks", to: "leader/velasco", criterion: "fewest" });
  const [path] = trace({ from: "leader/velasco", to: "state/peru", criterion: "fewest" }).paths;
  if (path === undefined) throw new Error("there is a path");
  for (const reason of ["doubted", "too-long", "rested"] as const) {
    const none = { ...answer, verdict: "none" as const, paths: [], explanation: { reason, path } };
    expect(describeAnswer(none), reason).toBe(
      "The limits of the question rule out a path; the dates alone would not.",
    );
  }
});
