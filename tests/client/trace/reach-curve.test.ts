import { describe, expect, test } from "vitest";
import {
  countOn,
  cumulate,
  domainOfCounts,
  drawSteps,
  thoseBy,
} from "../../../client/trace/panels/reach-curve.ts";
import { parseDay } from "../../../model/time/day.ts";

const day = parseDay;
const moments = [
  { entity: "a", verdict: "certain", moment: { earliest: "1960-01-01", latest: "1960-12-31" } },
  { entity: "b", verdict: "possible", moment: { earliest: "1960-06-01", latest: "1970-01-01" } },
  { entity: "c", verdict: "certain", moment: { earliest: "1965-01-01", latest: "1965-01-01" } },
] as const;

describe("the reach by date", () => {
  test("forwards counts who can have been reached, and who certainly was", () => {
    const counts = cumulate([...moments], "forwards");
    expect(countOn(counts, day("1959-12-31"))).toMatchObject({ certain: 0, possible: 0 });
    expect(countOn(counts, day("1960-07-01"))).toMatchObject({ certain: 0, possible: 2 });
    expect(countOn(counts, day("1960-12-31"))).toMatchObject({ certain: 1, possible: 2 });
    expect(countOn(counts, day("1999-01-01"))).toMatchObject({ certain: 2, possible: 3 });
    expect(thoseBy([...moments], day("1960-07-01"), "forwards")).toEqual(["a", "b"]);
  });
  test("backwards counts who can still set out in time", () => {
    const counts = cumulate([...moments], "backwards");
    expect(countOn(counts, day("1950-01-01"))).toMatchObject({ certain: 2, possible: 3 });
    expect(countOn(counts, day("1960-01-01"))).toMatchObject({ certain: 2, possible: 3 });
    expect(countOn(counts, day("1960-01-02"))).toMatchObject({ certain: 1, possible: 3 });
    expect(countOn(counts, day("1965-01-02"))).toMatchObject({ certain: 0, possible: 1 });
    expect(countOn(counts, day("1970-01-02"))).toMatchObject({ certain: 0, possible: 0 });
    expect(thoseBy([...moments], day("1965-01-02"), "backwards")).toEqual(["b"]);
  });
  test("is drawn in steps from nothing to all", () => {
    const counts = cumulate([...moments], "forwards");
    const path = drawSteps(counts, "possible", (at) => (at - day("1960-01-01")) / 100, {
      width: 90,
      height: 30,
      most: 3,
    });
    expect(path).toBe("M0 30H0.0V20.0H1.5V10.0H3.6V10.0H18.3V0.0H90");
  });
  test("shows the time in which it changes, within the span", () => {
    const span = { start: day("1900-01-01"), end: day("1968-12-31") };
    const domain = domainOfCounts(cumulate([...moments], "forwards"), span);
    expect(domain.start).toBeGreaterThan(day("1950-01-01"));
    expect(domain.end).toBeLessThanOrEqual(span.end);
    expect(domainOfCounts([], span)).toBe(span);
  });
});
