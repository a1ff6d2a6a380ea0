import { describe, expect, test } from "vitest";
import { describeArrival, describeRange } from "../../../client/format/arrival.ts";
import { describeVerdict } from "../../../client/format/verdict.ts";
import {
  describeDayRange,
  describeDays,
  describeDaysExactly,
} from "../../../client/trace/answer/duration.ts";
import { leadWithClaims } from "../../../client/trace/answer/lead-with-claims.ts";
import { describeRobustness, describeShaken } from "../../../client/trace/answer/robustness-words.ts";
import {
  announceAnswer,
  describeBasis,
  describeBothReaches,
  describeDoubts,
  describeEvidence,
  describeLongestRest,
  describeQuestion,
} from "../../../client/trace/answer/sentences.ts";
import { describeReach } from "../../../client/trace/panels/reach-words.ts";
import { NOTHING_ASKED } from "../../../client/trace/trace-view.ts";
import { smallCase } from "../evidence/small-case.ts";
import { answer, GOVERNS, HOLDS, PATH } from "./answers.ts";

const loaded = smallCase();
const trace = { ...NOTHING_ASKED, from: "leader/velasco", to: "state/peru" };

function say(more: Parameters<typeof answer>[0]): string {
  const { before, verdict, after } = describeVerdict(answer(more));
  return `${before}*${verdict}*${after}`;
}

describe("the question", () => {
  test("is the case's own where it suggests one, and else made of its ends", () => {
    const questions = [{ text: "Velasco's Peru?", from: trace.from, to: trace.to }];
    const asking = { ...loaded, dataset: { ...loaded.dataset, questions } };
    expect(describeQuestion(asking, trace)).toBe("Velasco's Peru?");
    expect(describeQuestion(loaded, trace)).toBe(
      "How could influence have travelled from Juan Velasco to Perú?",
    );
    expect(describeQuestion(loaded, { ...trace, to: null })).toBe("Whom could Juan Velasco have influenced?");
    expect(describeQuestion(loaded, { ...trace, from: null })).toBe("Who could have influenced Perú?");
  });
});

describe("the verdict", () => {
  test("says that the dates leave room, however or only if they fall so, or rule it out", () => {
    expect(say({})).toBe("The dates *leave room* for it, however the uncertain ones fall.");
    expect(say({ verdict: "possible" })).toBe(
      "The dates leave room for it *only if* the uncertain ones fall so.",
    );
    const chain = { entities: [], relations: [], hop: 0, relation: "governs", days: 1 };
    const none = { verdict: "none" as const, paths: [] };
    expect(say({ ...none, explanation: { reason: "against-time", chain } })).toContain("*rule it out*");
  });
  test("tells apart dates, limits of the question, and no chain at all", () => {
    const none = { verdict: "none" as const, paths: [] };
    expect(say({ ...none, explanation: { reason: "no-chain" } })).toContain("*no chain*");
    expect(say({ ...none, explanation: { reason: "barred", path: PATH } })).toContain(
      "The limits of the question *rule out*",
    );
  });
  test("says that there is room only if dates fall so where only more was asked for", () => {
    expect(say({ verdict: "possible", paths: [] })).toContain(
      "only what holds however they fall was asked for",
    );
  });
});

describe("the headline", () => {
  const chain = (basis: "claim" | "bearing" | "contact", sign?: 1 | -1) =>
    describeBasis(loaded, { ...PATH, basis, ...(sign && { sign }) });

  test("tells what authors claim from what contacts leave room for, with the sign of a chain", () => {
    expect(chain("claim", 1)).toBe("The authors claim this chain, so the authors have it further Perú");
    expect(chain("claim", -1)).toBe("The authors claim this chain, so the authors have it hinder Perú");
    expect(chain("bearing", -1)).toContain("so the authors have it hinder Perú");
    expect(chain("bearing")).toBe("Authors say who held and carried it, and claim no effect");
    expect(chain("contact")).toBe("Only contacts leave room for it");
    expect(describeBasis(loaded, PATH)).toBe("Only who came after whom leaves room for it");
  });
  test("says a rest of over ten years, who carried it and across how many governments", () => {
    const longestRest = { min: 8767, max: 9496, carrier: "state/peru", changes: { min: 3, max: 4 } };
    const long = { ...PATH, basis: "contact" as const, longestRest };
    expect(describeBasis(loaded, long)).toBe(
      "Only contacts leave room for it, after a rest of about 24 years to 26 years with Perú, across 3 to 4 changes of government or office",
    );
  });
  test("names the hops whose dates are doubted, and those beyond what a source covers", () => {
    const hops = [
      { ...HOLDS, doubted: true },
      { ...GOVERNS, beyondCoverage: true },
    ];
    expect(describeDoubts({ ...PATH, hops, onlyDoubted: true })).toEqual([
      "The date of hop 1 is doubted; without the doubt it would hold however the uncertain dates fall.",
      "It rests on what lies beyond the coverage of the source at hop 2.",
    ]);
    expect(describeDoubts(PATH)).toEqual([]);
  });
});

