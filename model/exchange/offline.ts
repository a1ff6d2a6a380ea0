import * as z from "zod";
import { dataset } from "../graph/dataset.ts";
import { slice } from "../graph/slice.ts";

/** The id of the element of an offline figure that holds its data. */
export const DATA_ELEMENT = "entente-data";

const day = z.iso.date();

/** What an offline figure opens on: a window, and the question that is answered. */
const opening = z.object({
  start: day.optional(),
  end: day.optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  criterion: z.enum(["earliest", "fewest"]).optional(),
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
