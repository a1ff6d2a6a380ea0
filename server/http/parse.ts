import type * as z from "zod";
import { invalid, type ParameterError } from "../errors.ts";
import { hint } from "./closest.ts";

/**
 * Parses a part of a request by its schema.
 * @throws Problem `invalid`, with one entry for each parameter that does not fit
 */
export function parse<S extends z.ZodObject>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const known = Object.keys(schema.shape);
  throw invalid(result.error.issues.flatMap((issue) => describe(issue, known)));
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
