import { expect, test } from "vitest";
import { describeBounds } from "../../../client/evidence/bounds-words.ts";
import { parseDay } from "../../../model/time/day.ts";
import { readWhen } from "../../../model/time/edtf.ts";

test.each([
  ["1968-10-03/1975-08-29", "began on 3 October 1968", "ended on 29 August 1975"],
  [
    "1985",
    "began between 1 January 1985 and 31 December 1985",
    "ended between 1 January 1985 and 31 December 1985",
  ],
  [
    "2006-11-13/..",
    "began on 13 November 2006",
    "was still so on 28 February 2019, when the source was written",
  ],
  ["1960-05-01/", "began on 1 May 1960", "ended at an unknown time, on 1 May 1960 at the earliest"],
  ["/1970-12-31", "began at an unknown time, on 31 December 1970 at the latest", "ended on 31 December 1970"],
  ["../1991-12-26", "was so as far back as the source looks", "ended on 26 December 1991"],
  ["/", "began at an unknown time", "ended at an unknown time, if it has"],
])("%s: %s; %s", (when, start, end) => {
  const { bounds } = readWhen(when, parseDay("2019-02-28"));
  expect(describeBounds(when, bounds)).toEqual({ start, end });
});
