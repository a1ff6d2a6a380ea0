import { describe, expect, test } from "vitest";
import { courseOfChain, courseOfPath, domainOf } from "../../../client/trace/paths/course.ts";
import {
  drawBand,
  drawLine,
  placeName,
  rowOf,
  STEP,
  shapeStations,
} from "../../../client/trace/paths/course-shape.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";
import { PATH } from "./answers.ts";

const loaded = smallCase();
const span = { start: parseDay("1960-01-01"), end: parseDay("1989-12-31") };
const day = parseDay;

describe("the course of a path", () => {
  test("has a station a hop, each with the span of its moment", () => {
    const { stations, break: at } = courseOfPath(PATH);
    expect(stations).toEqual([
      { relation: "velasco", moment: { start: day("1968-10-03"), end: day("1968-10-03") }, state: "crossed" },
      { relation: "governs", moment: { start: day("1968-10-03"), end: day("1969-12-31") }, state: "crossed" },
    ]);
    expect(at).toBeNull();
  });
});

describe("the course of a chain against time", () => {
  const chain = {
    entities: ["leader/morales", "government/grfa", "leader/velasco", "state/peru"],
    relations: ["morales", "velasco", "governs"],
    hop: 1,
    relation: "velasco",
    conflictsWith: "morales",
    days: 1,
  };
  test("is crossed up to its break, broken there, and beyond it only where its dates are", () => {
    const { stations, break: at } = courseOfChain(loaded, chain, "possible");
    expect(stations.map(({ state }) => state)).toEqual(["crossed", "broken", "beyond"]);
    expect(at).toEqual({ hop: 1, arrived: day("1975-08-30"), closed: day("1975-08-29") });
  });
  test("waits at the latest for what begins latest", () => {
    const { stations } = courseOfChain(
      loaded,
      { ...chain, relations: ["velasco-again", "velasco"] },
      "certain",
    );
    expect(stations[0]?.moment).toEqual({ start: day("1968-01-01"), end: day("1968-12-31") });
  });
});

describe("the axis", () => {
  test("shows the courses with some room, and the span where there is nothing", () => {
    const domain = domainOf([courseOfPath(PATH)], span);
    expect(domain.start).toBeLessThan(day("1967-01-01"));
    expect(domain.end).toBeGreaterThan(day("1971-01-01"));
    expect(domainOf([], span)).toBe(span);
  });
  test("never leaves the span but for a station that lies outside of it", () => {
    const early = { ...span, start: day("1968-09-01") };
    expect(domainOf([courseOfPath(PATH)], early).start).toBe(early.start);
  });
});

describe("the drawing", () => {
  const shapes = shapeStations(
    courseOfPath({ ...PATH, hops: PATH.hops }),
    (at) => (at - day("1968-01-01")) / 10,
    1000,
  );
  test("goes along an entity and down to the next, the latest course beside the earliest", () => {
    expect(drawLine(shapes, "start")).toBe(
      `M27.6 ${rowOf(0)}H27.6V${rowOf(0) + STEP}H27.6V${rowOf(1) + STEP}`,
    );
    expect(drawLine(shapes, "end")).toContain("H73.1");
    expect(drawBand(shapes)).toMatch(/Z$/);
    expect(drawBand([])).toBe("");
  });
  test("puts statements where there is room", () => {
    expect(shapes[0]?.text.side).toBe("right");
    const atTheEnd = shapeStations(courseOfPath(PATH), () => 950, 1000);
    expect(atTheEnd[0]?.text).toMatchObject({ side: "left" });
    const wide = shapeStations(courseOfPath(PATH), (at) => (at < day("1969-01-01") ? 160 : 870), 1000);
    expect(wide[1]?.text, "over its span").toEqual({ left: 176, width: 470, side: "right" });
    for (const { text } of [...shapes, ...atTheEnd, ...wide]) {
      expect(text.left).toBeGreaterThanOrEqual(0);
      expect(text.left + text.width).toBeLessThanOrEqual(1000);
    }
  });
  test("leaves a name on its row free of the line that goes down there, on the side with more room", () => {
    const [early] = shapes;
    const [late] = shapeStations(courseOfPath(PATH), () => 950, 1000);
    if (early === undefined || late === undefined) throw new Error("there is no station");
    expect(placeName(early, 1000)).toEqual({ left: early.x.end + 8, maxWidth: 1000 - early.x.end - 8 });
    expect(placeName(late, 1000)).toEqual({ right: 58, maxWidth: 942 });
    const [, long] = shapeStations(courseOfPath(PATH), (at) => (at < day("1969-01-01") ? 115 : 370), 480);
    expect(placeName(long, 480), "over its span").toEqual({ left: 123, maxWidth: 357 });
    expect(placeName(undefined, 1000)).toEqual({ left: 0, maxWidth: 1000 });
  });
});
