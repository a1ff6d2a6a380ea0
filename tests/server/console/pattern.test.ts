import { expect, test } from "vitest";
import { isBounded } from "../../../server/console/pattern.ts";

test.each([
  "",
  "abc",
  ".*abc.*",
  "(?i).*peru.*",
  "(USSR|Russia).*",
  "[a-z+*]+",
  "a{2,3}",
  "(ab)?c*",
  "\\\\(a+",
  "x*?y",
  "(?i)(a|b)c",
  "(\\w+ )*Union",
  "([a-z]+-)+[a-z]+",
  "(\\d+,)*\\d+",
])("%s is bounded", (pattern) => {
  expect(isBounded(pattern)).toBe(true);
});

test.each([
  "(a+)+",
  "(a|aa)+",
  "(a*)*",
  "(\\w+a)*b",
  "([a-z ]+ )*b",
  "((\\w+ )+x)*",
  "(\\w+ |x)*b",
  "((a+))+",
  "(?:a+)+",
  "(?<x>a+)+",
  "(a?){40}",
  "(.*)\\1",
  "\\k<x>",
  "a*a*a*a*a*",
  "(a{1,9}){1,9}",
  "(a+)\\Q\\E+",
  "(?x)(a+) +",
  "(?ix:(a|b) #)",
  "(a+[[b]c)]?)+",
  "(a+\\c)?)+",
  "a+)+",
  "[[]",
  "x".repeat(201),
])("%s is not", (pattern) => {
  expect(isBounded(pattern)).toBe(false);
});
