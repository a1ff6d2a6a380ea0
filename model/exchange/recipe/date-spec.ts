import * as z from "zod";
import { FORMS, PRECISIONS } from "../dates/forms.ts";

const common = {
  /** Texts that mean "not known", of the date or of one of its parts. */
  missing: z.array(z.string()).optional(),
  /** Texts that mean "still so when the source was written". */
  open: z.array(z.string()).optional(),
  /** What a blank means. */
  blank: z.enum(["unknown", "open"]).optional(),
  /** Where the source's coverage begins or ends: a start on or before it, or an end on or after it, is no event. */
  cut: z
    .strictObject({
      at: z.iso.date(),
      /** Only where a column says so; without it, by the date alone. */
      where: z.strictObject({ column: z.string(), is: z.array(z.string()).min(1) }).optional(),
    })
    .optional(),
  /** A column that tells how precise the date is. */
  precision: z
    .strictObject({ column: z.string(), means: z.record(z.string(), z.enum(PRECISIONS)) })
    .optional(),
};

/** A date in one cell. */
const inOneCell = z.strictObject({
  column: z.string(),
  form: z.union([z.enum(FORMS), z.array(z.enum(FORMS)).min(1)]).optional(),
  ...common,
});

/** A date in a cell for each part. */
const inParts = z.strictObject({
  year: z.string(),
  month: z.string().optional(),
  day: z.string().optional(),
  ...common,
});

/** One date of a row: the name of its column, or how it is put together. */
export const dateSpec = z.union([z.string(), inOneCell, inParts, z.strictObject({ value: z.string() })]);

export type DateSpec = z.infer<typeof dateSpec>;

/** A date of one occasion, which may be unknown but does not go on beyond what a source covers. */
const occasionSpec = dateSpec.refine((date) => typeof date === "string" || !("cut" in date), {
  path: ["cut"],
  error: "stands only where something begins or ends; an occasion is not cut off",
});

/** When something of a row was: on one occasion, over a stretch, or on one occasion between two days. */
export const whenSpec = z.union([
  z.strictObject({ at: occasionSpec }),
  z.strictObject({ earliest: occasionSpec, latest: occasionSpec }),
  z.strictObject({ start: dateSpec.optional(), end: dateSpec.optional() }),
]);

export type WhenSpec = z.infer<typeof whenSpec>;
