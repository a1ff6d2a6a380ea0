import * as z from "zod";
import { entityCell, relationCell } from "../catalogue/query.ts";
import { relation } from "./relation.ts";
import { source } from "./source.ts";
import { texts } from "./told.ts";

/** A source where it is cited; how many relations rest on it is said with the dataset. */
export const citedSource = source.omit({ relations: true });

export type CitedSource = z.infer<typeof citedSource>;

/** A relation with all that is needed to judge and to cite it. */
export const evidence = z.object({
  relation,
  from: entityCell,
  to: entityCell,
  /** How its type reads from `from` to `to`. */
  name: z.string(),
  inverseName: z.string(),
  /** Its date as one would say it. */
  inWords: z.string(),
  /** Where it is written. */
  places: z.array(z.object({ source: citedSource, locator: z.string() })),
  /** What it disputes, as far as that is declared; the ground is with the relation. */
  rivals: z.array(relationCell),
  texts,
});

export type Evidence = z.infer<typeof evidence>;
