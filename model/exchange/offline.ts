import * as z from "zod";
import { dataset } from "../graph/dataset.ts";
import { BEGINNINGS } from "../graph/filter.ts";
import { BASES, INFLUENCES, KINDS, SECTORS } from "../graph/kinds.ts";
import { slice } from "../graph/slice.ts";
import { CRITERIA } from "../influence/options.ts";
import { READINGS } from "../time/reading.ts";
import { COLOURS, LAYOUTS, SIZES } from "./figure/arrangement.ts";

/** The id of the element of an offline figure that holds its data. */
export const DATA_ELEMENT = "entente-data";

const day = z.iso.date();

const names = z.array(z.string()).readonly();

/** How the picture was arranged; sets and maps as JSON has them. */
const arrangement = z.object({
  layout: z.enum(LAYOUTS),
  moved: z.array(z.tuple([z.string(), z.tuple([z.number(), z.number()])])),
  aside: z.array(z.string()),
  around: z.array(z.string()),
  sizeBy: z.enum(SIZES),
  colourBy: z.enum(COLOURS),
});

/** What was switched off. */
const filters = z.object({
  reading: z.enum(READINGS),
  beginnings: z.enum(BEGINNINGS),
  hiddenSectors: z.array(z.enum(SECTORS)),
  hiddenKinds: z.array(z.enum(KINDS)),
  hiddenTypes: z.array(z.string()),
  without: z.array(z.string()),
});

/** What a question of influence is narrowed by, as a request has it; days are those since 1970-01-01. */
const limits = z.object({
  k: z.int().optional(),
  window: z.object({ start: z.int().exactOptional(), end: z.int().exactOptional() }).optional(),
  reading: z.enum(READINGS).optional(),
  maxHops: z.int().optional(),
  minDelay: z.int().optional(),
  maxRest: z.int().optional(),
  basis: z.enum(BASES).optional(),
  notThrough: names,
  without: names,
  types: names.optional(),
  influence: z.record(z.string(), z.enum(INFLUENCES)).optional(),
});

export type Limits = z.infer<typeof limits>;

/** The question that is answered at once; its limits stand for whatever is asked after it. */
const question = z.object({
  from: z.string(),
  to: z.string(),
  criterion: z.enum(CRITERIA),
  limits,
  /** These limits in words. */
  told: z.string(),
});

/** What an offline figure opens on: a window as it was arranged and narrowed, what is chosen in it, or a question. */
const opening = z.object({
  start: day.optional(),
  end: day.optional(),
  arrangement: arrangement.optional(),
  filters: filters.optional(),
  /** The entity or the relation of which the evidence is shown. */
  selected: z.string().optional(),
  question: question.optional(),
});

export type Opening = z.infer<typeof opening>;

/** The data of an offline figure: a case as the page takes it from the program, and what is shown of it first. */
export const offlineData = z.object({
  format: z.literal("entente-figure-1"),
  dataset,
  whole: slice,
  opening,
});

export type OfflineData = z.infer<typeof offlineData>;
