import * as z from "zod";
import { entityCell } from "../catalogue/query.ts";
import { relation } from "./relation.ts";
import { texts } from "./told.ts";

const row = z.object({
  relation,
  from: entityCell,
  to: entityCell,
  standing: z
    .enum(["certain", "possible"])
    .meta({ description: "How surely it is in force within the window." }),
});

/** What `/api/relations` answers: a page of the table of everything in force. */
export const relationPage = z.object({
  total: z.int().meta({ description: "How many rows the whole table has." }),
  offset: z.int().meta({ description: "How many of them come before the first of `rows`." }),
  rows: z.array(row),
  texts,
});

export type RelationPage = z.infer<typeof relationPage>;
