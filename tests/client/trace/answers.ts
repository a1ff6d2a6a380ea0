import type { AnsweredHop, AnsweredPath, PathsAnswer } from "../../../model/influence/answers.ts";

/** Velasco's office in the government, and its rule over Peru: two hops of the small case. */
export const HOLDS: AnsweredHop = {
  from: "leader/velasco",
  to: "government/grfa",
  relation: "velasco",
  type: "HOLDS_OFFICE_IN",
  certainty: "stated",
  rivals: [{ relation: "velasco-again", verdict: "possible" }],
  moment: { earliest: "1968-10-03", latest: "1968-10-03" },
  gap: { min: 0, max: 0, carrier: "government/grfa" },
};

export const GOVERNS: AnsweredHop = {
  from: "government/grfa",
  to: "state/peru",
  relation: "governs",
  type: "GOVERNS",
  certainty: "inferred",
  rivals: [],
  moment: { earliest: "1968-10-03", latest: "1969-12-31" },
};

export const PATH: AnsweredPath = {
  verdict: "certain",
  entities: ["leader/velasco", "government/grfa", "state/peru"],
  hops: [HOLDS, GOVERNS],
  departure: { earliest: "1968-10-03", latest: "1975-08-29" },
  arrival: { earliest: "1968-10-03", latest: "1969-12-31" },
  largestGap: { min: 0, max: 454, carrier: "government/grfa" },
  evidence: "inferred",
};

/** An answer with some of it other than the plain guaranteed one. */
export function answer(more: Partial<PathsAnswer> = {}): PathsAnswer {
  return {
    dataset: "small",
    verdict: "certain",
    reading: "certain",
    paths: [PATH],
    reach: { reached: 3, others: 4, share: 0.75 },
    truncated: false,
    entities: [],
    relations: [],
    texts: "whole",
    ...more,
  };
}
