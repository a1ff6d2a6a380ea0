import { describe, expect, test } from "vitest";
import { describeArrival, describeRange } from "../../../client/trace/answer/dates.ts";
import {
  describeDayRange,
  describeDays,
  describeDaysExactly,
} from "../../../client/trace/answer/duration.ts";
import {
  announceAnswer,
  describeEvidence,
  describeLargestGap,
  describeQuestion,
  describeReachShare,
  describeVerdict,
} from "../../../client/trace/answer/sentences.ts";
import { NOTHING_ASKED } from "../../../client/trace/trace-view.ts";
import { smallCase } from "../evidence/small-case.ts";
import { answer, GOVERNS, HOLDS, PATH } from "./answers.ts";

const of = smallCase();
const trace = { ...NOTHING_ASKED, from: "leader/velasco", to: "state/peru" };

function say(more: Parameters<typeof answer>[0]): string {
  const { before, verdict, after } = describeVerdict(answer(more));
  return `${before}*${verdict}*${after}`;
}

describe("the question", () => {
  test("is the case's own where it suggests one, and else made of its ends", () => {
    const questions = [{ text: "Velasco's Peru?", from: trace.from, to: trace.to }];
    const asking = { ...of, dataset: { ...of.dataset, questions } };
    expect(describeQuestion(asking, trace)).toBe("Velasco's Peru?");
    expect(describeQuestion(of, trace)).toBe("How could influence have travelled from Juan Velasco to Perú?");
    expect(describeQuestion(of, { ...trace, to: null })).toBe("Whom could Juan Velasco have influenced?");
    expect(describeQuestion(of, { ...trace, from: null })).toBe("Who could have influenced Perú?");
  });
});

describe("the verdict", () => {
  test("says that the dates guarantee, allow or rule out the order", () => {
    expect(say({})).toBe("The dates *guarantee* this order, whatever the uncertain dates were.");
    expect(say({ verdict: "possible" })).toContain("*allow* this order, for some of what");
    const chain = { entities: [], relations: [], hop: 0, relation: "governs", days: 1 };
    const none = { verdict: "none" as const, paths: [] };
    expect(say({ ...none, explanation: { reason: "against-time", chain } })).toContain(
      "*rule out* this order",
    );
  });
  test("tells apart dates, limits of the question, and no chain at all", () => {
    const none = { verdict: "none" as const, paths: [] };
    expect(say({ ...none, explanation: { reason: "no-chain" } })).toContain("*no chain*");
    expect(say({ ...none, explanation: { reason: "barred", path: PATH } })).toContain(
      "The limits of the question *rule out*",
    );
  });
  test("says that an order is allowed where only what is guaranteed was asked for", () => {
    expect(say({ verdict: "possible", paths: [] })).toContain("*allow* this order, but do not guarantee it");
  });
});

describe("what stands beside the verdict", () => {
  test("the weakest hops, by number", () => {
    expect(describeEvidence(PATH)).toBe("only inferred at hop 2");
    expect(describeEvidence({ ...PATH, hops: [GOVERNS, GOVERNS] })).toBe("only inferred at hops 1 and 2");
    expect(describeEvidence({ ...PATH, hops: [HOLDS], evidence: "stated" })).toBe("stated at every hop");
  });
  test("the rest and who carried it", () => {
    expect(describeLargestGap(of, PATH)).toBe("Rest: up to about 15 months, with Revolutionary Government");
    expect(describeLargestGap(of, { ...PATH, largestGap: { min: 0, max: 0, carrier: "state/peru" } })).toBe(
      "Hop follows hop without a rest",
    );
    const { largestGap: _, ...direct } = PATH;
    expect(describeLargestGap(of, direct)).toBeNull();
  });
  test.each([
    [3, 0.75, "Juan Velasco reaches 3 of 4 others (75 %), so a path says very little"],
    [1, 0.002, "Juan Velasco reaches 1 of 4 others (less than 1 %), so a path is special"],
    [0, 0, "Juan Velasco reaches none of 4 others"],
  ])("the share of all others that is reached: %i", (reached, share, said) => {
    expect(describeReachShare(of, "leader/velasco", { reached, others: 4, share })).toBe(said);
  });
});

test("an answer is announced with question, verdict, arrival and number of paths", () => {
  expect(announceAnswer(of, trace, answer({ paths: [PATH, PATH] }))).toBe(
    "How could influence have travelled from Juan Velasco to Perú? The dates guarantee this order, whatever the uncertain dates were. Arrives 3 October 1968 – 31 December 1969, at the latest by 31 December 1969, in 2 hops. 2 paths.",
  );
});

describe("times", () => {
  test.each([
    ["1973-01-01", "1973-12-31", "in 1973, at the latest by 31 December 1973"],
    ["1970-01-01", "1979-12-31", "1970–1979, at the latest by 31 December 1979"],
    ["1980-07-28", "1980-07-28", "on 28 July 1980"],
    ["0001-01-01", "1960-12-31", "by 31 December 1960"],
    ["1960-01-01", "9999-12-31", "from 1 January 1960 on"],
  ])("arrival %s to %s", (earliest, latest, said) => {
    expect(describeArrival({ earliest, latest })).toBe(said);
  });
  test("a range without an end on either side", () => {
    expect(describeRange({ earliest: "0001-01-01", latest: "9999-12-31" })).toBe("at an unknown time");
  });
  test.each([
    [1, "1 day"],
    [29, "29 days"],
    [364, "about 12 months"],
    [9496, "about 26 years"],
  ])("%i days", (days, said) => expect(describeDays(days)).toBe(said));
  test("few days are not told twice", () => {
    expect(describeDaysExactly(29)).toBe("29 days");
    expect(describeDaysExactly(1342)).toBe("1,342 days (about 4 years)");
  });
  test("ranges of days", () => {
    expect(describeDayRange(0, 29)).toBe("up to 29 days");
    expect(describeDayRange(8767, 9496)).toBe("about 24 years to 26 years");
    expect(describeDayRange(16, 16)).toBe("16 days");
  });
});
