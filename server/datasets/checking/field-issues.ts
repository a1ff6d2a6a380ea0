import type { ZodError } from "zod";
import type { Stated } from "../../../model/exchange/reader.ts";
import { hint } from "../../http/closest.ts";
import { type Described, EXAMPLES } from "./examples.ts";

/** What is wrong with one field. */
export interface FieldIssue {
  readonly field: string;
  readonly reason: string;
  readonly remedy: string;
}

type Issue = ZodError["issues"][number];

/**
 * What a schema has against a value, each with what would mend it.
 * @param thing what the value should be, for examples of its fields
 */
export function explainIssues(thing: Described, error: ZodError, value: unknown): FieldIssue[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownField(thing, issue, key));
    return [explainIssue(thing, issue, value)];
  });
}

function unknownField(thing: Described, { path }: Issue, key: string): FieldIssue {
  const field = [...path, key].join(".");
  const known = path.length === 0 ? Object.keys(EXAMPLES[thing]) : [];
  const near = hint(key, known);
  const remedy =
    near === "" ? "leave it out, or give it a number with a bound beside it" : near.replace(/[.?]$/, "");
  return { field, reason: `has an unknown field ${field}`, remedy };
}

function explainIssue(thing: Described, issue: Issue, value: unknown): FieldIssue {
  const field = issue.path.join(".");
  const found = valueAt(value, issue.path);
  const example = exampleOf(thing, issue.path);
  if (found === undefined || found === null) {
    return { field, reason: `lacks ${field}`, remedy: `write ${name(issue)}: ${example}` };
  }
  if (issue.code === "invalid_type") {
    const reason = `has ${shown(found)} as its ${field}, where ${EXPECTED[issue.expected] ?? issue.expected} is due`;
    return { field, reason, remedy: `write ${name(issue)}: ${example}` };
  }
  if (issue.code === "invalid_value") {
    const known = issue.values.map(String);
    const near = typeof found === "string" ? hint(found, known) : "";
    const meant = near.startsWith("Did") ? ` (d${near.slice(1)})` : "";
    return {
      field,
      reason: `has ${shown(found)} as its ${field}`,
      remedy: `write one of ${known.join(", ")}${meant}`,
    };
  }
  return { field, reason: `has ${shown(found)} as its ${field}`, remedy: remedyOf(issue) };
}

function remedyOf(issue: Issue): string {
  if (issue.code === "invalid_format" && issue.format === "date")
    return "write a whole day that the calendar has, as in 1882-12-31; where only the year is known, its last day";
  if (issue.code === "too_small" && issue.origin === "array") return "name at least one";
  return issue.message;
}

/** The field that the reader wrote: an entry of a list is told by its list. */
function name({ path }: Issue): string {
  return path.filter((part) => typeof part !== "number").join(".");
}

function exampleOf(thing: Described, path: readonly PropertyKey[]): string {
  const [field = "", ...rest] = path.filter((part) => typeof part !== "number");
  const example = rest.reduce(
    (value: unknown, part) => valueAt(value, [part]),
    valueAt(EXAMPLES[thing], [field]),
  );
  return JSON.stringify(example) ?? "a value";
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object of fields",
  record: "an object of fields",
};

/** A value as a reader would find it again, cut where it is long. */
export function shown(value: unknown): string {
  const text = typeof value === "bigint" ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, part) => {
    if (typeof inner !== "object" || inner === null) return undefined;
    return Object.getOwnPropertyDescriptor(inner, part)?.value;
  }, value);
}

/** What a row is called in a sentence. */
export const THINGS: Readonly<Record<Stated["asserts"], string>> = {
  type: "relation type",
  source: "source",
  entity: "entity",
  relation: "relation",
};
