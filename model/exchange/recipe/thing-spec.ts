import * as z from "zod";
import { CODE_SYSTEMS } from "../codes/systems.ts";
import { whenSpec } from "./date-spec.ts";
import { condition, template, valueSpec } from "./value-spec.ts";

/** A figure of a row with its bound. */
const measure = z.strictObject({
  column: z.string(),
  bound: z.enum(["exact", "min", "max", "about"]).default("exact"),
});

/** The name of a figure: `amountUsd`. */
export const measureName = z.string().regex(/^[a-z][a-zA-Z]*$/);

const measures = z.record(measureName, measure);

export type MeasureSpecs = z.infer<typeof measures>;

/** A code that tells which state is meant. */
const codeSpec = z.strictObject({
  system: z.enum(CODE_SYSTEMS),
  column: z.string(),
  /** Whether what succeeded each other under one code is one state (as the code has it) or several. */
  successors: z.enum(["one", "apart"]).default("one"),
});

export type CodeSpec = z.infer<typeof codeSpec>;

/** An entity that a row speaks of. */
export const entitySpec = z.strictObject({
  /** What relations of the row call it. */
  as: z.string().optional(),
  kind: valueSpec,
  /** Made of the kind and the name where it is not told. */
  id: template.optional(),
  code: codeSpec.optional(),
  /** A key of the table by which other tables refer to it. */
  key: template.optional(),
  name: template.optional(),
  names: z.record(z.string(), template).optional(),
  summary: template.optional(),
  when: whenSpec.optional(),
  status: valueSpec.optional(),
  identifiers: z.record(z.string(), template).optional(),
  sources: z.array(template).optional(),
  measures: measures.optional(),
  if: z.array(condition).optional(),
  /** True for a list of the reader's own: names and codes of other tables are matched with it, and what none means stays out. */
  list: z.boolean().optional(),
});

export type EntitySpec = z.infer<typeof entitySpec>;

/** An end of a relation: what the row calls an entity, a key of another table, an id, or an entity described in place. */
export const endSpec = z.union([
  z.string(),
  z.strictObject({ key: template }),
  z.strictObject({ id: template }),
  entitySpec.omit({ as: true, list: true }),
]);

export type EndSpec = z.infer<typeof endSpec>;

/** Rows of a panel (one a year) that are one relation for as long as years follow each other and nothing else changes. */
const fold = z.strictObject({
  year: z.string(),
  /** The first and the last year that the panel covers: what is there then is cut off, not begun or ended. */
  from: z.int().optional(),
  to: z.int().optional(),
  /** The years in which the panel looked, where it did not look in each. */
  observed: z.array(z.int()).optional(),
});

export type FoldSpec = z.infer<typeof fold>;

/** A relation that a row states. */
export const relationSpec = z.strictObject({
  type: valueSpec,
  from: endSpec,
  to: endSpec,
  id: template.optional(),
  when: whenSpec.optional(),
  fold: fold.optional(),
  /** True where `a, b` and `b, a` are the same relation. */
  undirected: z.union([z.boolean(), condition]).optional(),
  certainty: valueSpec.optional(),
  voice: valueSpec.optional(),
  accordingTo: template.optional(),
  denied: valueSpec.optional(),
  sector: valueSpec.optional(),
  statement: template.optional(),
  sources: z.array(template).optional(),
  measures: measures.optional(),
  if: z.array(condition).optional(),
  /** One relation for each of these columns (`c*`) that is not blank: `{cell}` is what stands there, `{head}` its head. */
  each: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
});

export type RelationSpec = z.infer<typeof relationSpec>;
