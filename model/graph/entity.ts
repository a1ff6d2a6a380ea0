import * as z from "zod";
import { dates } from "./dates.ts";
import { KINDS } from "./kinds.ts";
import { measure } from "./measure.ts";

/** A state, leader, doctrine, event …: whatever a source explains, or explains something with. */
export const entity = z.object({
  id: z.string(),
  kind: z.enum(KINDS),
  name: z.string(),
  /** Names in other languages, by language code. */
  names: z.record(z.string(), z.string()),
  /** The dataset's own name, where `name` is one in the language that was asked for. */
  ownName: z.string().optional(),
  /** The language of `name`, as a BCP 47 tag, where it is not the dataset's own. */
  nameLanguage: z.string().optional(),
  summary: z.string(),
  /** Its lifespan or its occasion; absent where it has none. */
  dates: dates.optional(),
  /** True where that date is marked as doubted (`?`). */
  doubted: z.boolean().optional(),
  /** Of an agreement: in force, declared or sought. */
  status: z.string().optional(),
  /** Of a period: −2 (coldest) to 2 (closest). */
  intensity: z.int().min(-2).max(2).optional(),
  measures: z.array(measure),
  /** Where the sources speak of it, as `sourceId#locator`. */
  sources: z.array(z.string()),
  /** What others call the same in the world, as `scheme:value`: `wikidata:Q419`, `cow:135`. */
  identifiers: z.array(z.string()),
});

export type Entity = z.infer<typeof entity>;
