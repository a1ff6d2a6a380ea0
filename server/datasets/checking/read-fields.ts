import type * as z from "zod";
import type { Stated } from "../../../model/exchange/reader.ts";
import type { RowFaults } from "./fault.ts";
import { explainIssues } from "./field-issues.ts";
import { takeFigures } from "./figures.ts";
import type { Property } from "./stored-row.ts";

/** The fields of a row as its schema reads them, and its figures. */
export interface Read<T> {
  readonly row: T;
  readonly figures: Readonly<Record<string, Property>>;
}

/** Reads the fields of a row that has no figures; undefined, and faults, where they are not as they should be. */
export function readFields<T>(
  { asserts }: Stated,
  schema: z.ZodType<T>,
  fields: Readonly<Record<string, unknown>>,
  faults: RowFaults,
): T | undefined {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  faults.addIssues(explainIssues(asserts, parsed.error, fields));
  return undefined;
}

/** Reads the fields and figures of a row; undefined, and faults, where they are not as they should be. */
export function readWithFigures<T>(
  stated: Stated,
  schema: z.ZodType<T>,
  fields: Readonly<Record<string, unknown>>,
  faults: RowFaults,
): Read<T> | undefined {
  const { figures, rest, issues } = takeFigures(stated.asserts, fields);
  faults.addIssues(issues);
  const row = readFields(stated, schema, rest, faults);
  return row && { row, figures };
}
