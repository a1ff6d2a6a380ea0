import * as z from "zod";
import { found, foundQuestion, foundRelation, foundSource } from "../../model/graph/found.ts";
import { texts } from "../../model/graph/told.ts";
import { searchCase } from "../../model/search/search-case.ts";
import { inLanguage } from "../cases/in-language.ts";
import { integer } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";
import { filters } from "./filters.ts";

export const search = defineRoute({
  method: "get",
  path: "/api/search",
  summary: "Entities, relations, sources and questions that hold some words, and what stands near",
  description:
    "Names in all languages, summaries, statements, titles of sources; in any order, begun or with typing errors; accents, case and script do not matter (Latin spellings of Cyrillic and Greek names are found). A year or years among the words (`agreement 1969`, `president 1980s`) narrow it to what can have been so then; alone they give what happened, began or ended. Each result says why it is one.",
  params: none,
  query: z.strictObject({
    q: z
      .string()
      .max(200)
      .meta({ description: "Words, or parts of words, and years.", examples: ["velasco", "agreement 1969"] }),
    kinds: filters.kinds,
    dataset: filters.dataset,
    language: filters.language,
    limit: integer(1, 100).prefault(20).meta({ description: "The most entities." }),
    others: integer(0, 100)
      .prefault(8)
      .meta({ description: "The most relations, sources and questions, of each." }),
  }),
  body: none,
  response: z.object({
    results: z.array(found).meta({ description: "Entities, the best first." }),
    relations: z.array(foundRelation),
    sources: z.array(foundSource),
    questions: z.array(foundQuestion),
    covers: z.enum(["texts", "names"]).meta({
      description:
        "Whether statements and summaries are searched, or, in a case too large for that, names and sources alone.",
    }),
    texts,
  }),
  async handle({ query: { q, kinds, dataset, language, limit, others } }, context) {
    const loaded = await context.datasets.resolve(dataset, context.signal);
    const held = inLanguage(await context.cases.of(loaded), language);
    const { index, covers } = await context.searches.of(context, held);
    const limits = { entities: limit, others };
    const { entities, ...rest } = searchCase(
      index,
      q,
      limits,
      ({ kind }) => kinds.length === 0 || kinds.includes(kind),
    );
    const named = entities.map(({ id }) => held.columns.entities.ids.indexOf(id));
    const told = await context.texts.tell(context, held, { relations: [], entities: named });
    const results = entities.map((one, at) => {
      const { summary = "", nameLanguage } = told.entities[at] ?? {};
      return { ...one, summary, ...(nameLanguage !== undefined && { nameLanguage }) };
    });
    return { ...rest, results, covers, texts: told.texts };
  },
});
