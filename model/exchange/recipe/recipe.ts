import * as z from "zod";
import { manifest, window } from "../../graph/dataset.ts";
import { relationType } from "../../graph/vocabulary.ts";
import { VOCABULARIES } from "../vocabularies/names.ts";
import { entitySpec, relationSpec } from "./thing-spec.ts";
import { condition, template } from "./value-spec.ts";

/** The version of what is written here; a recipe of another is refused. */
const RECIPE_VERSION = 1;

const typeSpec = z.strictObject({
  ...relationType.shape,
  from: relationType.shape.from.min(1),
  to: relationType.shape.to.min(1),
  sameKind: z.boolean().default(false),
  role: z.boolean().default(false),
  basis: relationType.shape.basis.default("contact"),
});

const sourceSpec = z.strictObject({
  id: z.string().regex(/^[^\s#]+$/, "an id has no spaces and no #"),
  name: z.string(),
  citation: z.string(),
  writtenAt: z.iso.date(),
  url: z.string().optional(),
  summary: z.string().optional(),
  locatorName: z.string(),
});

const tableSpec = z.strictObject({
  /** The file's name, or a pattern of it with `*`; by default any. */
  file: z.string().optional(),
  /** The sheet of a workbook, or the part of a network file. */
  sheet: z.string().optional(),
  /** True where the table may be absent. */
  optional: z.boolean().default(false),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  quotes: z.boolean().optional(),
  header: z.union([z.int().min(1), z.literal("none")]).optional(),
  /** Heads for a table without; else those that the recipe was made for, which are compared. */
  columns: z.array(z.string()).optional(),
  /** By column the texts that mean "missing". A code belongs to a column, never to a file. */
  missing: z.record(z.string(), z.array(z.string())).default({}),
  /** Rows that are left out, with the reason that they are counted under. */
  skip: z.array(z.strictObject({ because: z.string(), if: z.array(condition).min(1) })).default([]),
  entities: z.array(entitySpec).default([]),
  relations: z.array(relationSpec).default([]),
});

export type TableSpec = z.infer<typeof tableSpec>;

/** Names that mean one thing, as the reader decided. */
const sameSpec = z.strictObject({
  kind: z.string(),
  names: z.array(z.string()).min(1),
  is: z.string(),
});

/**
 * How files become a case: which tables hold what, how dates and names are read, which relations rows state and what they
 * rest on. Written as YAML, kept with the dataset, and used again on a newer file.
 */
export const recipe = z.strictObject({
  recipe: z.literal(RECIPE_VERSION, `must be ${RECIPE_VERSION}, the version of recipes that is read here`),
  dataset: z.strictObject({
    ...manifest.pick({ id: true, title: true, summary: true, version: true, licence: true }).shape,
    span: window.optional(),
    opening: window.optional(),
  }),
  /** What the recipe's author could not check on the publisher's own file. */
  unverified: z.array(z.string()).default([]),
  /** The days that the data cover; dates outside are told. */
  coverage: window.optional(),
  vocabulary: z.enum(VOCABULARIES).optional(),
  types: z.array(typeSpec).default([]),
  sources: z.array(sourceSpec).default([]),
  /** The sources of every entity and relation that names none of its own. */
  cite: z.array(template).default([]),
  tables: z.array(tableSpec).default([]),
  same: z.array(sameSpec).default([]),
  /** What is let through, so marked that no certain answer rests on it. */
  allow: z.array(z.enum(["undated", "unsourced"])).default([]),
  /** The files that it was used on last, by SHA-256: others are told of. */
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string() })).default([]),
  /** Kinds of finding whose rows are left out, counted; without this a fault stops the import. */
  leaveOut: z.array(z.string()).default([]),
});

export type Recipe = z.infer<typeof recipe>;

/** A recipe as it is written, with what may be left out left out. */
export type RecipeText = z.input<typeof recipe>;
