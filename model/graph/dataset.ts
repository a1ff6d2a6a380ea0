import * as z from "zod";
import { entity } from "./entity.ts";
import { datasetId } from "./id.ts";
import { source } from "./source.ts";
import { relationType } from "./vocabulary.ts";

const isoDay = z.iso.date();

/** A window of time as it travels: two ISO days, both included. */
export const window = z.object({ start: isoDay, end: isoDay });

/** A question of influence that a case suggests, to be answered from its relations. */
export const question = z.object({
  text: z.string(),
  from: z.string(),
  to: z.string(),
  start: isoDay.optional(),
  end: isoDay.optional(),
  notThrough: z.array(z.string()).optional(),
});

/** Values that a case gives to parameters of the catalogue, by query and parameter. */
export const datasetDefaults = z.record(
  z.string(),
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
);

/** What a case says of itself; everything else are its rows. */
export const manifest = z.strictObject({
  id: datasetId,
  title: z.string(),
  summary: z.string(),
  version: z.string(),
  licence: z.string(),
  /** The years that the timeline shows. */
  span: window,
  /** The window that the page opens on. */
  opening: window,
  /** Entities held at the left and at the right of the picture, as those of one side follow each other in time. */
  poles: z.object({ left: z.array(z.string()), right: z.array(z.string()) }),
  questions: z.array(question),
  /** What the parameters of the catalogue's queries are where a question leaves them out. */
  defaults: datasetDefaults.optional(),
});

export type Manifest = z.infer<typeof manifest>;

/** What `dataset.json` says of a case in scripts. */
export const folderManifest = manifest.extend({
  /** The Cypher scripts in the order in which they run. */
  scripts: z.array(z.string()).min(1),
});

export type FolderManifest = z.infer<typeof folderManifest>;

/** How much a dataset holds. */
export const counts = z.object({ entities: z.int(), relations: z.int(), sources: z.int() });

/** A dataset in a list. */
export const datasetSummary = manifest
  .pick({ id: true, title: true, summary: true, version: true, span: true })
  .extend({
    counts,
    contentHash: z.string(),
    /** The moment of its load, ISO 8601. */
    loadedAt: z.string(),
    /** Bytes of the files that it was made of, where that is known. */
    bytes: z.int().optional(),
    /** Whether it was made by a recipe, which can be had. */
    hasRecipe: z.boolean(),
    /** How many changes by hand it has seen since it was loaded from its files. */
    edits: z.int().optional(),
  });

export type DatasetSummary = z.infer<typeof datasetSummary>;

export type Layout = Record<string, [number, number]>;

/**
 * Where each entity stands in the one layout of all times: x to the right, y downwards. It is held as it came: a record
 * would lose the id `__proto__`.
 */
export const layout = z.custom<Layout>(isLayout, "is no layout").meta({
  override: {
    type: "object",
    additionalProperties: {
      type: "array",
      prefixItems: [{ type: "number" }, { type: "number" }],
      ...{ minItems: 2, maxItems: 2 },
    },
  },
});

function isLayout(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every(isPosition);
}

/** By hand: a large case has tens of thousands of them, and its first picture waits for each. */
function isPosition(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
}

/** A dataset with all that the page needs before it draws. */
export const dataset = datasetSummary.extend({
  ...manifest.pick({ licence: true, opening: true, poles: true, questions: true }).shape,
  vocabulary: z.array(relationType),
  sources: z.array(source),
  periods: z.array(entity),
  /** The languages that entities have names in beside the dataset's own, and how many entities do. */
  languages: z.array(z.object({ language: z.string(), entities: z.int() })).default([]),
  layout,
});

export type Dataset = z.infer<typeof dataset>;
