import * as z from "zod";
import { KINDS } from "../graph/kinds.ts";

/** What a parameter of a query can be. A date is an EDTF date of which the first or the last day is taken. */
export const PARAMETER_TYPES = ["text", "integer", "number", "boolean", "date", "entity", "choice"] as const;

/** What a cell of an answer can be. Entities and relations come with what a reader needs to recognize them. */
export const COLUMN_TYPES = ["text", "integer", "number", "boolean", "date", "entity", "relation"] as const;

const value = z.union([z.string(), z.number(), z.boolean()]);

/** A parameter of a query: enough to draw a form field for it and to check what is typed there. */
export const parameter = z.object({
  name: z.string(),
  type: z.enum(PARAMETER_TYPES),
  /** True where it takes any number of values. */
  list: z.boolean(),
  /** True where it may be left out though it has no default. */
  optional: z.boolean(),
  title: z.string(),
  description: z.string().optional(),
  /** A date may be `opening` or `span`: the first or last day of that window of the dataset. */
  default: z.union([value, z.array(value)]).optional(),
  /** Of an entity: the kinds it may be of. */
  kinds: z.array(z.enum(KINDS)).optional(),
  /** Of a choice: what there is to choose from. */
  choices: z.array(z.string()).optional(),
  /** Of a date such as 1985: whether its first or its last day is meant. */
  edge: z.enum(["first", "last"]).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
});

export type Parameter = z.infer<typeof parameter>;

/** A column of an answer. */
export const column = z.object({
  name: z.string(),
  type: z.enum(COLUMN_TYPES),
  list: z.boolean(),
  optional: z.boolean(),
  title: z.string(),
});

export type Column = z.infer<typeof column>;

/** A query of the catalogue as it is offered: its question in plain words, what it takes and gives, and its Cypher. */
export const queryDescription = z.object({
  name: z.string(),
  title: z.string(),
  question: z.string(),
  parameters: z.array(parameter),
  columns: z.array(column),
  text: z.string(),
});

export type QueryDescription = z.infer<typeof queryDescription>;

/** An entity in a cell of an answer. */
export const entityCell = z.object({
  id: z.string(),
  kind: z.enum(KINDS),
  name: z.string(),
  /** The language of the name, where it is in the one that was asked for. */
  nameLanguage: z.string().optional(),
});

export type EntityCell = z.infer<typeof entityCell>;

/** A relation in a cell of an answer: what it says, when, and where that is written. */
export const relationCell = z.object({
  id: z.string(),
  type: z.string(),
  when: z.string(),
  statement: z.string(),
  sources: z.array(z.string()),
});

export type RelationCell = z.infer<typeof relationCell>;
