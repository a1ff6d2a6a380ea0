import type * as z from "zod";
import { invalid, type ParameterError, unfit } from "../errors.ts";
import { hint } from "./closest.ts";

/**
 * Parses a part of a request by its schema.
 * @param isDescribed whether the description of the API says as much as the schema
 * @throws Problem with one entry for each parameter that does not fit: `invalid`, or `unfit` where the description lets
 * all of them through
 */
export function parse<S extends z.ZodObject>(schema: S, input: unknown, isDescribed = true): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const known = Object.keys(schema.shape);
  const { issues } = result.error;
  const errors = issues.flatMap((issue) => describe(issue, known));
  // What JSON Schema has no words for, such as the calendar, is checked by code of our own.
  throw isDescribed && issues.some(({ code }) => code !== "custom") ? invalid(errors) : unfit(errors);
}

function describe(issue: z.core.$ZodIssue, known: readonly string[]): ParameterError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      parameter: key,
      detail: `There is no parameter "${key}" here. ${hint(key, known)}`.trim(),
    }));
  }
  const parameter = issue.path.filter((part) => typeof part === "string").join(".");
  return [{ parameter, detail: parameter ? `"${parameter}": ${issue.message}.` : `${issue.message}.` }];
}
