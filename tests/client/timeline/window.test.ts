import { describe, expect, test } from "vitest";
import {
  moveByDays,
  moveByMonths,
  resizeByMonths,
  resizeTo,
} from "../../../client/timeline/window/window.ts";
import { nearestBoundary, yearOf } from "../../../client/timeline/years.ts";
import { addMonths, formatDay, parseDay } from "../../../model/time/day.ts";

const span = between("1863-01-01", "2019-12-31");
const opening = between("1968-01-01", "1975-12-31");

describe("moving", () => {
  test("whole years stay whole years, leap days or not", () => {
    expect(written(moveByMonths(opening, 12, span))).toBe("1969-01-01/1976-12-31");
    expect(written(moveByMonths(between("1968-02-01", "1968-02-29"), 12, span))).toBe(
      "1969-02-01/1969-02-28",
    );
  });
  test("stops at either end of the span with its length kept", () => {
    expect(written(moveByDays(opening, -90_000, span))).toBe("1863-01-01/1870-12-31");
    const last = moveByMonths(opening, 12 * 300, span);
    expect(formatDay(last.end)).toBe("2019-12-31");
    expect(last.end - last.start).toBe(opening.end - opening.start);
  });
});

describe("resizing", () => {
  test("an edge moves alone", () => {
    expect(written(resizeByMonths(opening, "start", -120, span))).toBe("1958-01-01/1975-12-31");
    expect(written(resizeByMonths(opening, "end", 1, span))).toBe("1968-01-01/1976-01-31");
  });
  test("edges cannot cross, one day remains", () => {
    expect(written(resizeTo(opening, "start", parseDay("1990-01-01"), span))).toBe("1975-12-31/1975-12-31");
    expect(written(resizeTo(opening, "end", parseDay("1900-01-01"), span))).toBe("1968-01-01/1968-01-01");
  });
  test("nor leave the span", () => {
    expect(written(resizeByMonths(opening, "start", -12_000, span))).toBe("1863-01-01/1975-12-31");
    expect(written(resizeByMonths(opening, "end", 12_000, span))).toBe("1968-01-01/2019-12-31");
  });
});

describe("the calendar", () => {
  test("a month later than the 31st is the month's last day", () => {
    expect(formatDay(addMonths(parseDay("1985-01-31"), 1))).toBe("1985-02-28");
    expect(formatDay(addMonths(parseDay("1984-01-31"), 1))).toBe("1984-02-29");
    expect(formatDay(addMonths(parseDay("1985-01-15"), -13))).toBe("1983-12-15");
  });
  test("snapping goes to the nearer boundary", () => {
    expect(formatDay(nearestBoundary(parseDay("1985-03-10"), "year"))).toBe("1985-01-01");
    expect(formatDay(nearestBoundary(parseDay("1985-09-10"), "year"))).toBe("1986-01-01");
    expect(formatDay(nearestBoundary(parseDay("1985-12-20"), "month"))).toBe("1986-01-01");
  });
  test("years below 100 are not of the twentieth century", () => {
    expect(yearOf(addMonths(parseDay("0062-05-01"), 12))).toBe(63);
  });
});

function between(start: string, end: string) {
  return { start: parseDay(start), end: parseDay(end) };
}

function written({ start, end }: { start: number; end: number }): string {
  return `${formatDay(start)}/${formatDay(end)}`;
}