describe("what stands beside the verdict", () => {
  test("the weakest hops, by number", () => {
    expect(describeEvidence(PATH)).toBe("only inferred at hop 2");
    expect(describeEvidence({ ...PATH, hops: [GOVERNS, GOVERNS] })).toBe("only inferred at hops 1 and 2");
    expect(describeEvidence({ ...PATH, hops: [HOLDS], evidence: "stated" })).toBe("stated at every hop");
  });
  test("the rest, who carried it and what changed there", () => {
    expect(describeLongestRest(loaded, PATH)).toBe(
      "Rest: up to about 15 months, with the Revolutionary Government, across up to 1 change of government or office",
    );
    const none = { min: 0, max: 0, carrier: "state/peru", changes: { min: 0, max: 0 } };
    expect(describeLongestRest(loaded, { ...PATH, longestRest: none })).toBe(
      "Hop follows hop without a rest",
    );
    const { longestRest: _, ...direct } = PATH;
    expect(describeLongestRest(loaded, direct)).toBeNull();
  });
  test("both shares of reach, with their rank and what chains without dates would reach", () => {
    const { reach } = answer();
    expect(describeBothReaches(loaded, trace, { reach, reading: "possible" })).toEqual([
      "Influence from Juan Velasco could have reached 3 of 4 others (75\u00a0%), more than 50\u00a0% of all entities; chains without dates would reach 100\u00a0%",
      "Perú could have been influenced by 1 of 4 others (25\u00a0%), more than 0\u00a0% of all entities; chains without dates would reach 100\u00a0%",
    ]);
  });
  test("one reach is one number under one wording, in the answer of either reading and in the panel", () => {
    const { reach } = answer();
    const [certain] = describeBothReaches(loaded, trace, { reach, reading: "certain" });
    const share = { ...reach.from, reached: 4, share: 1 };
    const panel = describeReach(loaded, "leader/velasco", "forwards", {
      ...share,
      certain: reach.from.reached,
    });
    expect(certain).toContain(
      "could have reached 3 of 4 others (75\u00a0%) however the uncertain dates fall",
    );
    expect(panel).toBe(
      "Influence from Juan Velasco could have reached 4 of 4 others (100\u00a0%), 3 of them (75\u00a0%) however the uncertain dates fall.",
    );
    const few = describeReach(loaded, "state/peru", "backwards", {
      reached: 2,
      others: 1204,
      share: 2 / 1204,
      certain: 0,
    });
    expect(few).toBe(
      "Perú could have been influenced by 2 of 1,204 others (less than 1\u00a0%), 0 of them (0\u00a0%) however the uncertain dates fall.",
    );
  });
  test("what it hangs on", () => {
    const without = [
      { support: "statement" as const, id: "governs", verdict: "none" as const },
      { support: "type" as const, id: "GOVERNS", verdict: "none" as const },
      { support: "entity" as const, id: "government/grfa", verdict: "certain" as const },
    ];
    const worlds = { sampled: 1000, holding: 973, seed: 1 };
    const shaken = { ...answer(), without, worlds };
    expect(describeRobustness(shaken)).toEqual([
      "The verdict falls without 2 of the 3 things that the path rests on.",
      "A path is there in 973 of 1,000 datings drawn by chance within what the dates allow.",
    ]);
    const [statement, type, entity] = without.map((one) => describeShaken(loaded, one, "certain"));
    expect(statement).toMatchObject({ falls: true, says: "no path is left" });
    expect(type?.name).toBe("all relations “governs”");
    expect(entity).toEqual({
      name: "Revolutionary Government",
      says: "the dates still leave room, however they fall",
      falls: false,
    });
  });
});

test("chains of claims lead, and are not told twice", () => {
  const claimed = { ...PATH, basis: "claim" as const };
  const other = { ...PATH, hops: [HOLDS] };
  const claims = { verdict: "certain" as const, reading: "certain" as const, paths: [claimed] };
  expect(leadWithClaims(answer({ claims, paths: [other, PATH] })).paths).toEqual([claimed, other]);
});

test("an answer is announced with question, verdict, arrival and number of paths", () => {
  expect(announceAnswer(loaded, trace, answer({ paths: [PATH, PATH] }))).toBe(
    "How could influence have travelled from Juan Velasco to Perú? The dates leave room for it, however the uncertain ones fall. Only who came after whom leaves room for it. Arrives 3 October 1968 – 31 December 1969, at the latest by 31 December 1969, in 2 hops. 2 paths.",
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
