import { describe, expect, test } from "vitest";
import { parseDay } from "../../../model/time/day.ts";
import { dateLabel } from "../../../model/time/label.ts";
import { WhenError } from "../../../model/time/when-error.ts";
import { dateInWords } from "../../../model/time/words.ts";

describe("a date in words and as a label", () => {
  test.each([
    ["1985", "some time in 1985", "1985"],
    ["1985-02", "some time in February 1985", "Feb 1985"],
    ["1985-02-28", "on 28 February 1985", "28 Feb 1985"],
    ["1985-XX-XX", "some time in 1985", "1985"],
    ["1985-02-XX", "some time in February 1985", "Feb 1985"],
    ["197X", "some time in the 1970s", "1970s"],
    ["19XX", "some time in the 20th century", "20th c."],
    ["20XX", "some time in the 21st century", "21st c."],
    ["11XX", "some time in the 12th century", "12th c."],
    ["1985-21", "some time in spring 1985", "spring 1985"],
    ["1985-26", "some time in the northern summer of 1985", "summer 1985"],
    ["1985-31", "some time in the southern autumn of 1985", "autumn 1985"],
    ["1985-33", "some time in the first quarter of 1985", "Q1 1985"],
    ["1995-37", "some time in early 1995", "early 1995"],
    ["1995-38", "some time in mid-1995", "mid-1995"],
    ["1995-39", "some time in late 1995", "late 1995"],
    ["1985-41", "some time in the second half of 1985", "H2 1985"],
    ["1985~", "about 1985", "c. 1985"],
    ["1995-01~", "about January 1995", "c. Jan 1995"],
    ["197X~", "about the 1970s", "c. 1970s"],
    ["1985?", "perhaps some time in 1985", "1985?"],
    ["1985-02-28?", "perhaps on 28 February 1985", "28 Feb 1985?"],
    ["1985-01-05%", "perhaps about 5 January 1985", "c. 5 Jan 1985?"],
    ["1968-10-03/1975-08-29", "from 3 October 1968 to 29 August 1975", "1968–75"],
    ["1970/1979", "from 1970 to 1979", "1970–79"],
    ["1998/2003", "from 1998 to 2003", "1998–2003"],
    ["0098/0101", "from 98 to 101", "98–101"],
    ["1905~/1910", "from about 1905 to 1910", "c. 1905–10"],
    ["1905/1910~", "from 1905 to about 1910", "1905–c. 1910"],
    ["1905/1910?", "from 1905 to perhaps 1910", "1905–10?"],
    ["1905?/1910", "from perhaps 1905 to 1910", "1905?–1910"],
    ["197X/1985", "from the 1970s to 1985", "1970s–1985"],
    ["1970/197X", "from 1970 to the 1970s", "1970–1970s"],
    ["1959/19XX", "from 1959 to some time in the 20th century", "1959–before 2000"],
    ["1985-03/1985", "from March 1985 to some time in 1985", "1985"],
    ["1985-03-02/1985-05", "from 2 March 1985 to May 1985", "Mar–May 1985"],
    ["1985-03-01/1985-03-10", "from 1 March 1985 to 10 March 1985", "Mar 1985"],
    ["1985/1985", "begun and ended in 1985", "1985"],
    ["1985-03-01/1985-03-01", "begun and ended on 1 March 1985", "Mar 1985"],
    ["1980/..", "since 1980, still so when the source wrote (2019)", "1980–"],
    ["1980~/..", "since about 1980, still so when the source wrote (2019)", "c. 1980–"],
    ["1980/", "since 1980, end unknown", "1980–?"],
    ["/1991", "until 1991, start unknown", "?–1991"],
    ["../1991", "always until 1991", "–1991"],
    ["/", "undated", "undated"],
    ["../..", "since always, still so when the source wrote (2019)", "always"],
    ["../", "since always, end unknown", "–?"],
    ["1XXX", "some time in the 2nd millennium", "2nd mill."],
    ["1985-1X", "some time between 1 October 1985 and 31 December 1985", "1985-10-01…1985-12-31"],
    ["156X-12-25?", "perhaps some time between 25 December 1560 and 25 December 1569", "1560…1569?"],
    ["[1985,1987-05]", "some time in 1985 or in May 1987", "1985 or May 1987"],
    ["[1985..1987]", "some time from 1985 to 1987", "1985…1987"],
    ["[..1816]", "some time up to 1816", "by 1816"],
    ["[1816..]", "some time from 1816 on", "1816 or later"],
    [
      "[..1816-01-01]/1888-12-30",
      "from 1 January 1816 or before (the coverage begins there) to 30 December 1888",
      "by 1 Jan 1816–30 Dec 1888",
    ],
    [
      "[..1816-01-01]/..",
      "since 1 January 1816 or before (the coverage begins there), still so when the source wrote (2019)",
      "by 1 Jan 1816–",
    ],
    [
      "1950/[2016-12-31..]",
      "from 1950 to 31 December 2016 or later (the coverage ends there)",
      "1950–31 Dec 2016 or later",
    ],
    ["1950/[1985,1987]", "from 1950 to a day in 1985 or in 1987", "1950–1985 or 1987"],
    ["/..", "start unknown, still so when the source wrote (2019)", "?–"],
  ])("%s", (when, words, label) => {
    expect(dateInWords(when, parseDay("2019-03-01"))).toBe(words);
    expect(dateLabel(when)).toBe(label);
  });
});

test("without the day of the source nothing is claimed about it", () => {
  expect(dateInWords("1980/..")).toBe("since 1980, still so when the source wrote");
});

test("what is no date is an error, not words", () => {
  expect(() => dateInWords("early 1995")).toThrow(WhenError);
  expect(() => dateLabel("1985/1986/1987")).toThrow(WhenError);
});
