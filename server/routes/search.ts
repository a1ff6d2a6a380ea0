import * as z from "zod";
import { type Found, found } from "../../model/graph/found.ts";
import { texts } from "../../model/graph/told.ts";
import { findByName } from "../../model/search/names.ts";
import { wordsOf } from "../../model/search/words.ts";
import { dateInWords } from "../../model/time/words.ts";
import { integer } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";
import { filters } from "./filters.ts";

export const search = defineRoute({
  method: "get",
  path: "/api/search",
  summary: "Entities by name in any language; accents and case do not matter",
  description:
    "A name that is what was typed comes first, then one that begins so, then one with a word that does, then the rest; among equals, the better connected.",
  params: none,
  query: z.strictObject({
    q: z
      .string()
      .max(200)
      .meta({ description: "Words, or parts of words, that a name holds.", examples: ["velasco"] }),
    kinds: filters.kinds,
    dataset: filters.dataset,
    limit: integer(1, 100).prefault(20),
  }),
  body: none,
  response: z.object({ results: z.array(found), texts }),
  async handle({ query: { q, kinds, dataset, limit } }, context) {
    const held = await context.cases.of(await context.datasets.resolve(dataset, context.signal));
    const words = wordsOf(q);
    if (words.length === 0) return { results: [], texts: "whole" as const };
    const names = findByName(held.columns, words, kinds, limit);
    const entities = names.map(({ entity }) => entity);
    const told = await context.texts.tell(context, held, { relations: [], entities });
    const results = told.entities.map(({ id, kind, name, summary, dates }, index): Found => {
      const matched = names[index]?.matched ?? name;
      return { id, kind, name, summary, matched, ...(dates && { inWords: dateInWords(dates.when) }) };
    });
    return { results, texts: told.texts };
  },
});
