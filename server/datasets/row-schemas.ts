import * as z from "zod";
import { readableId } from "../../model/graph/id.ts";
import { CERTAINTIES, GROUNDS, SECTORS, STATUSES, VOICES } from "../../model/graph/kinds.ts";
import { source } from "../../model/graph/source.ts";
import { relationType } from "../../model/graph/vocabulary.ts";

const text = z.string().trim().min(1, "must not be empty");

/** A place in a source: `sourceId#locator`. */
export const place = z
  .string()
  .regex(/^[^#]+#.+$/, 'a place is written sourceId#locator, as in "treaty-1969#article-2"');

/** What another list calls the same: a scheme and a value, `wikidata:Q419`. */
const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9-]*:\S+$/, 'an identifier is written "scheme:value", as in "wikidata:Q419"');

/** An entity as a script writes it, without its figures. */
export const entityRow = z.strictObject({
  id: readableId,
  name: text,
  names: z
    .array(z.string().regex(/^[a-z]{2,3}(-\w+)*:.+$/, 'a name in another language is written "es:Perú"'))
    .default([]),
  summary: text,
  when: z.string().optional(),
  status: z.enum(STATUSES).optional(),
  intensity: z.int().min(-2).max(2).optional(),
  sources: z.array(place).default([]),
  identifiers: z.array(identifier).default([]),
});

/** A relation as a script writes it, without its figures. */
export const relationRow = z.strictObject({
  id: readableId,
  // What it joins is held against what is stated elsewhere, and explained there.
  type: z.unknown().optional(),
  from: z.unknown().optional(),
  to: z.unknown().optional(),
  when: z.string().optional(),
  certainty: z.enum(CERTAINTIES).default("stated"),
  voice: z.enum(VOICES).default("reports"),
  accordingTo: text.optional(),
  denied: z.boolean().default(false),
  sector: z.enum(SECTORS).optional(),
  statement: text,
  sources: z.array(place).min(1, "must name at least one place in a source"),
  disputes: z.array(readableId).min(1, "must name at least one relation").optional(),
  disputesOn: z.enum(GROUNDS).optional(),
});

/** A source as a script writes it. */
export const sourceRow = z.strictObject({
  ...source.omit({ relations: true }).shape,
  id: readableId,
  name: text,
  citation: text,
  locatorName: text,
});

/** A relation type as a script writes it. */
export const typeRow = z.strictObject({
  ...relationType.shape,
  name: text,
  inverseName: text,
  from: relationType.shape.from.min(1),
  to: relationType.shape.to.min(1),
  sameKind: z.boolean().default(false),
  role: z.boolean().default(false),
  basis: relationType.shape.basis.default("contact"),
});

export type EntityRow = z.infer<typeof entityRow>;
export type RelationRow = z.infer<typeof relationRow>;
