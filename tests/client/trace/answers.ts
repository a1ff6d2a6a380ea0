import type { AnsweredHop, AnsweredPath, PathsAnswer } from "../../../model/influence/answers.ts";

/** Velasco's office in the government, and its rule over Peru: two hops of the small case. */
export const HOLDS: AnsweredHop = {
  from: "leader/velasco",
  to: "government/grfa",
  relation: "velasco",
  type: "HOLDS_OFFICE_IN",
  basis: "succession",
  certainty: "stated",
  doubted: false,
  beyondCoverage: false,
  rivals: [{ relation: "velasco-again", verdict: "possible" }],
  moment: { earliest: "1968-10-03", latest: "1968-10-03" },
  rest: { min: 0, max: 0, carrier: "government/grfa", changes: { min: 0, max: 0 } },
};

export const GOVERNS: AnsweredHop = {
  from: "government/grfa",
  to: "state/peru",
  relation: "governs",
  type: "GOVERNS",
  basis: "succession",
  certainty: "inferred",
  doubted: false,
  beyondCoverage: false,
  rivals: [],
  moment: { earliest: "1968-10-03", latest: "1969-12-31" },
};

export const PATH: AnsweredPath = {
  verdict: "certain",
  entities: ["leader/velasco", "government/grfa", "state/peru"],
  hops: [HOLDS, GOVERNS],
  departure: { earliest: "1968-10-03", latest: "1975-08-29" },
  arrival: { earliest: "1968-10-03", latest: "1969-12-31" },
  longestRest: { min: 0, max: 454, carrier: "government/grfa", changes: { min: 0, max: 1 } },
  leastRest: 454,
  onlyDoubted: false,
  basis: "succession",
  evidence: "inferred",
};

/** What the start of the small answer reaches. */
export const SHARE = { reached: 3, others: 4, share: 0.75, quantile: 0.5, compared: 4, withoutDates: 1 };

/** An answer with some of it other than the plain certain one. */
export function answer(more: Partial<PathsAnswer> = {}): PathsAnswer {
  return {
    dataset: "small",
    verdict: "certain",
    reading: "certain",
    paths: [PATH],
    claims: { verdict: "none", reading: "possible", paths: [] },
    reach: { from: SHARE, to: { ...SHARE, reached: 1, share: 0.25, quantile: 0 } },
    truncated: false,
    entities: [],
    relations: [],
    texts: "whole",
    ...more,
  };
}
