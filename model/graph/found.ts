import * as z from "zod";
import { entityCell } from "../catalogue/query.ts";
import { SECTORS } from "./kinds.ts";

/** An entity that a search found. */
export const found = entityCell.extend({
  summary: z.string(),
  /** Its date as one would say it; absent where it has none. */
  inWords: z.string().optional(),
  /** The name, in whichever language, that holds what was typed. */
  matched: z.string(),
  /** What it was found by: a name, a part of its summary, its date, or what it has to do with what was typed. */
  why: z.string(),
});

export type Found = z.infer<typeof found>;

export type FoundEntity = Found;

/** A relation that a search found. */
export const foundRelation = z.object({
  id: z.string(),
  /** The relation as a sentence. */
  reads: z.string(),
  statement: z.string(),
  sector: z.enum(SECTORS),
  inWords: z.string(),
  why: z.string(),
});

export type FoundRelation = z.infer<typeof foundRelation>;

/** A source that a search found. */
export const foundSource = z.object({
  id: z.string(),
  name: z.string(),
  citation: z.string(),
  why: z.string(),
});

export type FoundSource = z.infer<typeof foundSource>;

/** A question that a search found: of a path, which the case suggests, or of the catalogue. */
export const foundQuestion = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  why: z.string(),
});

export type FoundQuestion = z.infer<typeof foundQuestion>;
