import type { ZodError } from "zod";
import { DATASET_WORDS, DATE_WORDS, FORM_WORDS, SIDE_WORDS } from "./form-words.ts";

type Issue = ZodError["issues"][number];
type Path = readonly PropertyKey[];

/**
 * What is wrong with a part that may have one of several forms: the faults of the form that was meant, which is the one
 * with the fewest of them, and none that is of another kind altogether.
 */
export function meantIssues(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const [meant] = issue.errors
    .map((errors) => errors.flatMap((inner) => meantIssues(inner)))
    .filter((errors) => errors.length > 0)
    .sort((one, other) => unlike(one) - unlike(other) || one.length - other.length);
  return (meant ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function unlike(issues: readonly Issue[]): number {
  return issues.some(({ code, path }) => code === "invalid_type" && path.length === 0) ? 1 : 0;
}

/**
 * What is wrong in a recipe, in the words of its form: `“ties.csv”, “From when: cut off at”: must be a day …`.
 * @param value the recipe, by which tables and sources are called what their reader calls them
 */
export function tellIssue(issue: Issue, value: unknown): string {
  const place = placeOf(issue.path, value);
  const isMissing =
    issue.code === "invalid_type" &&
    issue.path.reduce<unknown>((part, key) => at(part, key), value) === undefined;
  const said = isMissing ? "is missing" : saidOf(issue);
  return place === "" ? said : `${place}: ${said}`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a part with names",
  record: "a part with names",
};

function saidOf(issue: Issue): string {
  if (issue.code === "unrecognized_keys")
    return `nothing is called ${issue.keys.map((key) => `"${key}"`).join(" or ")} here`;
  if (issue.code === "invalid_type") return `must be ${EXPECTED[issue.expected] ?? issue.expected}`;
  if (issue.code === "invalid_value" && issue.message.startsWith("Invalid"))
    return `must be one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_format" && issue.format === "date")
    return "must be a day that the calendar has, as in 1999-03-01";
  if (issue.code === "too_small" && issue.message.startsWith("Too small")) return "must not be empty";
  return issue.message;
}

/** Where in the form something stands; "" where the form has no word for it. */
function placeOf(path: Path, value: unknown): string {
  const parts = [thingAt(path, value), fieldAt(path)].filter((part) => part !== undefined);
  return parts.map((part) => `“${part}”`).join(", ");
}

/** The table, source or type that is meant, as its reader calls it. */
function thingAt([list, place]: Path, value: unknown): string | undefined {
  const name = NAMED[String(list)];
  if (name === undefined || typeof place !== "number") return undefined;
  const called = at(at(at(value, list), place), name);
  return typeof called === "string" && called !== "" ? called : undefined;
}

/** By what the parts of these lists are called. */
const NAMED: Readonly<Record<string, string>> = { tables: "file", sources: "name", types: "type" };

function fieldAt(path: Path): string | undefined {
  const keys = path.map(String);
  const [first = "", second = ""] = keys;
  if (first === "dataset") return wordIn(DATASET_WORDS, second);
  if (first === "coverage") return wordIn(COVERED, second);
  const place = keys.findIndex((key, index) => keys[index - 1] === "when" && key in SIDE_WORDS);
  const side = wordIn(SIDE_WORDS, keys[place] ?? "");
  if (side === undefined) return wordIn(WORDS, keys.findLast((key) => Object.hasOwn(WORDS, key)) ?? "");
  const part = wordIn(DATE_WORDS, keys[place + 1] ?? "");
  return part === undefined ? side : `${side}: ${part}`;
}

const COVERED = { start: "The data cover: from", end: "The data cover: until" };

const WORDS = { ...FORM_WORDS, cite: FORM_WORDS.citation };

function wordIn(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

function at(value: unknown, key: PropertyKey | undefined): unknown {
  if (typeof value !== "object" || value === null || key === undefined) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
